"""Whether two leaves that an edit brought side by side in a Markdown body are still read as what they are."""

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from editor.body.model import Leaf, Syntax

if TYPE_CHECKING:
    from editor.kramdown.document import Document

_EMPTY_LINE = re.compile(r"\n[ \t>]*\r?\n")
_BEGINS_ANEW = re.compile(r"\||\n[ \t>]*(?:=+|-+)[ \t]*\r?(?:\n|\Z)")
_LEFT_OPEN = re.compile(r"<[^\s<>][^<>]*+\Z")
"""The end of text that has `<` as itself: kramdown reads a tag over empty lines, up to the next `>`."""
_PLAIN = frozenset(("paragraph", "spacer", "rule", *(f"heading{level}" for level in range(1, 7))))
"""Kinds of leaves that an empty line ends."""
_NOT_PLAIN = frozenset(("", " ", "\t", ":"))
"""What text begins with that may be code, or part of what is before it: with a colon kramdown's definitions begin."""
_UNPROVED = frozenset(("cell", "vacant"))
"""Kinds of leaves that a row of a table keeps apart."""


class Pair(NamedTuple):
    """Two leaves and their sources."""

    before: Leaf
    source: str
    after: Leaf
    following: str


def plainly_apart(pair: Pair, gap: str) -> bool:
    """Whether two leaves are what they are without a proof: paragraphs with an empty line between, cells."""
    before, after = pair.before, pair.after
    if before.kind in _UNPROVED or after.kind in _UNPROVED:
        return True
    if before.containers or after.containers or not _EMPTY_LINE.search(gap) or gap[-1:] in " \t":
        return False
    if after.kind == "paragraph" and after.syntax is Syntax.MARKDOWN and begins_anew(pair.following):
        return False
    if ">" in pair.following and _LEFT_OPEN.search(pair.source):
        return False
    ended = before.syntax is Syntax.MARKDOWN or pair.source.endswith(">")
    return before.kind in _PLAIN and after.kind in _PLAIN and ended and pair.following[:1] not in _NOT_PLAIN


def begins_anew(source: str) -> bool:
    """Whether text may be a table or a heading where an empty line has come to stand before it."""
    return _BEGINS_ANEW.search(source) is not None


@functools.lru_cache(maxsize=512)
def stay_apart(pair: Pair, gap: str, known: "Document | None", behind: str = "") -> bool:
    """Whether two leaves with a gap between them are read as these two; kept, for each key asks for both neighbours.

    `behind` is what stands behind them, up to the end of another leaf.
    """
    from editor.body.markdown.proof import read_together  # takes 80 ms to import, and bodies of HTML never need it

    return read_together(pair, gap, known, behind)


@functools.lru_cache(maxsize=64)
def stays_alone(leaf: Leaf, source: str, behind: str, known: "Document | None") -> bool:
    """Whether a leaf is read as itself with what stands behind it in a gap."""
    from editor.body.markdown.proof import reads_as  # see above

    return reads_as(leaf, source + behind, known)


def forget_proofs() -> None:
    """What a body defines has changed: what was proved with it no longer holds."""
    stay_apart.cache_clear()
    stays_alone.cache_clear()
