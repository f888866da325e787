"""What another program's data means for a body."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from editor.body.foreign import is_plain, read_foreign
from editor.body.foreign.blocks import Block
from editor.body.model import OBJECT


def meant(data: QMimeData) -> list[Block]:
    """The parts of the data's HTML; none where the program's own plain text says as much."""
    blocks = read_foreign(data.html()) if data.hasHtml() else []
    return [] if is_plain(blocks) and data.hasText() else blocks


def words(data: QMimeData) -> str:
    """The data's plain text, or that of its HTML without pictures."""
    return data.text() or QTextDocumentFragment.fromHtml(data.html()).toPlainText().replace(OBJECT, "")
