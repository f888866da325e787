"""Colours as CSS writes them: what they are, how they stand out from one another, which are near."""

import math
import re
from typing import NamedTuple

from editor.house.colour_names import NAMES

_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.I)
_FUNCTION = re.compile(r"rgba?\(([^()]{0,80})\)", re.I)
_NUMBER = re.compile(r"([+-]?(?:[0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9}))(%?)")
_WHITE_POINT = (0.95047, 1.0, 1.08883)


class Colour(NamedTuple):
    """Red, green, blue and opacity, 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


WHITE = Colour(1.0, 1.0, 1.0)


def css_colour(text: str) -> Colour | None:
    """The colour that CSS means by a name, #rgb, #rgba, #rrggbb, #rrggbbaa, rgb() or rgba(); None for anything else."""
    text = text.partition("!")[0].strip().lower()
    if text in NAMES:
        text = f"#{NAMES[text]}"
    if _HEX.fullmatch(text):
        digits = text[1:] if len(text) > 5 else "".join(digit * 2 for digit in text[1:])
        return Colour(*(part / 255 for part in bytes.fromhex(digits)))
    function = _FUNCTION.fullmatch(text)
    return _from_numbers([part for part in re.split(r"[\s,/]+", function[1]) if part]) if function else None


def _from_numbers(parts: list[str]) -> Colour | None:
    numbers = [number for part in parts if (number := _NUMBER.fullmatch(part))]
    if len(numbers) != len(parts) or len(parts) not in (3, 4):
        return None
    scales = (255, 255, 255, 1)
    values = [float(number[1]) / (100 if number[2] else scale) for number, scale in zip(numbers, scales, strict=False)]
    return Colour(*(max(0.0, min(1.0, value)) for value in values))


def over(colour: Colour, ground: Colour) -> Colour:
    """What is seen of a colour on an opaque ground."""
    share = colour.alpha
    return Colour(*(part * share + below * (1 - share) for part, below in zip(colour[:3], ground[:3], strict=True)))


def contrast(first: Colour, second: Colour) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def distance(first: Colour, second: Colour) -> float:
    """How far two opaque colours are from each other to the eye (CIE 1976: 2.3 is just seen, black to white is 100)."""
    return math.dist(_lab(first), _lab(second))


def is_grey(colour: Colour) -> bool:
    """Whether a colour has next to no hue."""
    return max(colour[:3]) - min(colour[:3]) < 0.06


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def _lab(colour: Colour) -> tuple[float, float, float]:
    """CIELAB under daylight (IEC 61966-2-1's matrix)."""
    red, green, blue = map(_linear, colour[:3])
    white_x, white_y, white_z = _WHITE_POINT
    x = _root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / white_x)
    y = _root((0.2126729 * red + 0.7151522 * green + 0.0721750 * blue) / white_y)
    z = _root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / white_z)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return math.cbrt(part) if part > 0.008856 else 7.787 * part + 16 / 116
