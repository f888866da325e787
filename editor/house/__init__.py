"""House style: what a newsroom's posts look like, as data: palette, markup, skeleton, linked fields."""

from editor.house.style import House, HouseError, LinkedField, Style, load, load_default

__all__ = ["House", "HouseError", "LinkedField", "Style", "load", "load_default"]
