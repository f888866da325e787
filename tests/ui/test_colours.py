"""Colours as CSS means them, and as they look in the dark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from editor.ui import colours as colours_module
from editor.ui.colours import contrast, css_colour, css_text, on_dark
from editor.ui.theme import load


@pytest.mark.parametrize(
    ("css", "rgba"),
    [
        ("red", (255, 0, 0, 255)),
        ("Red", (255, 0, 0, 255)),
        ("transparent", (0, 0, 0, 0)),
        ("#f00", (255, 0, 0, 255)),
        ("#f008", (255, 0, 0, 136)),
        ("#EE2323", (238, 35, 35, 255)),
        ("#21538527", (33, 83, 133, 39)),
        ("rgb(33, 83, 133)", (33, 83, 133, 255)),
        ("rgb(33 83 133 / 50%)", (33, 83, 133, 128)),
        ("rgba(33, 83, 133, 0.153)", (33, 83, 133, 39)),
        ("rgba(100%, 0%, 50%, .5)", (255, 0, 128, 128)),
        ("rgb(300, -5, 0)", (255, 0, 0, 255)),
    ],
)
def test_a_colour_is_read_as_css_means_it(css: str, rgba: tuple[int, ...]) -> None:
    assert css_colour(css).getRgb() == rgba


@pytest.mark.parametrize("text", ["", "#", "#12", "#12345", "#ggg", "rgb(1,2)", "rgb(a,b,c)", "nocolour", "var(--x)"])
def test_what_is_no_colour_is_invalid(text: str) -> None:
    assert not css_colour(text).isValid()


colours = st.builds(QColor, *[st.integers(0, 255)] * 4)


@given(colours)
def test_a_colour_written_is_read_again(colour: QColor) -> None:
    assert css_colour(css_text(colour)) == colour


@given(colours)
def test_a_text_colour_is_legible_in_the_dark(colour: QColor) -> None:
    assert contrast(on_dark(colour), load("dark").colour("paper")) >= 4.5


@given(colours)
def test_text_on_a_highlight_is_legible_in_the_dark(colour: QColor) -> None:
    ground = on_dark(colour, highlight=True)
    if ground.alpha():
        assert contrast(load("dark").colour("text"), ground) >= 4.5


def test_the_dark_grounds_are_the_themes() -> None:
    dark = load("dark").colours
    assert (dark["paper"], dark["text"]) == (colours_module._DARK_GROUND, colours_module._DARK_TEXT)


def test_the_hue_stays_in_the_dark() -> None:
    assert abs(on_dark(QColor("#1a5490")).hslHue() - QColor("#1a5490").hslHue()) <= 3
    assert on_dark(QColor("#ffffff")) == QColor("#ffffff")
