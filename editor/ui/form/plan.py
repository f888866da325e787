"""Which fields a post's form has, in which order and of which shape. No widget."""

import enum
from dataclasses import dataclass

from editor.post import FrontMatter
from editor.post.entry import Kind


class Shape(enum.Enum):
    """How a field looks and behaves."""

    HEADLINE = enum.auto()
    DATE = enum.auto()
    CHIPS = enum.auto()
    LONG_TEXT = enum.auto()
    IMAGE = enum.auto()
    TEXT = enum.auto()
    YES_NO = enum.auto()
    NUMBER = enum.auto()
    YAML = enum.auto()


@dataclass(frozen=True, slots=True)
class Planned:
    """One field of the form; `other`: below the heading of the other fields."""

    key: str
    shape: Shape
    other: bool


# Each field and chip is a widget, and a file of a hundred kilobytes asks for ten thousand; the source has them all.
_MOST_FIELDS, _MOST_CHIPS = 200, 100

# The shape that a well-known key has where the post lacks it, in the form's order.
_OFFERED = {
    "title": Shape.HEADLINE,
    "date": Shape.DATE,
    "categories": Shape.CHIPS,
    "tags": Shape.CHIPS,
    "excerpt": Shape.LONG_TEXT,
    "image": Shape.IMAGE,
    "layout": Shape.TEXT,
}
# feature_text belongs to some themes only: it is shown where a post has it.
_ORDER = ("title", "date", "categories", "tags", "excerpt", "feature_text", "image")
_OWN = {**_OFFERED, "feature_text": Shape.LONG_TEXT}
_OF_KIND = {
    Kind.TEXT: Shape.TEXT,
    Kind.LONG_TEXT: Shape.LONG_TEXT,
    Kind.LIST: Shape.CHIPS,
    Kind.DATE: Shape.DATE,
    Kind.YES_NO: Shape.YES_NO,
    Kind.NUMBER: Shape.NUMBER,
    Kind.NESTED: Shape.YAML,
}


def plan(front_matter: FrontMatter, added: dict[str, Kind]) -> list[Planned]:
    """The form's fields for a post: the well-known first, then every other key in the file's order, then `added`."""
    present = front_matter.keys()
    first = [Planned(key, _shape(front_matter, key), False) for key in _ORDER if key in _OFFERED or key in present]
    rest = ["layout", *(key for key in present if key not in _ORDER and key != "layout")][:_MOST_FIELDS]
    other = [Planned(key, _shape(front_matter, key), True) for key in rest]
    shown = {planned.key for planned in (*first, *other)}
    return [
        *first,
        *other,
        *(Planned(key, _OF_KIND[kind], True) for key, kind in added.items() if key not in shown),
    ]


def _shape(front_matter: FrontMatter, key: str) -> Shape:
    if key not in front_matter:
        return _OFFERED[key]
    kind = front_matter.entry(key).kind
    if kind is Kind.LIST and len(front_matter.entry(key).items) > _MOST_CHIPS:
        return Shape.YAML
    own = _OWN.get(key)
    if own is None or kind is Kind.NESTED or (kind is Kind.LIST and own is not Shape.CHIPS):
        return _OF_KIND[kind]
    if own is Shape.TEXT and kind is Kind.LONG_TEXT:
        return Shape.LONG_TEXT
    return own
