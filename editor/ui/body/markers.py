"""What is written before an item: a bullet by its level, a number, a footnote's name."""

from PySide6.QtGui import QTextBlock

from editor.body import Container, Leaf
from editor.body.manner import box_of
from editor.body.model import PLAIN_LISTS
from editor.body.notes import name_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.formats import list_start

_BULLETS = "\u2022\u25e6\u2013"


def marker_of(body: BodyDocument, block: QTextBlock) -> tuple[str, int]:
    """The marker of a text block and the depth of the container that it is one of; "" where none is written there."""
    leaf = body.entry(block).leaf
    depth = _item_begun(body, block)
    if depth >= 0:
        return _item_marker(body, block, leaf, depth), depth
    for depth, container in enumerate(leaf.containers):
        name = name_of(container.open) if container.kind == "footnote" else ""
        if name and container not in _containers_before(body, block):
            return f"{body.note_numbers.get(name, name)}.", depth
    return "", -1


def _item_marker(body: BodyDocument, block: QTextBlock, leaf: Leaf, depth: int) -> str:
    if box_of(leaf) is not None:
        return ""
    kind = leaf.containers[depth].kind
    if kind == "ordered":
        return f"{_number(body, block, depth)}."
    level = sum(container.kind == kind for container in leaf.containers[:depth])
    return _BULLETS[level % len(_BULLETS)]


def _item_begun(body: BodyDocument, block: QTextBlock) -> int:
    """The depth of the list whose item a text block begins; -1 where it begins none."""
    leaf = body.entry(block).leaf
    if leaf.kind == "item":
        return len(leaf.containers) - 1
    for depth in range(len(leaf.containers) - 1, 0, -1):
        own = leaf.containers[depth]
        if own.kind == "item" and leaf.containers[depth - 1].kind in PLAIN_LISTS:
            # One without a sign holds what follows the text of a Markdown item.
            return depth - 1 if own.open.strip() and own not in _containers_before(body, block) else -1
    return -1


def _containers_before(body: BodyDocument, block: QTextBlock) -> tuple[Container, ...]:
    before = block.previous()
    return body.entry(before).leaf.containers if before.isValid() else ()


def _number(body: BodyDocument, block: QTextBlock, depth: int) -> int:
    """An item's number in its list."""
    own: Container = body.entry(block).leaf.containers[depth]
    number = list_start(own)
    before = block.previous()
    while before.isValid() and own in (containers := body.entry(before).leaf.containers):
        number += _item_begun(body, before) == depth and containers[depth] is own
        before = before.previous()
    return number
