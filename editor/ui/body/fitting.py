"""Makes what comes from elsewhere fit where it is put: a Markdown word in HTML has HTML's marks, code has none."""

from collections.abc import Sequence

from editor.body import Leaf, Run, Syntax
from editor.body.breaks import BREAK
from editor.body.inline import merged
from editor.body.model import LINE_BREAK
from editor.body.proving import in_html
from editor.body.spelling import BRACE
from editor.house import House

_IN_CODE = frozenset(("liquid", "empty"))
"""Atoms that code may hold."""


def fitted_leaf(leaf: Leaf, wanted: Syntax, house: House) -> Leaf:
    """A leaf as one that can stand in a body of HTML; Markdown bodies take both syntaxes."""
    if leaf.syntax is wanted or wanted is Syntax.MARKDOWN or leaf.kind == "sealed":
        return leaf
    if leaf.kind == "rule":
        return Leaf("rule", Syntax.HTML, source="".join(house.markup["rule"]))
    kind = leaf.kind if leaf.kind.startswith("heading") else "paragraph"
    opening, closing = house.markup[kind]
    return Leaf(kind, Syntax.HTML, opening, closing, in_html(leaf.runs))


def fitted_runs(runs: Sequence[Run], leaf: Leaf) -> tuple[Run, ...]:
    """Runs as they can stand in a leaf; those of its own come back as they are."""
    if leaf.is_literal:
        goes_on = leaf.syntax is Syntax.MARKDOWN and not leaf.open.strip()  # a line without indentation, behind a space
        return merged(_literal(run, goes_on) for run in runs if run.atom is None or _fits_code(run))
    fitted = tuple(runs)
    if leaf.syntax is Syntax.HTML and any(map(_is_markdown, runs)):
        fitted = in_html(map(_spelled_out, fitted))
    if leaf.kind == "code":
        made = tuple(map(_preformatted, fitted))
        return fitted if made == fitted else merged(made)
    if any(map(_is_of_code, fitted)):
        fitted = merged(part for run in fitted for part in _out_of_code(run))
    return fitted


def _literal(run: Run, goes_on: bool) -> Run:
    """A run as code, without marks; of spellings those of blanks and of what would be Liquid.

    `goes_on` says that a space may be written as a line end.
    """
    spelled = run.spelling or ""
    blank = not spelled.strip(" \t\r\n>") and (run.text == LINE_BREAK or goes_on or "\n" not in spelled)
    kept = run.spelling is not None and (spelled == BRACE or blank)
    return Run(run.text, (), run.spelling if kept else None, None if run.text == LINE_BREAK else run.atom)


def _preformatted(run: Run) -> Run:
    """A run of text as one of `<pre>`, where a line end in the source would be one that shows."""
    if run.text == " " and run.spelling is not None and run.spelling.isspace():
        return run._replace(spelling=None)
    is_break = run.atom is not None and run.atom.kind == "br" and "\n" in run.atom.raw
    return run._replace(atom=BREAK) if is_break else run


def _fits_code(run: Run) -> bool:
    return run.text == LINE_BREAK or (run.atom is not None and run.atom.kind in _IN_CODE)


def _is_markdown(run: Run) -> bool:
    markup = [mark.open for mark in run.marks]
    if run.atom is not None and run.atom.kind in ("img", "footnote", "br", "math", "empty"):
        markup.append(run.atom.raw.lstrip())
    addresses = any(mark.kind == "autolink" for mark in run.marks)
    return addresses or any(not raw.startswith("<") for raw in markup) or (run.spelling or "").startswith("\\")


def _spelled_out(run: Run) -> Run:
    """A run as it is without Markdown, which alone reads mathematics."""
    is_math = run.atom is not None and run.atom.kind == "math"
    return Run(run.atom.raw, run.marks) if is_math and run.atom is not None else run


def _is_of_code(run: Run) -> bool:
    return (LINE_BREAK in run.text and run.atom is None) or "\t" in run.text or run.spelling == BRACE


def _out_of_code(run: Run) -> list[Run]:
    """A run as text, in which lines end with breaks and a tab is a space."""
    if run.atom is not None or not _is_of_code(run):
        return [run]
    parts: list[Run] = []
    for index, line in enumerate(run.text.replace("\t", " ").split(LINE_BREAK)):
        if index:
            parts.append(Run(LINE_BREAK, run.marks, atom=BREAK))
        if line:
            parts.append(Run(line, run.marks))
    return parts
