"""Other spellings of Markdown's leaves, where the usual one would not be read as them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from editor.body.breaks import BREAK
from editor.body.inline import merged
from editor.body.model import LINE_BREAK, Atom, Leaf, Mark, Run, Syntax
from editor.body.spelling import numbered
from editor.body.writing import is_code, write_runs

if TYPE_CHECKING:
    from editor.kramdown.document import Document

_READ_ALIKE = {"u": "ins", "s": "del", "strike": "del"}
"""Elements whose content is HTML, and those that look the same and whose content is Markdown."""
_PARTING = re.compile(r"([|`])")
"""Signs that say where a row's cells end: a backtick counts there behind a backslash as well."""
_LINE_ENDS = re.compile(r"[ \t]*[\r\n][\s>]*")
_SIGNS = ("**", "__", "*", "_")
"""Markdown's marks that show nothing on a space."""
_SPACES = " \u00a0"
_END_SPACES = re.compile(f"(^[{_SPACES}]+|(?<![{_SPACES}])[{_SPACES}]+$)")
_NAME = re.compile(r"\[([^\[\]\r\n]+)\]")
_LINE_END = re.compile(r"[\r\n]")


def with_spaces_apart(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs in which no sign of Markdown has a space on its inner side: `**a **b` is not bold, `**a** b` is.

    And in which no line ends in code, which would be text there.
    """
    parts = [part for run in runs for part in _spaces_parted(run)]
    for mark in dict.fromkeys(mark for part in parts for mark in part.marks if mark.open in _SIGNS):
        _take_off_ends(parts, mark)
    return merged(parts)


def _take_off_ends(parts: list[Run], mark: Mark) -> None:
    """Take a mark off the spaces that each stretch of it begins and ends with."""
    for marked, stretch in groupby(list(enumerate(parts)), lambda each: mark in each[1].marks):
        within = list(stretch) if marked else []
        for some in (within, within[::-1]):
            for at, part in takewhile(lambda each: not each[1].text.strip(_SPACES), some):
                parts[at] = part._replace(marks=tuple(one for one in part.marks if one is not mark))


def _spaces_parted(run: Run) -> list[Run]:
    """A run with the spaces at its ends as runs of their own; a line break outside of code."""
    if run.text == LINE_BREAK:
        return [run._replace(marks=tuple(mark for mark in run.marks if not is_code(mark)))]
    if run.spelling is not None or run.atom is not None or not any(mark.open in _SIGNS for mark in run.marks):
        return [run]
    return [run._replace(text=part) for part in _END_SPACES.split(run.text) if part]


def respelled(leaf: Leaf) -> Iterator[tuple[Run, ...]]:
    """A leaf's runs without the signs that count where cells are parted, or mathematics where it would be text."""
    if leaf.kind == "cell" and _PARTING.search(leaf.text):
        yield tuple(part for run in leaf.runs for part in _numbered(run))
    if any(map(_is_math, leaf.runs)):
        yield _in_read_elements(leaf.runs)


def _numbered(run: Run) -> list[Run]:
    if any(map(is_code, run.marks)) or run.atom is not None or run.spelling is not None:
        return [run]
    parts = filter(None, _PARTING.split(run.text))
    return [Run(part, run.marks, numbered(part) if _PARTING.fullmatch(part) else None) for part in parts]


def _is_math(run: Run) -> bool:
    return run.atom is not None and run.atom.kind == "math"


def _in_read_elements(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs whose mathematics stands in elements that look the same and whose content is read."""
    around = {mark for run in runs if _is_math(run) for mark in run.marks if mark.kind in _READ_ALIKE}
    made = {mark: Mark(tag, f"<{tag}>", f"</{tag}>") for mark in around for tag in [_READ_ALIKE[mark.kind]]}
    return tuple(run._replace(marks=tuple(made.get(mark, mark) for mark in run.marks)) for run in runs)


def by_name(leaf: Leaf, known: "Document | None") -> tuple[Run, ...]:
    """A leaf's runs in which a link that its own text named, `[name]`, but names no more says so: `[text][name]`."""
    links = {} if known is None else {target.url: name for name, target in known.links.items()}
    named = {
        mark
        for run in leaf.runs
        for mark in run.marks
        if mark.open == "[" and mark.close in ("]", "][]") and mark.link in links
    }
    parted = {mark: links[mark.link] for mark in named if not _is_named(mark, leaf.runs, known)}
    written = _names_in(leaf.source) if parted else {}
    made = {mark: replace(mark, close=f"][{written.get(name, name)}]") for mark, name in parted.items()}
    return tuple(run._replace(marks=tuple(made.get(mark, mark) for mark in run.marks)) for run in leaf.runs)


def _names_in(source: str) -> dict[str, str]:
    """The names that a source may have for links, as it has them, by what they are the same as."""
    from editor.kramdown.document import link_name  # takes long to import, and bodies of HTML never need it

    return {link_name(name): name for name in _NAME.findall(source)}


def _is_named(mark: Mark, runs: Sequence[Run], known: "Document | None") -> bool:
    """Whether a link's text is the name of where it leads."""
    from editor.kramdown.document import link_name  # see above

    within = [run._replace(marks=run.marks[run.marks.index(mark) + 1 :]) for run in runs if mark in run.marks]
    target = known.links.get(link_name(write_runs(within, Syntax.MARKDOWN, line_begins=False))) if known else None
    return target is not None and target.url == mark.link


def on_one_line(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs whose spaces are no line ends, which may mean something else where they have come to stand."""
    made = {mark: _mark_on_one_line(mark) for run in runs for mark in run.marks}
    return merged(_run_on_one_line(run, made) for run in runs)


def _mark_on_one_line(mark: Mark) -> Mark:
    opening, closing = (_LINE_ENDS.sub("", raw) if _LINE_END.search(raw) else raw for raw in (mark.open, mark.close))
    return mark if (opening, closing) == (mark.open, mark.close) else replace(mark, open=opening, close=closing)


def _run_on_one_line(run: Run, made: dict[Mark, Mark]) -> Run:
    run = run._replace(marks=tuple(made[mark] for mark in run.marks))
    if run.atom is None:
        return run._replace(spelling=None) if _LINE_END.search(run.spelling or "") else run
    if not _LINE_END.search(run.atom.raw):
        return run
    if run.atom.kind == "math":
        return run._replace(atom=Atom("math", _LINE_ENDS.sub(" ", run.atom.raw)))
    return run._replace(atom=BREAK) if run.atom.kind == "br" else run
