"""What every body must stand: being read, written, edited, rendered."""

from dataclasses import replace

from editor.body import Syntax, write
from editor.body.inline import merged
from editor.body.model import Leaf, Reading, Run
from editor.body.visible import visible_characters
from editor.kramdown import convert
from tests.body.laws import lawful

_TYPED = Run("가<&*`{{")


def one_body(data: bytes) -> None:
    """Hold one body to the laws; the first byte chooses its syntax, and where something is typed."""
    if not data:
        return
    syntax = (Syntax.HTML, Syntax.MARKDOWN)[data[0] % 2]
    source = data[1:].decode("utf-8", "surrogateescape")
    reading = lawful(source, syntax)
    for leaf in reading.leaves:
        visible_characters(leaf)
    _type(reading, data[0] // 2)
    convert(source)


def _type(reading: Reading, place: int) -> None:
    """Type into one of the leaves: no byte outside of it changes."""
    written = [leaf for leaf in reading.leaves if leaf.runs]
    if not written:
        return
    old = written[place % len(written)]
    leaves = list(reading.leaves)
    leaves[old.place] = _typed_into(old)
    source = write(reading, leaves)
    assert source.startswith(reading.source[: _before(reading, old)])
    lawful(source, reading.syntax)


def _before(reading: Reading, leaf: Leaf) -> int:
    """Where what stands before a leaf ends, and the gap between begins."""
    before = reading.leaves[leaf.place - 1] if leaf.place else None
    return before.start + len(before.source) if before else 0


def _typed_into(leaf: Leaf) -> Leaf:
    return replace(leaf, runs=merged((*leaf.runs, _TYPED)))
