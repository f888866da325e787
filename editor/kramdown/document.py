"""What one conversion gathers beside the tree: definitions, and the options that the text itself sets."""

import re
from dataclasses import dataclass, field

from editor.kramdown.attributes import AttributeList
from editor.kramdown.options import DEFAULTS, Options
from editor.kramdown.tree import Node

_SPACES = re.compile(r"\s+", re.ASCII)


@dataclass(slots=True)
class LinkTarget:
    """Where `[name]: url "title"` leads."""

    url: str
    title: str | None
    ial: AttributeList | None = None


@dataclass(slots=True)
class Footnote:
    """A note; `mentions` counts the places that refer to it, `number` is 0 until the first of them."""

    name: str
    content: Node
    ial: AttributeList | None = None
    number: int = 0
    mentions: int = 0


@dataclass(slots=True)
class Abbreviation:
    """What an abbreviation stands for."""

    title: str
    ial: AttributeList | None = None


@dataclass(slots=True, eq=False)
class Document:
    """One conversion's definitions and options."""

    links: dict[str, LinkTarget] = field(default_factory=dict)
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    notes: dict[int, Node] = field(default_factory=dict)
    """What each definition of a footnote says, by the source's line that it begins in."""
    abbreviations: dict[str, Abbreviation] = field(default_factory=dict)
    attribute_lists: dict[str, AttributeList] = field(default_factory=dict)
    options: Options = DEFAULTS
    given: Options = DEFAULTS
    """The options without those that the text itself sets."""
    mentioned: list[Footnote] = field(default_factory=list)
    """Footnotes in the order of their first mention."""


def link_name(written: str) -> str:
    """A link definition's name as it is compared: case and the kind of white space do not matter."""
    return _SPACES.sub(" ", written).lower()
