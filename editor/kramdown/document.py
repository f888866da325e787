"""What one conversion gathers beside the tree: definitions, and the options that the text itself sets."""

import re
from dataclasses import dataclass, field

from editor.kramdown.attributes import AttributeList
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


@dataclass(slots=True)
class Options:
    """What `{::options key="value" /}` may change, at the values that Jekyll sets."""

    auto_ids: bool = True
    auto_id_prefix: str = ""
    header_offset: int = 0
    parse_block_html: bool = False
    parse_span_html: bool = True
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_link_text: str = "%s"
    header_links: bool = False
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    entity_output: str = "as_char"
    hard_wrap: bool = False
    syntax_highlighter: bool = True
    typographic_symbols: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """One conversion's definitions and options."""

    links: dict[str, LinkTarget] = field(default_factory=dict)
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    notes: dict[int, Node] = field(default_factory=dict)
    """What each definition of a footnote says, by the source's line that it begins in."""
    abbreviations: dict[str, Abbreviation] = field(default_factory=dict)
    attribute_lists: dict[str, AttributeList] = field(default_factory=dict)
    options: Options = field(default_factory=Options)
    mentioned: list[Footnote] = field(default_factory=list)
    """Footnotes in the order of their first mention."""


def link_name(written: str) -> str:
    """A link definition's name as it is compared: case and the kind of white space do not matter."""
    return _SPACES.sub(" ", written).lower()
