"""Which fields a post's form has, in which order and of which shape. No widget."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from editor.house import FormField, House
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
    """One field of the form; `other`: below the heading of the other fields; `label`: the house's, "" for none."""

    key: str
    shape: Shape
    other: bool
    label: str = ""


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
_OF_RULE = {
    "text": Shape.TEXT,
    "long-text": Shape.LONG_TEXT,
    "list": Shape.CHIPS,
    "date": Shape.DATE,
    "yes-no": Shape.YES_NO,
    "number": Shape.NUMBER,
    "image": Shape.IMAGE,
}
_OF_TEXT = (Shape.LONG_TEXT, Shape.IMAGE)
"""What the house may have a text shown as; any other kind is the value's own."""


def plan(
    front_matter: FrontMatter, added: Mapping[str, Kind], house: House | None = None, language: str = "en"
) -> list[Planned]:
    """The form's fields for a post: the well-known first, then every other key in the file's order.

    Then those that the `house` has and the post has not, then `added`.
    """
    rules = {rule.key: rule for rule in house.fields} if house else {}
    present = front_matter.keys()
    first = [key for key in _ORDER if key in _OFFERED or key in present]
    rest = ["layout", *(key for key in (*present, *rules) if key not in _ORDER and key != "layout")]
    found = [
        Planned(key, _shape(front_matter, key, rules.get(key)), key not in _ORDER, _label(rules.get(key), language))
        for key in dict.fromkeys((*first, *rest[:_MOST_FIELDS]))
    ]
    shown = {planned.key for planned in found}
    return found + [Planned(key, _OF_KIND[kind], True) for key, kind in added.items() if key not in shown]


def _label(rule: FormField | None, language: str) -> str:
    return rule.label(language) if rule else ""


def _shape(front_matter: FrontMatter, key: str, rule: FormField | None) -> Shape:
    ruled = _OF_RULE[rule.kind] if rule else None
    if key not in front_matter:
        return _OFFERED.get(key) or ruled or Shape.TEXT
    own = _own_shape(front_matter, key)
    return ruled if ruled in _OF_TEXT and own is Shape.TEXT else own


def _own_shape(front_matter: FrontMatter, key: str) -> Shape:
    kind = front_matter.entry(key).kind
    if kind is Kind.LIST and len(front_matter.entry(key).items) > _MOST_CHIPS:
        return Shape.YAML
    own = _OWN.get(key)
    if own is None or kind is Kind.NESTED or (kind is Kind.LIST and own is not Shape.CHIPS):
        return _OF_KIND[kind]
    if own is Shape.TEXT and kind is Kind.LONG_TEXT:
        return Shape.LONG_TEXT
    return own
