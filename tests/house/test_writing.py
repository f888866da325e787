"""What is written is read as the same house style again."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.house import FormField, House, ImageRules, LinkedField, NewSection, load_default, load_plain, parse
from editor.house.toml_text import comment, key, long_text, text
from editor.house.writing import write

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_any_text_is_read_again(value: str) -> None:
    for written in (text(value), long_text(value)):
        assert tomllib.loads(f"a = {written}")["a"] == value
    if value:
        assert tomllib.loads(f"{key(value)} = 1") == {value: 1}


@given(TEXT)
def test_any_text_may_be_a_comment(value: str) -> None:
    lines = comment(value.replace("\x00", "")).split("\n")
    assert all(line.startswith("#") or not line for line in lines)


def test_markup_stays_legible() -> None:
    assert text('<b><span style="color: red">') == """'<b><span style="color: red">'"""
    assert text("it's") == '"it\'s"'
    assert long_text("a\n'b'\n") == "'''\na\n'b'\n'''"


def _houses() -> list[House]:
    default, plain = load_default(), load_plain()
    fields = (
        FormField("desk", "list", {"ko": "부서", "en": "Desk"}, ("정치", 'e"x', "it's"), 12, True),
        FormField("title", "text", {}),
    )
    linked = (LinkedField("a", "b", "{source}"), LinkedField("a", "c", "'''\n{source}\r\n"))
    images = ImageRules("사진/기사", 1200, 900, 500_000, "webp")
    odd = House(
        (),
        plain.markup,
        {"block": "\n", "item": "\t"},
        "---\n---\n",
        "",
        linked,
        fields,
        images,
        NewSection("heading3", False, True),
    )
    return [default, plain, odd]


@pytest.mark.parametrize("house", _houses(), ids=["bundled", "plain", "odd"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_house_is_read_again(house: House, language: str) -> None:
    assert parse(write(house, language), Path("x"), load_plain()) == house


def test_notes_stand_beside_what_they_are_about() -> None:
    notes = {"": "whole", "styles.red": "438 times\nin 92", "markup.heading2": "h"}
    notes |= {"skeleton": "s", "fields.title": "t"}
    written = write(load_default(), "en", notes)
    assert "# whole\n" in written
    assert '# 438 times\n# in 92\n[[styles]]\nid = "red"\n' in written
    assert "# h\nheading2 = " in written
    assert "# s\n[skeleton]\n" in written
    assert '# t\n[[fields]]\nkey = "title"\n' in written


def test_what_is_plain_is_left_out() -> None:
    written = write(load_plain(), "en")
    assert "[markup]" not in written
    assert "[gap]" not in written
    assert "[images]" not in written
    assert "[new_section]" not in written
