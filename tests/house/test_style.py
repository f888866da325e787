"""House styles: the bundled one, and files that are none."""

from pathlib import Path

import pytest

from editor.body import Syntax, read
from editor.body.effects import Effects, effects_of
from editor.body.manner import marks_of
from editor.house import HouseError, LinkedField, load, load_default

BUNDLED = Path(__file__).parents[2] / "resources" / "house" / "default.toml"


def test_each_style_has_names_markup_and_a_shortcut_of_its_own() -> None:
    styles = load_default().styles
    assert [style.id for style in styles] == ["red", "blue", "highlight"]
    assert len({style.shortcut for style in styles}) == len({style.open for style in styles}) == 3
    for style in styles:
        assert style.label("ko") != style.label("en") == style.label("fr")


@pytest.mark.parametrize(
    ("style", "look"),
    [
        ("red", Effects(bold=True, colour="#ee2323")),
        ("blue", Effects(bold=True, colour="#1a5490")),
        ("highlight", Effects(bold=True, background="#21538527")),
    ],
)
def test_how_the_styles_look(style: str, look: Effects) -> None:
    found = load_default().style(style)
    assert effects_of(marks_of(found.open, found.close)) == look


def test_a_style_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        load_default().style("green")


def test_markup_is_read_as_what_it_is() -> None:
    house = load_default()
    for kind in ("paragraph", *(f"heading{level}" for level in range(1, 7))):
        opening, closing = house.markup[kind]
        (leaf,) = read(f"{opening}x{closing}", Syntax.HTML).leaves
        assert (leaf.kind, leaf.open, leaf.close) == (kind, opening, closing)
    assert read(house.spacer, Syntax.HTML).leaves[0].kind == "spacer"
    assert not any(leaf.reason for leaf in read(house.skeleton_body, Syntax.MARKDOWN).leaves if leaf.text)


def test_a_linked_field_keeps_braces_in_its_value() -> None:
    assert LinkedField("a", "b", "[{source}]").value("{x}{source}") == "[{x}{source}]"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: "not = toml = at all",
        lambda text: text.replace("[markup]", "[other]"),
        lambda text: text.replace("open = '<b>", "opens = '<b>"),
        lambda text: text.replace('paragraph = ["<p>", "</p>"]', "paragraph = 3"),
        lambda text: text.replace('paragraph = ["<p>", "</p>"]', 'paragraph = ["<p>"]'),
        lambda text: "markup = 3\n" + text.replace("[markup]", "[other]"),
    ],
)
def test_a_file_that_lacks_a_part(tmp_path: Path, spoil: object) -> None:
    path = tmp_path / "house.toml"
    assert callable(spoil)
    path.write_text(spoil(BUNDLED.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(HouseError):
        load(path)
