"""Footnotes, signs that become what they mean, cells pasted into tables, cards that are carried."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from tests.ui.body.hands import Hands, body_of
from tests.ui.body.machine.deeds import DEEDS, KNOWN, Does

_SIGNS = ("- ", "1. ", "## ", "> ", "**가**", "~~a~~", "[^1]", "a **b c** d", "# ")
_CELLS = (
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    "<table><tr><td>x<br>y</td></tr><tr><td><b>z</b></td></tr></table>",
)


def _notes(hands: Hands, number: int) -> str:
    hands.editor.insert_note()
    return ""


def _types_signs(hands: Hands, number: int) -> str:
    signs, taken = _SIGNS[number % len(_SIGNS)], hands.editor.takes_signs
    hands.editor.takes_signs = lambda: True
    hands.type(signs)
    hands.editor.takes_signs = taken
    return repr(signs)


def _pastes_cells(hands: Hands, number: int) -> str:
    """Paste cells, where the caret is in no table into the first one."""
    tables = (block for block in _blocks(hands) if QTextCursor(block).currentTable())
    block = None if hands.editor.in_table() else next(tables, None)
    if block is not None:
        hands.editor.setTextCursor(QTextCursor(block))
    data = QMimeData()
    data.setHtml(_CELLS[number % len(_CELLS)])
    hands.paste(data)
    return repr(_CELLS[number % len(_CELLS)])


def _carries_a_card(hands: Hands, number: int) -> str:
    """Drop a card on some text block that is in view."""
    body = body_of(hands.editor)
    cards = [block.blockNumber() for block in _blocks(hands) if body.is_card(block)]
    if not cards:
        return "but there is none"
    cursor = QTextCursor(body.text.findBlockByNumber(cards[number % len(cards)]))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    hands.editor.setTextCursor(cursor)
    target = body.text.findBlockByNumber(number // 7 % body.text.blockCount())
    rect = hands.editor.cursorRect(QTextCursor(target))
    hands.editor.drop_card(rect.bottomLeft() if number % 2 else rect.topLeft())
    return f"{cards[number % len(cards)]} to {number // 7 % body.text.blockCount()}"


def _blocks(hands: Hands) -> Iterator[QTextBlock]:
    block = hands.editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()


WRITING: dict[str, tuple[int, Does]] = {
    **DEEDS,
    "makes a footnote": (4, _notes),
    "types signs": (5, _types_signs),
    "pastes cells": (4, _pastes_cells),
    "carries a card": (4, _carries_a_card),
}
"""What can be done with these beside all else, by its name: how often beside the others, and how."""

KNOWN.update((name, does) for name, (_, does) in WRITING.items())
