"""Names for styles that were found, after their colours, in Korean and English."""

import colorsys
import re
from collections.abc import Iterable, Mapping

from editor.house.colours import WHITE, Colour, over

_HUES = (
    (15, "빨강", "red"),
    (40, "주황", "orange"),
    (68, "노랑", "yellow"),
    (160, "초록", "green"),
    (190, "청록", "teal"),
    (262, "파랑", "blue"),
    (305, "보라", "purple"),
    (345, "분홍", "pink"),
    (360, "빨강", "red"),
)
"""Up to which hue, in degrees, a colour bears a name."""
_PALE = {
    "red": ("분홍", "pink"),
    "orange": ("살구", "peach"),
    "yellow": ("노랑", "yellow"),
    "green": ("연두", "pale-green"),
    "teal": ("옥색", "pale-teal"),
    "blue": ("하늘", "pale-blue"),
    "purple": ("연보라", "lilac"),
    "pink": ("연분홍", "pale-pink"),
}
_DARK = {"red": ("자주", "maroon"), "orange": ("갈색", "brown"), "yellow": ("황토", "ochre"), "blue": ("남색", "navy")}
_ID_PART = re.compile(r"[a-z0-9]+")
_PALE_FROM, _DARK_TO, _LEAST_SATURATION = 0.78, 0.26, 0.12


def style_names(colour: Colour | None, ground: Colour | None) -> tuple[str, Mapping[str, str]]:
    """An id and the names of a style that shows `colour`, on `ground`; one of them is there."""
    if ground is not None:
        korean, english = _colour_name(over(ground, WHITE))
        return f"{english}-highlight", {"ko": f"{korean} 형광", "en": f"{_title(english)} highlight"}
    assert colour is not None
    korean, english = _colour_name(over(colour, WHITE))
    return english, {"ko": f"{korean} 강조", "en": f"{_title(english)} emphasis"}


def class_names(classes: str) -> tuple[str, Mapping[str, str]]:
    """An id and the names of a style that only has classes: theirs, for nothing says what they mean."""
    made = "-".join(_ID_PART.findall(classes.lower())) or "style"
    return made, {"ko": classes, "en": classes}


def apart(name: str, taken: Iterable[str], joint: str) -> str:
    """A name that is not taken: with a number behind `joint` where it must."""
    others = set(taken)
    tried, number = name, 1
    while tried in others:
        number += 1
        tried = f"{name}{joint}{number}"
    return tried


def _colour_name(colour: Colour) -> tuple[str, str]:
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour[:3])
    if saturation < _LEAST_SATURATION:
        return _grey_name(lightness)
    korean, english = next((ko, en) for most, ko, en in _HUES if hue * 360 <= most)
    if lightness >= _PALE_FROM:
        return _PALE[english]
    return _DARK.get(english, (korean, english)) if lightness <= _DARK_TO else (korean, english)


def _grey_name(lightness: float) -> tuple[str, str]:
    if lightness < 0.2:
        return "검정", "black"
    return ("흰색", "white") if lightness > 0.95 else ("회색", "grey")


def _title(english: str) -> str:
    return english[:1].upper() + english[1:]
