"""What an edit has parted or brought together: terms and definitions of Markdown, texts of HTML without tags."""

from collections.abc import Sequence
from dataclasses import replace

from editor.body.model import Container, Leaf, Syntax
from editor.body.unit import Unit

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
        elif leaf.kind == "sealed" and _list_around(leaf) == len(leaf.containers) - 1:
            terms, explained = [], True  # it may be either
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


def runs_on(before: Unit, unit: Unit) -> bool:
    """Whether text of HTML without tags of its own has come to stand behind what would be one text with it."""
    first, second = before.leaf, unit.leaf
    if second.kind != "paragraph" or first.syntax is not Syntax.HTML or second.syntax is not Syntax.HTML:
        return False
    if not (second.bare and first.bare and first.containers == second.containers):
        return False
    if before.reading is unit.reading and first.place >= 0 and first.place + 1 == second.place:
        return False
    return first.kind == "paragraph" or first.reason == "liquid"


def _list_around(leaf: Leaf) -> int:
    """The place among a leaf's containers of Markdown's innermost definition list; -1 outside of all."""
    lists = [index for index, one in enumerate(leaf.containers) if _is_markdown_list(one)]
    return lists[-1] if lists else -1


def _is_markdown_list(container: Container) -> bool:
    return container.kind == "definitions" and not container.open.strip()
