"""Leaves as other programs take them: what is Markdown in plain HTML, what is HTML already as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.body.model import Container, Leaf, Run, Syntax
from editor.body.proving import in_html

_ELEMENTS = {
    "unordered": "ul",
    "ordered": "ol",
    "definitions": "dl",
    "quote": "blockquote",
    "table": "table",
    "row": "tr",
}
"""What the containers of Markdown are that programs know; of others what is in them is enough."""
_LEAVES = {"paragraph": "p", "item": "li", "term": "dt", "definition": "dd", "cell": "td"}


def offered(leaves: Iterable[Leaf]) -> list[Leaf]:
    """The leaves as ones of HTML, without what only this program shows: cards of Markdown's and of Liquid."""
    made: dict[Container, Container] = {}
    return list(_offered(leaves, made))


def _offered(leaves: Iterable[Leaf], made: dict[Container, Container]) -> Iterator[Leaf]:
    for leaf in leaves:
        if leaf.syntax is Syntax.HTML:
            if not (leaf.kind == "sealed" and leaf.source.lstrip().startswith("{")):
                yield leaf
        elif leaf.kind == "rule":
            yield Leaf("rule", Syntax.HTML, source="<hr />")
        elif leaf.kind not in ("sealed", "spacer") and (leaf.runs or leaf.kind not in ("paragraph", "blank")):
            around = (_container(one, made) for one in leaf.containers)
            yield replace(_leaf(leaf), containers=tuple(one for one in around if one is not None))


def _leaf(leaf: Leaf) -> Leaf:
    if leaf.kind == "code":
        runs = tuple(Run(run.text) for run in leaf.runs if run.atom is None)
        return Leaf("code", Syntax.HTML, "<pre><code>", "</code></pre>", runs)
    heading = leaf.kind.removeprefix("heading") if leaf.kind.startswith("heading") else ""
    name = f"h{heading}" if heading else _LEAVES.get(leaf.kind, "p")
    return Leaf(leaf.kind, Syntax.HTML, f"<{name}>", f"</{name}>", in_html(leaf.runs))


def _container(container: Container, made: dict[Container, Container]) -> Container | None:
    name = _ELEMENTS.get(container.kind)
    if name is None:
        return None
    if container not in made:
        made[container] = Container(container.kind, f"<{name}>\n", f"\n</{name}>", "\n")
    return made[container]
