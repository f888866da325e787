"""The lines of one item, of a list or of a definition list: how far it is indented and which lines are its own."""

import functools
import re
from typing import NamedTuple

from editor.kramdown.attributes import CONTENT, NAME, AttributeList
from editor.kramdown.blocks import patterns
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS, SPACE

_ATTRIBUTES = re.compile(rf"\s*\{{:(?!(?:{NAME})?:|/)({CONTENT})\}}\s*", re.ASCII)
_ONLY_ATTRIBUTES = re.compile(rf"{_ATTRIBUTES.pattern}\n", re.ASCII)
_LEADING_TABS = re.compile(r"\t+")
_NO_LAZY = "|".join(
    pattern.removeprefix(patterns.OPT_SPACE) for pattern in (patterns.ATTRIBUTES_LINE, patterns.HTML_LINE)
)


class Lines(NamedTuple):
    """Patterns of the lines that belong to an item indented so far."""

    content: re.Pattern[str]
    lazy: re.Pattern[str]
    indent: str


class FirstLine(NamedTuple):
    """The first line's text, ending in a newline, and the column where it begins."""

    text: str
    indentation: int


@functools.lru_cache(maxsize=64)
def lines_of(indentation: int) -> Lines:
    """Patterns for an item whose text begins in this column."""
    tabs, blanks = divmod(indentation, 4)
    # Counts beyond what a pattern can hold never match anyhow.
    content = rf"(?:(?:\t| {{4}}){{{tabs}}} {{{blanks}}}|(?:\t| {{4}}){{{tabs + 1}}}).*[^\s].*\n"
    lazy = rf"(?! {{0,{min(indentation, 3)}}}(?:{_NO_LAZY})).*[^\s].*\n"
    return Lines(re.compile(content, re.ASCII), re.compile(lazy, re.ASCII), " " * indentation)


def first_line(marker_width: int, text: str) -> FirstLine:
    """Reads what follows a marker of this width, its indentation included, on the marker's line."""
    if not text.strip(SPACE) or _ONLY_ATTRIBUTES.fullmatch(text):
        return FirstLine(text.lstrip(ENDS), 4)
    column = marker_width
    for character in text:
        if character not in " \t":
            break
        column += 1 if character == " " else 4 - column % 4
    return FirstLine(text.lstrip(ENDS), column)


def dedented(line: str, indent: str) -> tuple[str, bool]:
    """The line without the item's indentation, and whether it had it."""
    tabs = _LEADING_TABS.match(line)
    if tabs:
        line = " " * (4 * len(tabs[0])) + line[tabs.end() :]
    return (line[len(indent) :], True) if line.startswith(indent) else (line, False)


def take_attributes(item: Node, text: str) -> str:
    """The first line's text behind the item's attributes, which it is given."""
    found = _ATTRIBUTES.match(text)
    if found is None:
        return text
    item.add_ial(AttributeList(found[1]))
    return text[found.end() :]


def make_bare(paragraph: Node, *, on_line: bool) -> None:
    """Shows a paragraph as the bare text of its item, on a line of its own where another block follows."""
    paragraph.loose = False
    if on_line:
        paragraph.children[-1] = f"{paragraph.children[-1]}\n"
