"""A stand-in names what is missing, whatever its address holds."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.preview.stand_in import stand_in


def words(svg: bytes) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/assets/img/%EC%97%86%EB%8A%94.jpg", "/assets/img/없는.jpg"),
        ("https://user:word@example.org/a/b.png?size=1#x", "example.org/a/b.png"),
        ("//example.org/b.png", "example.org/b.png"),
        ("iframe", "iframe"),
        ("/<&>.png", "/<&>.png"),
    ],
)
def test_it_names_the_file_and_the_host(address: str, name: str) -> None:
    assert words(stand_in(address, "missing")) == [name, "missing"]


def test_of_a_long_name_start_and_end_are_shown() -> None:
    name = words(stand_in("/assets/" + "a" * 300 + "/end.jpg", ""))[0]
    assert name.startswith("/assets/")
    assert name.endswith("/end.jpg")
    assert len(name) < 70


@given(st.text())
def test_it_is_always_a_picture(address: str) -> None:
    assert len(words(stand_in(address, "x"))) == 2
