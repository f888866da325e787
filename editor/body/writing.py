"""Writes leaves back to source: untouched ones as they were read, edited ones run by run."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.body.model import LINE_BREAK, Container, Gap, Leaf, Mark, Reading, Run, Syntax
from editor.body.spelling import escape

_ID = re.compile(r"""\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)""", re.IGNORECASE)


def write(reading: Reading, leaves: Sequence[Leaf]) -> str:
    """The body's source with `leaves` in the place of the reading's own."""
    return join(reading, leaves, [write_leaf(leaf) for leaf in leaves])


def write_leaf(leaf: Leaf) -> str:
    """One leaf's source, from its parts; a leaf without runs of its own is written as it was read."""
    if leaf.kind in ("sealed", "rule", "spacer"):
        return leaf.source
    return leaf.open + write_runs(leaf.runs, leaf.syntax) + leaf.close


def write_runs(runs: Iterable[Run], syntax: Syntax) -> str:
    """The source of a leaf's content. Marks that an edit has cut in two are closed and opened again."""
    out: list[str] = []
    stack: tuple[Mark, ...] = ()
    written: set[Mark] = set()
    shown = _Shown()
    for run in _settled(tuple(runs)):
        common = _common(stack, run.marks)
        out.extend(_inner_close(mark, shown, run) for mark in reversed(stack[common:]))
        for mark in run.marks[common:]:
            opening = _ID.sub("", mark.open) if mark in written else mark.open
            out.append(opening if shown.space else _trim_end(opening))
            written.add(mark)
        stack = run.marks
        out.append(_content(run, syntax, line_begins=not out or out[-1].endswith("\n")))
        shown.after(run)
    out.extend(mark.close for mark in reversed(stack))
    return "".join(out)


def join(reading: Reading, leaves: Sequence[Leaf], texts: Sequence[str]) -> str:
    """The leaves' texts with the gaps between them; `texts[i]` is the source of `leaves[i]`."""
    kept = [(leaf, text) for leaf, text in zip(leaves, texts, strict=True) if text or not leaf.bare]
    if not kept:
        return reading.source if not reading.leaves else reading.gaps[0].space
    out = [head(reading, kept[0][0])]
    before: Leaf | None = None
    for leaf, text in kept:
        if before is not None:
            out.append(between(reading, before, leaf))
        out.append(text)
        before = leaf
    assert before is not None
    out.append(tail(reading, before))
    return "".join(out)


def head(reading: Reading, first: Leaf) -> str:
    """What stands before the first leaf."""
    gap = reading.gaps[0]
    if first.place == 0:
        return gap.raw
    return gap.space + "".join(container.open for container in first.containers)


def tail(reading: Reading, last: Leaf) -> str:
    """What stands after the last leaf."""
    gap = reading.gaps[-1]
    if last.place == len(reading.leaves) - 1:
        return gap.raw
    return "".join(container.close for container in reversed(last.containers)) + gap.space


def between(reading: Reading, before: Leaf, after: Leaf) -> str:
    """What stands between two leaves: the source's own gap where they are neighbours in it."""
    if after.place == before.place + 1 and after.place > 0:
        return reading.gaps[after.place].raw
    common = _common(before.containers, after.containers)
    closed, opened = before.containers[common:], after.containers[common:]
    space = before.containers[common - 1].space if common else reading.space
    if not closed and not opened and not common:
        space = _kept_space(reading, before, after) or space
    return Gap(
        "".join(container.close for container in reversed(closed)),
        space,
        "".join(container.open for container in opened),
    ).raw


def _kept_space(reading: Reading, before: Leaf, after: Leaf) -> str:
    """The space that stood before `after`, where leaves between it and `before` were taken out."""
    if not 0 <= before.place < after.place:
        return ""
    space = reading.gaps[after.place].space
    return space if space.count("\n") > 1 or not (before.bare and after.bare) else ""


def as_new(leaf: Leaf, runs: tuple[Run, ...] = ()) -> Leaf:
    """A leaf in the manner of `leaf`: same markup but for its id."""
    return replace(leaf, open=_ID.sub("", leaf.open), runs=runs, source="", place=-1)


class _Shown:
    """Whether the last thing that was written ends in white space, so that more would not show."""

    def __init__(self) -> None:
        self.space = True

    def after(self, run: Run) -> None:
        self.space = run.text[-1] in (" ", LINE_BREAK)


def _settled(runs: tuple[Run, ...]) -> list[Run]:
    """Runs in which no space would collapse: those that an edit brought together become `&nbsp;`."""
    out: list[Run] = []
    after_space = True
    for index, run in enumerate(runs):
        if " " not in run.text:
            out.append(run)
            after_space = run.text[-1:] == LINE_BREAK
            continue
        following = runs[index + 1].text[:1] if index + 1 < len(runs) else LINE_BREAK
        text = _kept_apart(run.text, after_space, following)
        after_space = text.endswith(" ")
        out.append(run if text == run.text else replace(run, text=text, spelling=None))
    return out


def _kept_apart(text: str, after_space: bool, following: str) -> str:
    chars = []
    for index, char in enumerate(text):
        after = text[index + 1] if index + 1 < len(text) else following
        if char == " " and (after_space or after == LINE_BREAK):
            char = "\u00a0"
        after_space = char in (" ", LINE_BREAK)
        chars.append(char)
    return "".join(chars)


def _content(run: Run, syntax: Syntax, line_begins: bool) -> str:
    if run.atom is not None:
        return run.atom.raw
    if run.spelling is not None:
        return run.spelling
    if any(mark.open.startswith("`") for mark in run.marks):
        return run.text
    return escape(run.text, syntax, line_begins)


def _inner_close(mark: Mark, shown: _Shown, following: Run) -> str:
    """A mark's closing text where a run follows, without white space that would begin to show."""
    raw = mark.close if shown.space else _trim_end(mark.close)
    return raw if following.text == LINE_BREAK else raw.lstrip(" \t\n\r\f")


def _trim_end(raw: str) -> str:
    return raw.rstrip(" \t\n\r\f")


def _common(first: Sequence[Mark] | Sequence[Container], second: Sequence[Mark] | Sequence[Container]) -> int:
    """How many leading elements are the same instances."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one is not other:
            break
        count += 1
    return count
