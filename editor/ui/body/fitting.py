"""Makes what was copied in one syntax fit where it is pasted: a Markdown word in HTML has HTML's marks."""

from editor.body import Leaf, Syntax
from editor.body.proving import in_html
from editor.house import House


def fitted_leaf(leaf: Leaf, wanted: Syntax, house: House) -> Leaf:
    """A leaf as one that can stand in a body of HTML; Markdown bodies take both syntaxes."""
    if leaf.syntax is wanted or wanted is Syntax.MARKDOWN or leaf.kind == "sealed":
        return leaf
    if leaf.kind == "rule":
        return Leaf("rule", Syntax.HTML, source="".join(house.markup["rule"]))
    kind = leaf.kind if leaf.kind.startswith("heading") else "paragraph"
    opening, closing = house.markup[kind]
    return Leaf(kind, Syntax.HTML, opening, closing, in_html(leaf.runs))
