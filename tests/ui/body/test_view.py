"""Which text blocks are painted: those in view, wherever it is, and hardly any other."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from editor.body import Syntax
from editor.ui.body import BodyEditor
from editor.ui.body.view import blocks_in_view
from tests.ui.body.conftest import Opener

PARAGRAPHS = "\n\n".join(f"<p>가 {number}</p>" for number in range(300))
TABLE = f"<table>{''.join(f'<tr><td>나 {row}</td><td>다<br>라</td></tr>' for row in range(60))}</table>"
ROWS = "<tr><td rowspan=3>나<td>다<td rowspan=2>다<tr><td>라<br>마<tr><td><p>바</p><p>사</p><td>"
SPANS = f"{PARAGRAPHS}<table>{ROWS * 40}</table>"


@pytest.mark.parametrize("source", ["", PARAGRAPHS, f"{PARAGRAPHS}\n{TABLE}\n{PARAGRAPHS}", f"{TABLE}\n{TABLE}", SPANS])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.51, 1.0])
def test_all_blocks_in_view(body: Opener, source: str, share: float) -> None:
    editor = body(source).editor
    bar = editor.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    whole = editor.viewport().rect()
    for area in (whole, QRect(0, 200, whole.width(), 20)):
        found = {block.blockNumber() for block, _ in blocks_in_view(editor, area)}
        assert found >= _numbers_in(editor, area)


@pytest.mark.parametrize("source", ["", f"{PARAGRAPHS}\n{TABLE}\n{PARAGRAPHS}", SPANS])
def test_a_guess_changes_nothing(body: Opener, source: str) -> None:
    editor = body(source).editor
    bar, whole = editor.verticalScrollBar(), editor.viewport().rect()
    for share in (0.0, 0.3, 0.51, 1.0):
        bar.setValue(round(bar.maximum() * share))
        found = list(blocks_in_view(editor, whole))
        first = found[0][0].blockNumber()
        for near in {first, first - 1, first + 1, 0, 299, editor.document().blockCount(), -5}:
            assert list(blocks_in_view(editor, whole, near)) == found


def test_no_row_far_from_the_view_is_looked_at(body: Opener) -> None:
    editor = body(TABLE.replace("</table>", "") + "<tr><td>마</td><td>바</td></tr>" * 300 + "</table>").editor
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum() // 2)
    found = list(blocks_in_view(editor, editor.viewport().rect()))
    assert len(found) <= len(_numbers_in(editor, editor.viewport().rect())) + 8


def test_nothing_far_from_the_view_is_looked_at(body: Opener) -> None:
    editor = body(PARAGRAPHS).editor
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum() // 2)
    found = list(blocks_in_view(editor, editor.viewport().rect()))
    assert len(found) <= len(_numbers_in(editor, editor.viewport().rect())) + 4


def test_a_body_that_is_loaded_out_of_view_begins_at_its_top(qtbot: QtBot) -> None:
    editor = BodyEditor()
    qtbot.addWidget(editor)
    editor.resize(300, 30)
    editor.load(PARAGRAPHS, Syntax.HTML)
    editor.resize(800, 600)
    with qtbot.waitExposed(editor):
        editor.show()
    assert editor.verticalScrollBar().value() == 0


def _numbers_in(editor: BodyEditor, area: QRect) -> set[int]:
    """By looking at each text block."""
    layout, scrolled = editor.document().documentLayout(), editor.verticalScrollBar().value()
    numbers, block = set(), editor.document().begin()
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.bottom() >= area.top() and rect.top() <= area.bottom():
            numbers.add(block.blockNumber())
        block = block.next()
    return numbers
