"""The colours of a house style."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.body.effects import declarations
from editor.body.tokens import TokenKind, attributes, tokens
from editor.house import House, Style
from editor.house.colours import WHITE, Colour, css_colour, distance, over

PROPERTIES = {"color": "colour", "background-color": "background", "background": "background"}
"""What CSS calls what we do."""
_JUST_SEEN = 2.3


@dataclass(frozen=True, slots=True)
class Swatch:
    """One colour of a style: "colour" or "background", as the house writes it and as it is."""

    style: Style
    kind: str
    css: str
    colour: Colour

    @property
    def names(self) -> dict[str, str]:
        """The style's name in each language."""
        return {language: self.style.label(language) for language in ("ko", "en")}


def swatches(house: House) -> Iterator[Swatch]:
    """Each colour of the house's inline styles."""
    for style in house.styles:
        for name, css in written_colours(style.open):
            colour = css_colour(css)
            if colour is not None:
                yield Swatch(style, PROPERTIES[name], css, colour)


def written_colours(raw: str) -> Iterator[tuple[str, str]]:
    """The properties and values of the colours that start tags set in their `style`, as they are written."""
    for token in tokens(raw):
        if token.kind is TokenKind.START:
            for name, value in declarations(attributes(raw, token).get("style", "")).items():
                if name in PROPERTIES:
                    yield name, value


def nearest(colour: Colour, among: list[Swatch]) -> tuple[Swatch, float]:
    """The swatch that looks most like a colour on white, and how far it is from it."""
    seen = over(colour, WHITE)
    far = [(distance(seen, over(swatch.colour, WHITE)), index) for index, swatch in enumerate(among)]
    best, index = min(far)
    return among[index], best


def is_in(colour: Colour, among: list[Swatch]) -> Swatch | None:
    """The swatch that nobody could tell from a colour, None where there is none."""
    if not among:
        return None
    swatch, far = nearest(colour, among)
    return swatch if far < _JUST_SEEN else None
