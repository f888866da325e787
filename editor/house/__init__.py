"""House style: what a newsroom's posts look like, as data: palette, markup, skeleton, fields, images."""

from editor.house.reading import load, load_default, load_plain, parse
from editor.house.style import FormField, House, ImageRules, LinkedField, NewSection, Style
from editor.house.table import HouseError

__all__ = [
    "FormField",
    "House",
    "HouseError",
    "ImageRules",
    "LinkedField",
    "NewSection",
    "Style",
    "load",
    "load_default",
    "load_plain",
    "parse",
]
