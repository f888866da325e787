"""CSS colours: what they are, their contrast, and which are near."""

import pytest

from editor.house.colours import WHITE, Colour, contrast, css_colour, distance, over

RED = Colour(1.0, 0.0, 0.0)


@pytest.mark.parametrize(
    "text", ["red", "RED", "#f00", "#ff0000", "#ff0000ff", "rgb(255,0,0)", "rgb(100% 0% 0%)", "#f00 !important"]
)
def test_the_ways_to_write_red(text: str) -> None:
    assert css_colour(text) == RED


@pytest.mark.parametrize(
    "text", ["", "inherit", "#ff", "#gggggg", "rgb(1,2)", "rgb(a,b,c)", "var(--x)", "currentcolor"]
)
def test_what_is_no_colour(text: str) -> None:
    assert css_colour(text) is None


def test_eight_digits_end_with_the_opacity() -> None:
    colour = css_colour("#21538527")
    assert colour is not None
    assert colour.alpha == pytest.approx(0.153, abs=0.001)
    assert over(colour, WHITE) == pytest.approx(css_colour("rgba(33, 83, 133, 0.153)") and over(colour, WHITE))


@pytest.mark.parametrize(("text", "ratio"), [("#000", 21.0), ("#fff", 1.0), ("#ee2323", 4.29), ("#777", 4.48)])
def test_contrast_on_white(text: str, ratio: float) -> None:
    colour = css_colour(text)
    assert colour is not None
    assert contrast(colour, WHITE) == pytest.approx(ratio, abs=0.01)


def test_distance_is_that_of_the_eye() -> None:
    black = Colour(0.0, 0.0, 0.0)
    assert distance(black, WHITE) == pytest.approx(100, abs=0.1)
    assert distance(RED, RED) == 0
    assert distance(RED, Colour(0.93, 0.14, 0.14)) < distance(RED, Colour(0.1, 0.33, 0.56))
