"""Footnotes that nothing in the text mentions any more."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body.notes import noted
from editor.ui.body.blocks import leaf_number
from editor.ui.body.document import BodyDocument
from editor.ui.body.rooms import together


def left_of(document: BodyDocument, names: Collection[str]) -> list[str]:
    """Which of these names are footnotes that are mentioned nowhere but in themselves."""
    shown = document.export.shown()
    defined = {noted(unit.leaf) for _, unit in shown}
    return [
        name
        for name in names
        if name in defined and not any(f"[^{name}]" in unit.source for _, unit in shown if noted(unit.leaf) != name)
    ]


def words_of(document: BodyDocument, name: str) -> str:
    """What a footnote says, objects among it; "" for nothing."""
    return " ".join(" ".join(block.text() for block in _blocks(document, name)).split())


def remove(document: BodyDocument, name: str) -> None:
    """Take a footnote out, with all its paragraphs, as one step of undo."""
    step = QTextCursor(document.text)
    step.beginEditBlock()
    for number in reversed([block.blockNumber() for block in _blocks(document, name)]):
        _take_out(document, document.text.findBlockByNumber(number))
    step.endEditBlock()


def _take_out(document: BodyDocument, block: QTextBlock) -> None:
    """Take a text block out; one that has nothing beside it that it could be joined with becomes an empty paragraph."""
    before, after = block.previous(), block.next()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    if before.isValid() and together(before, block):
        kept = leaf_number(before)
        cursor.setPosition(block.position() - 1, QTextCursor.MoveMode.KeepAnchor)
    elif after.isValid() and together(block, after):
        kept = leaf_number(after)
        cursor.setPosition(after.position())
        cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
    else:
        paragraph = document.writer.paragraph(document.entry(block).leaf, document.reading)
        kept = document.number_of(replace(paragraph, containers=()))
        cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    document.set_leaf(cursor.block(), kept)


def _blocks(document: BodyDocument, name: str) -> Iterator[QTextBlock]:
    block = document.text.begin()
    while block.isValid():
        if noted(document.entry(block).leaf) == name:
            yield block
        block = block.next()
