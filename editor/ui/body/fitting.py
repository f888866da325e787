"""Makes what was copied in one syntax fit where it is pasted: a Markdown word in HTML has HTML's marks."""

import html
from collections.abc import Sequence
from dataclasses import replace

from editor.body import Atom, Leaf, Run, Syntax
from editor.body.inline import merged
from editor.body.proving import in_html
from editor.body.spelling import REFERENCE
from editor.house import House
from editor.ui.body.objects import image_source


def fitted_runs(runs: Sequence[Run], own: Syntax, wanted: Syntax, house: House) -> tuple[Run, ...]:
    """Runs of a leaf in one syntax as those of a leaf in another."""
    if own is wanted:
        return tuple(runs)
    marked = in_html(runs) if own is Syntax.MARKDOWN else runs
    return merged(_fitted(run, house) for run in marked)


def fitted_leaf(leaf: Leaf, wanted: Syntax, house: House) -> Leaf:
    """A leaf as one that can stand in a body of HTML; Markdown bodies take both syntaxes."""
    if leaf.syntax is wanted or wanted is Syntax.MARKDOWN or leaf.kind == "sealed":
        return leaf
    if leaf.kind == "rule":
        return Leaf("rule", Syntax.HTML, source="".join(house.markup["rule"]))
    kind = leaf.kind if leaf.kind.startswith("heading") else "paragraph"
    opening, closing = house.markup[kind]
    return Leaf(kind, Syntax.HTML, opening, closing, fitted_runs(leaf.runs, leaf.syntax, wanted, house))


def _fitted(run: Run, house: House) -> Run:
    spelling = run.spelling if run.spelling and REFERENCE.fullmatch(run.spelling) else None
    return replace(run, spelling=spelling, atom=run.atom and _fitted_atom(run.atom, house))


def _fitted_atom(atom: Atom, house: House) -> Atom:
    if not atom.raw.startswith("!["):
        return Atom("br", "<br />") if atom.kind == "br" else atom
    address, alternative = image_source(atom.raw)
    opening, _ = house.markup["image"]
    return Atom("img", opening.replace("{src}", html.escape(address)).replace("{alt}", html.escape(alternative)))
