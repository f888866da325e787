"""Writes leaves back to source: untouched ones as they were read, edited ones run by run."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from editor.body.code_writing import write_code
from editor.body.effects import Effects, effects
from editor.body.inline import TRANSPARENT
from editor.body.model import LINE_BREAK, Leaf, Mark, Run, Syntax, common_length
from editor.body.spelling import PARSED_IN_MARKDOWN, escape, numbered
from editor.body.tokens import without_attribute

_SPACE_BETWEEN = re.compile(r"[ \t\n\r\f]++(?=<|\Z)")
_OPENINGS = {"$": ("$$",), "{": ("{{", "{%")}
HEADING_ENDS = ("#", "}")
"""Signs that at the end of a Markdown heading may close it, or an attribute list."""
_NAME = re.compile(r"<([^\s/>]++)")
_LINE_BEGINS = re.compile(r"[\r\n][ \t>]*+\Z")
"""The end of what was written, where a line begins; `>` is the prefix of a Markdown quote's lines."""


def write_leaf(leaf: Leaf) -> str:
    """One leaf's source, from its parts; a leaf without runs of its own is written as it was read."""
    if leaf.kind in ("sealed", "rule", "spacer"):
        return leaf.source
    if leaf.kind == "code":
        # A line without text has no blanks: they would be code.
        opening = leaf.open if leaf.runs or not leaf.open.strip() else leaf.open.rstrip(" \t")
        return opening + write_code(leaf) + leaf.close
    if leaf.syntax is Syntax.MARKDOWN and leaf.kind.startswith("heading"):
        underlined = not leaf.open.strip()
        written = write_runs(leaf.runs, leaf.syntax, underlined)
        kept = bool(leaf.runs) and (leaf.runs[-1].spelling is not None or leaf.runs[-1].atom is not None)
        return leaf.open + (written if kept else _open_ended(written)) + leaf.close
    return leaf.open + write_runs(leaf.runs, leaf.syntax) + leaf.close


def write_runs(runs: Iterable[Run], syntax: Syntax, line_begins: bool = True) -> str:
    """The source of a leaf's content. Marks that an edit has cut in two are closed and opened again.

    `line_begins` says that the content begins a line of source.
    """
    out: list[str] = []
    stack: tuple[Mark, ...] = ()
    written: set[Mark] = set()
    shown = _Shown()
    for run in _settled(tuple(runs)):
        common = common_length(stack, run.marks)
        out.extend(_inner_close(mark, shown, run) for mark in reversed(stack[common:]))
        for mark in run.marks[common:]:
            opening = without_attribute(mark.open, "id") if mark in written else mark.open
            out.append(opening if shown.space or is_code(mark) else _trim_end(opening))
            written.add(mark)
        stack = run.marks
        content = _content(run, syntax, _LINE_BEGINS.search(out[-1]) is not None if out else line_begins)
        if run.atom is not None and shown.sign and content.startswith(_OPENINGS[shown.sign]):
            out[-1] = _last_numbered(out[-1], shown.sign)
        # Behind what takes no room, white space shows where it would without that.
        out.append(_SPACE_BETWEEN.sub("", content) if _transparent(run) and not shown.space else content)
        shown.after(run)
    out.extend(mark.close for mark in reversed(stack))
    return "".join(out)


def as_new(leaf: Leaf, runs: tuple[Run, ...] = ()) -> Leaf:
    """A leaf in the manner of `leaf`: same markup but for its id, in Markdown for its attributes."""
    if leaf.syntax is Syntax.MARKDOWN and leaf.kind in ("paragraph", "item"):
        return replace(leaf, close="", runs=runs, source="", place=-1)
    return replace(leaf, open=without_attribute(leaf.open, "id"), runs=runs, source="", place=-1)


def _last_numbered(written: str, sign: str) -> str:
    """Text whose last sign would open something with those behind it: of three in a row the first two do."""
    return written[:-1] + numbered(sign) if written.endswith(sign) else written


class _Shown:
    """Whether the last thing that was written ends in white space, so that more would not show."""

    def __init__(self) -> None:
        self.space = True
        self.sign = ""
        """What it is of the signs that open mathematics and Liquid, as itself."""

    def after(self, run: Run) -> None:
        last = "" if run.atom else (run.spelling or run.text)[-1]
        self.sign = last if last in _OPENINGS else ""
        if not _transparent(run):
            self.space = run.text[-1] in (" ", LINE_BREAK)


def _settled(runs: tuple[Run, ...]) -> list[Run]:
    """Runs in which no space would collapse: those that an edit brought together become `&nbsp;`.

    Those that a line ends with are nothing: nobody sees them, and the word that is typed next brings them back.
    """
    runs = _without_ends(runs)
    out: list[Run] = []
    after_space = True
    for index, run in enumerate(runs):
        if " " not in run.text:
            out.append(run)
            after_space = after_space if _transparent(run) else run.text[-1:] == LINE_BREAK
            continue
        following = runs[index + 1].text[:1] if index + 1 < len(runs) else LINE_BREAK
        text = _kept_apart(run.text, after_space, following)
        after_space = text.endswith(" ")
        out.append(run if text == run.text else run._replace(text=text, spelling=None))
    return out


def _without_ends(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs less the spaces that their lines end with; of a line without a word all stay."""
    if not any(map(_ends_unseen, runs)):
        return runs
    parts = groupby(runs, lambda run: run.text == LINE_BREAK)
    return tuple(run for is_break, line in parts for run in (line if is_break else _without_end(tuple(line))))


def _without_end(line: tuple[Run, ...]) -> tuple[Run, ...]:
    kept = line
    while kept and _ends_unseen(kept[-1]):
        last = kept[-1]._replace(text=kept[-1].text.rstrip(" "))
        kept = (*kept[:-1], last) if last.text else kept[:-1]
    return kept if kept and kept[-1].atom is None else line


def _ends_unseen(run: Run) -> bool:
    """Whether a run ends with a space that shows nothing: no line under or through it, no ground."""
    is_plain = run.text.endswith(" ") and run.spelling is None and run.atom is None
    return is_plain and not any(effects(mark).on_blanks() != Effects() for mark in run.marks)


def _transparent(run: Run) -> bool:
    return run.atom is not None and run.atom.kind in TRANSPARENT


def _kept_apart(text: str, after_space: bool, following: str) -> str:
    ends_line = text[-1] == " " and following == LINE_BREAK
    if not ends_line and "  " not in text and not (after_space and text[0] == " ") and LINE_BREAK not in text:
        return text
    chars = []
    for index, char in enumerate(text):
        after = text[index + 1] if index + 1 < len(text) else following
        kept = "\u00a0" if char == " " and (after_space or after == LINE_BREAK) else char
        after_space = kept in (" ", LINE_BREAK)
        chars.append(kept)
    return "".join(chars)


def _open_ended(heading: str) -> str:
    """A Markdown heading's content, in which a last sign closes neither the heading nor an attribute list."""
    return heading[:-1] + numbered(heading[-1]) if heading.endswith(HEADING_ENDS) else heading


def _content(run: Run, syntax: Syntax, line_begins: bool) -> str:
    if run.atom is not None:
        return run.atom.raw
    if run.spelling is not None:
        return run.spelling
    if any(map(is_code, run.marks)):
        return run.text
    raw = any(mark.open.startswith("<") and mark.kind not in PARSED_IN_MARKDOWN for mark in run.marks)
    return escape(run.text, Syntax.HTML if raw else syntax, line_begins)


def _inner_close(mark: Mark, shown: _Shown, following: Run) -> str:
    """A mark's closing text where a run follows, without white space that would begin to show."""
    if not mark.close and (name := _NAME.match(mark.open)):
        return f"</{name[1]}>"  # in Markdown an element that nothing closes ends with its leaf
    if is_code(mark) or following.text == LINE_BREAK:
        return mark.close
    raw = mark.close if shown.space else _trim_end(mark.close)
    return raw.lstrip(" \t\n\r\f")


def is_code(mark: Mark) -> bool:
    """Whether a mark is Markdown's code, whose blanks beside the backticks are part of them."""
    return mark.open.startswith("`")


def _trim_end(raw: str) -> str:
    return raw.rstrip(" \t\n\r\f")
