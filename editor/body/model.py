"""The parts of a body: leaves, runs, marks, atoms, containers and the gaps between leaves."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from editor.kramdown import Options
    from editor.kramdown.document import Document

OBJECT = "\ufffc"
"""The one character that an atom other than a line break takes in a run's text."""

LINE_BREAK = "\u2028"
"""The character of a line break atom, Qt's own for a break within a text block."""

PLAIN_LISTS = ("unordered", "ordered")
"""Kinds of containers whose items have a bullet or a number."""

LISTS = frozenset((*PLAIN_LISTS, "definitions"))
"""Kinds of containers whose children are items."""


class Syntax(enum.Enum):
    """How a leaf is read and how a character is escaped in it."""

    HTML = "html"
    MARKDOWN = "markdown"


MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mkd", ".mkdn", ".mkdown"})
"""What Jekyll converts by default (`markdown_ext` in lib/jekyll/configuration.rb)."""


def syntax_of(suffix: str) -> Syntax:
    """The syntax of a post's body after its file name's suffix (".md", ".html", …)."""
    return Syntax.MARKDOWN if suffix.lower() in MARKDOWN_SUFFIXES else Syntax.HTML


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One inline element instance with its raw opening and closing text; compared by identity."""

    kind: str
    open: str
    close: str
    link: str = ""
    """Where a link leads whose markup does not say so itself, as `[text][name]`."""


class Atom(NamedTuple):
    """What one character stands for that is not text: a line break, an image, a comment."""

    kind: str
    raw: str


class Run(NamedTuple):
    """Text with the same marks. With a `spelling` or an `atom` the text is a single character.

    `spelling` is the raw text of a character that is not written in the syntax's default way.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    spelling: str | None = None
    atom: Atom | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Container:
    """A list, quote or wrapper around leaves.

    space     what stands between its children; where there is a prefix, line ends only
    prefix    what a line in it begins with, behind those of the containers around it: a Markdown quote's `> `
    heads     whether a section's cells are a table's head though their own text does not say so, as in Markdown
    """

    kind: str
    open: str
    close: str
    space: str
    prefix: str = ""
    heads: bool = False


class Gap(NamedTuple):
    """The source between two leaves: containers closed, white space and comments, containers opened."""

    close: str = ""
    space: str = ""
    open: str = ""

    @property
    def raw(self) -> str:
        """The gap's source."""
        return self.close + self.space + self.open


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """The smallest unit of source that changes alone.

    kind      "paragraph", "heading1" … "heading6", "item", "spacer", "rule" or "sealed";
              "blank" for the one of a body without leaves, which is nothing until it has text
    open      raw text before the runs: the start tag, and white space that does not show
    close     raw text after them
    runs      empty for a spacer, a rule and a sealed leaf
    source    as it was read; "" for a leaf that was made in the editor
    place     index in its reading, -1 for a leaf that was made in the editor
    start     offset in the reading's source
    reason    why a sealed leaf is sealed: a key of the table [sealed] in resources/messages/
    align     how a cell's column is aligned where its table and not its own text says so, as in Markdown
    raw       whether Liquid's `raw` is around it, in which braces are text; of Markdown's leaves only
    rehoused  whether its containers are not those that it was read in, so that its gaps may have to say so
    """

    kind: str
    syntax: Syntax
    open: str = ""
    close: str = ""
    runs: tuple[Run, ...] = ()
    containers: tuple[Container, ...] = ()
    source: str = ""
    place: int = -1
    start: int = 0
    reason: str = ""
    align: str = ""
    raw: bool = False
    rehoused: bool = False

    @property
    def text(self) -> str:
        """The visible characters; a sealed leaf's are in its source only."""
        return "".join(run.text for run in self.runs)

    @property
    def is_literal(self) -> bool:
        """Whether nothing in its text is markup: Markdown's code and that of Liquid's blocks, unlike `<pre>`."""
        return self.kind == "code" and not self.open.startswith("<")

    @property
    def bare(self) -> bool:
        """Whether the leaf has no markup of its own, like a Markdown paragraph."""
        return not self.open.strip() and not self.close.strip()


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A body as it was read: `gaps[i]` stands before `leaves[i]`, the last gap after the last leaf."""

    source: str
    syntax: Syntax
    leaves: tuple[Leaf, ...]
    gaps: tuple[Gap, ...]
    space: str
    """What usually stands between two leaves at the top level."""
    paragraph: Leaf | None
    """What most paragraphs look like, as a new empty one; None where there is none to learn from."""
    definitions: "Document | None" = None
    """What the body defines for links and footnotes anywhere in it, where it was read as Markdown."""

    @property
    def options(self) -> "Options | None":
        """What it was read with, None for Jekyll's own."""
        return None if self.definitions is None else self.definitions.given


def common_length(first: Sequence[object], second: Sequence[object]) -> int:
    """How many leading elements are the same instances."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one is not other:
            break
        count += 1
    return count
