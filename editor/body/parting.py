"""Terms and definitions that an edit has parted: in Markdown there is neither without the other."""

from collections.abc import Sequence
from dataclasses import replace

from editor.body.model import Container, Leaf, Syntax

_KEPT_AS_READ = ("sealed", "rule", "spacer")


def parted(leaves: Sequence[Leaf]) -> list[int]:
    """The indices of leaves that are no part of their definition list any more, of a body's leaves in their order.

    Those are terms that nothing explains, definitions below no term, and what stands in such a definition.
    """
    found: list[int] = []
    terms: list[int] = []
    explained = False
    for index, leaf in enumerate(leaves):
        if _list_around(leaf) < 0:
            found += terms
            terms, explained = [], False
        elif leaf.kind == "term" and leaf.syntax is Syntax.MARKDOWN:
            terms.append(index)
        elif terms or explained:
            terms, explained = [], True
        else:
            found.append(index)
    return sorted(found + terms)


def taken_out(leaf: Leaf, paragraph: Leaf) -> Leaf:
    """A leaf outside of the definition list around it; a term or definition as the new paragraph that is given."""
    at = _list_around(leaf)
    if leaf.containers[-1] is leaf.containers[at]:
        return replace(paragraph, containers=leaf.containers[:at])
    source = leaf.source if leaf.kind in _KEPT_AS_READ else ""
    return replace(leaf, containers=leaf.containers[:at] + leaf.containers[at + 2 :], source=source, place=-1)


def _list_around(leaf: Leaf) -> int:
    """The place among a leaf's containers of Markdown's innermost definition list; -1 outside of all."""
    lists = [index for index, one in enumerate(leaf.containers) if _is_markdown_list(one)]
    return lists[-1] if lists else -1


def _is_markdown_list(container: Container) -> bool:
    return container.kind == "definitions" and not container.open.strip()
