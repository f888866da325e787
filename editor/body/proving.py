"""Writes edited Markdown so that it shows what was meant: `**끝. **다음` is not bold, with `<strong>` it is."""

from collections.abc import Sequence
from dataclasses import replace

from editor.body.effects import effects
from editor.body.inline import merged
from editor.body.markdown_inline import shown
from editor.body.model import LINE_BREAK, Atom, Leaf, Mark, Run, Syntax
from editor.body.reading import read
from editor.body.writing import write_leaf

_TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em"}


def write_proved(leaf: Leaf) -> str:
    """A leaf's source; where Markdown's delimiters would not be read as the leaf's marks, with HTML in their place."""
    written = write_leaf(leaf)
    if leaf.syntax is Syntax.HTML or not leaf.runs or written == leaf.source or _shows(written, leaf):
        return written
    return write_leaf(replace(leaf, runs=in_html(leaf.runs)))


def _shows(written: str, leaf: Leaf) -> bool:
    """Whether a leaf's source is read as that leaf. Lists and quotes are not read yet: those are taken as proved."""
    if leaf.containers:
        return True
    again = read(written, Syntax.MARKDOWN).leaves
    return len(again) == 1 and again[0].kind == leaf.kind and shown(again[0].runs) == shown(leaf.runs)


def in_html(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs with HTML marks and breaks in the place of Markdown's."""
    made: dict[Mark, Mark] = {}
    return merged(_run_in_html(run, made) for run in runs)


def _run_in_html(run: Run, made: dict[Mark, Mark]) -> Run:
    for mark in run.marks:
        if mark not in made:
            made[mark] = _mark_in_html(mark)
    marks = tuple(made[mark] for mark in run.marks)
    if run.text == LINE_BREAK:
        return replace(run, marks=marks, atom=Atom("br", "<br />"))
    in_code = any(mark.open.startswith("`") for mark in run.marks)
    return replace(run, marks=marks, spelling=None if in_code else run.spelling)


def _mark_in_html(mark: Mark) -> Mark:
    if mark.open.startswith("["):
        return Mark("a", f'<a href="{effects(mark).link}">', "</a>")
    tag = "code" if mark.open.startswith("`") else _TAGS.get(mark.open, "")
    return Mark(tag, f"<{tag}>", f"</{tag}>") if tag else mark
