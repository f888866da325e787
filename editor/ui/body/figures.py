"""What a text block is bound to: a figure with its caption, a footnote. Text from elsewhere is not joined with it."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body import Container, Leaf
from editor.body.model import OBJECT
from editor.ui.body.document import BodyDocument
from editor.ui.body.kinds import container_of

_BINDING = ("figure", "footnote")


def are_bound_apart(one: Leaf, other: Leaf) -> bool:
    """Whether two leaves are parts of different things, of which neither goes into the other."""
    captions = (one.kind == "caption") != (other.kind == "caption")
    return captions or container_of(one, _BINDING) is not container_of(other, _BINDING)


def is_picture_of_figure(body: BodyDocument, block: QTextBlock) -> bool:
    """Whether a text block is a figure's picture, beside which nothing stands in the figure."""
    leaf = body.entry(block).leaf
    if not leaf.containers or leaf.kind != "paragraph" or block.text() != OBJECT:
        return False
    return container_of(leaf, ("figure",)) is not None


def beside_figure(body: BodyDocument, cursor: QTextCursor) -> tuple[Container, ...] | None:
    """Go from the end of a figure's caption, or from an end of its picture, to the figure's end, or to its beginning.

    The containers around the figure, in which a paragraph goes on there; None where the cursor is elsewhere.
    """
    leaf = body.entry(cursor.block()).leaf
    figure = container_of(leaf, ("figure",))
    ends_caption = leaf.kind == "caption" and cursor.atBlockEnd()
    if figure is None or not (ends_caption or is_picture_of_figure(body, cursor.block())):
        return None
    edge = _edge(body, cursor.block(), figure, after=cursor.atBlockEnd())
    cursor.setPosition(edge.position() + (edge.length() - 1 if cursor.atBlockEnd() else 0))
    return leaf.containers[: leaf.containers.index(figure)]


def _edge(body: BodyDocument, block: QTextBlock, figure: Container, *, after: bool) -> QTextBlock:
    """A figure's first or last text block."""
    while (other := block.next() if after else block.previous()).isValid():
        if figure not in body.entry(other).leaf.containers:
            break
        block = other
    return block
