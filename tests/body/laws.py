"""The laws of a body, which every case goes through."""

from collections.abc import Sequence
from dataclasses import replace

from editor.body import Atom, Leaf, Mark, Reading, Run, Syntax, read, write
from editor.body.effects import Effects, effects_of
from editor.body.inline import merged
from editor.body.model import LINE_BREAK
from editor.body.writing import write_leaf
from editor.kramdown import Options

HTML, MARKDOWN = Syntax.HTML, Syntax.MARKDOWN
Shown = list[tuple[str, Effects, str]]


def lawful(source: str, syntax: Syntax, options: Options | None = None) -> Reading:
    """Read a body, holding the reading to every law that needs no edit."""
    reading = read(source, syntax, options)
    _tiles(reading)
    assert write(reading, reading.leaves) == source
    for place, leaf in enumerate(reading.leaves):
        assert leaf.place == place
        assert source[leaf.start : leaf.start + len(leaf.source)] == leaf.source
        assert bool(leaf.reason) == (leaf.kind == "sealed")
        assert write_leaf(leaf) == leaf.source
        for run in leaf.runs:
            assert run.text
            assert len(run.text) == 1 or (run.spelling is None and run.atom is None)
    return reading


def _tiles(reading: Reading) -> None:
    assert len(reading.gaps) == len(reading.leaves) + 1
    parts = [reading.gaps[0].raw]
    for leaf, gap in zip(reading.leaves, reading.gaps[1:], strict=True):
        parts += (leaf.source, gap.raw)
    assert "".join(parts) == reading.source


def only_leaf(source: str, syntax: Syntax = HTML) -> Leaf:
    """The one leaf of a body."""
    (leaf,) = lawful(source, syntax).leaves
    return leaf


def shown(runs: Sequence[Run]) -> Shown:
    """What a reader sees of runs: each character, how it looks, and the kind of atom it stands for.

    A bold space is but a space, those that a line ends with are not seen, and no break looks like anything.
    """
    seen: Shown = []
    for run in runs:
        if run.text == LINE_BREAK:
            _take_end(seen)
        seen += [_character(char, effects_of(run.marks), run.atom.kind if run.atom else "") for char in run.text]
    _take_end(seen)
    return seen


def _take_end(seen: Shown) -> None:
    while seen and seen[-1] == (" ", Effects(), ""):
        seen.pop()


def _character(char: str, look: Effects, kind: str) -> tuple[str, Effects, str]:
    if char == LINE_BREAK:
        return char, Effects(), kind
    if char not in " \u00a0":
        return char, look, kind
    return " ", look._replace(bold=None, italic=None, colour=None), kind


def rewritten(reading: Reading, place: int, runs: Sequence[Run]) -> str:
    """The source with other runs in one leaf."""
    leaves = list(reading.leaves)
    leaves[place] = replace(leaves[place], runs=merged(runs))
    return write(reading, leaves)


def holds_edit(reading: Reading, place: int, runs: Sequence[Run]) -> str:
    """Give one leaf other runs: no other byte changes, and reading again shows what was asked for."""
    source = rewritten(reading, place, runs)
    old = reading.leaves[place]
    after = len(reading.source) - old.start - len(old.source)
    assert source.startswith(reading.source[: old.start])
    assert source.endswith(reading.source[len(reading.source) - after :])
    again = lawful(source, reading.syntax, reading.options)
    assert [leaf.reason for leaf in again.leaves] == [leaf.reason for leaf in reading.leaves], source
    leaf = again.leaves[place]
    # A paragraph of one space and nothing else is a spacer, whose space is not among its runs.
    assert shown([Run(" ")] if leaf.kind == "spacer" else leaf.runs) == shown(runs), source
    return source


def characters(runs: Sequence[Run]) -> list[Run]:
    """Runs of one character each, as an editor's cursor sees them."""
    return [run._replace(text=char) for run in runs for char in run.text]


def marked(text: str, *marks: Mark) -> Run:
    """A plain run."""
    return Run(text, marks)


BOLD, ITALIC = Mark("b", "<b>", "</b>"), Mark("i", "<i>", "</i>")
RED = (Mark("b", "<b>", "</b>"), Mark("span", '<span style="color: #ee2323;">', "</span>"))
BREAK = Run("\u2028", atom=Atom("br", "<br />"))
