"""Colours that are none of the house's."""

import pytest

from editor.house import load_default
from tests.checks.reading import found, mended, post

HOUSE = load_default()


def _span(css: str) -> str:
    return f'<p>A <span style="{css}">word</span>.</p>\n'


CASES = [
    ("color: #ff0000;", ["#ff0000"]),
    ("font-size: 2em; COLOR:crimson", ["crimson"]),
    ("background-color: rgb(255, 224, 102)", ["rgb(255, 224, 102)"]),
    ("color: #ee2323;", []),
    ("color: rgb(238, 35, 35)", []),
    ("color: #EF2424", []),  # nobody sees the difference
    ("background-color: rgba(33, 83, 133, 0.153)", []),
    ("color: #333", []),
    ("color: inherit", []),
    ("background-color: transparent", []),
    ("border-color: red", []),
]


@pytest.mark.parametrize(("css", "places"), CASES)
def test_a_colour_that_the_house_does_not_have_is_told(css: str, places: list[str]) -> None:
    assert found("colour_foreign", post(_span(css)), house=HOUSE) == places


def test_in_markdown_too() -> None:
    text = post('A *very <span style="color: #f00">red</span>* word.\n')
    assert found("colour_foreign", text, house=HOUSE) == ["#f00"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("color: #ff0000;", "color: #ee2323;"),
        ("color:#1b5591", "color:#1b5591"),
        ("font-size: 2em; color: #0b4f9c", "font-size: 2em; color: #1a5490"),
        ("background-color: rgb(200, 215, 240); color: #ee2323", "background-color: #21538527; color: #ee2323"),
    ],
)
def test_the_nearest_of_its_kind_takes_its_place(before: str, after: str) -> None:
    text = post(_span(before))
    assert (mended(text, "colour_foreign", house=HOUSE) if before != after else text) == post(_span(after))


def test_what_is_near_to_nothing_is_not_changed_by_itself() -> None:
    from tests.checks.reading import findings

    (one,) = (one for one in findings(post(_span("color: #00ff00")), house=HOUSE) if one.check == "colour_foreign")
    assert one.fix is None


def test_no_house_no_palette() -> None:
    assert not found("colour_foreign", post(_span("color: #ff0000")))


def test_what_nothing_of_the_house_can_take_the_place_of_is_told_once() -> None:
    text = post(_span("background-color: #ffe066") * 2 + _span("background-color: #fe6"))
    assert found("colour_foreign", text, house=HOUSE) == ["#ffe066", "#fe6"]
    assert len(found("colour_foreign", post(_span("color: #f00") * 2), house=HOUSE)) == 2
