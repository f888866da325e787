"""Writes edited leaves so that they show what was meant: `**끝. **다음` is not bold, with `<strong>` it is."""

import html
from collections.abc import Sequence
from dataclasses import replace

from editor.body.effects import effects
from editor.body.images import image_source
from editor.body.inline import Unreadable, merged, read_inline
from editor.body.markdown_inline import shown
from editor.body.model import Atom, Leaf, Mark, Run, Syntax
from editor.body.reading import read
from editor.body.spelling import REFERENCE
from editor.body.writing import write_leaf

_TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em", "<s>": "del", "<strike>": "del"}
"""kramdown takes `<s>` at a line's start for a block (HTML_SPAN_ELEMENTS in lib/kramdown/parser/html.rb)."""


_RAW_SIGNS = ("&", "<")
"""Signs that were text where they stood and may be markup beside others; what is written by default is always text."""


def write_proved(leaf: Leaf) -> str:
    """A leaf's source; in plain HTML with every sign escaped where it would not be read as the leaf that it is."""
    written = write_leaf(leaf)
    if not leaf.runs or written == leaf.source or _shows(written, leaf):
        return written
    return write_leaf(replace(leaf, runs=in_html(leaf.runs)))


def in_html(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs that show the same in both syntaxes: HTML marks and atoms, and spellings that are references."""
    made: dict[Mark, Mark] = {}
    return merged(_run_in_html(run, made) for run in runs)


def _shows(written: str, leaf: Leaf) -> bool:
    """Whether a leaf's source is read as that leaf."""
    if leaf.syntax is Syntax.HTML:
        if not any(run.spelling in _RAW_SIGNS for run in leaf.runs):
            return True
        try:
            again = read_inline(written, len(leaf.open), len(written) - len(leaf.close))
        except Unreadable:
            return False
        return shown(again.runs) == shown(leaf.runs)
    if leaf.containers and leaf.kind != "item":
        return True  # Markdown's quotes are not read yet
    leaves = read(written, Syntax.MARKDOWN).leaves
    return len(leaves) == 1 and leaves[0].kind == leaf.kind and shown(leaves[0].runs) == shown(leaf.runs)


def _run_in_html(run: Run, made: dict[Mark, Mark]) -> Run:
    for mark in run.marks:
        if mark not in made:
            made[mark] = _mark_in_html(mark)
    kept = run.spelling is not None and REFERENCE.fullmatch(run.spelling)
    return Run(
        run.text,
        tuple(made[mark] for mark in run.marks),
        run.spelling if kept else None,
        run.atom and _atom_in_html(run.atom),
    )


def _atom_in_html(atom: Atom) -> Atom:
    if atom.raw.startswith("!["):
        address, alternative = map(html.escape, image_source(atom.raw))
        return Atom("img", f'<img src="{address}" alt="{alternative}" />')
    return atom if atom.raw.strip() else Atom("br", "<br />")


def _mark_in_html(mark: Mark) -> Mark:
    if mark.open.startswith("["):
        return Mark("a", f'<a href="{html.escape(effects(mark).link or "")}">', "</a>")
    tag = "code" if mark.open.startswith("`") else _TAGS.get(mark.open, "")
    return Mark(tag, f"<{tag}>", f"</{tag}>") if tag else mark
