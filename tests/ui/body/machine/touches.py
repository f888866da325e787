"""What a person does with mouse, keys and the find bar: all of it reaches the widget as the window system sends it."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.body.card_source import CardSource
from editor.ui.body.tasks import box_rect
from editor.ui.body.view import blocks_in_view
from editor.ui.find_bar import FindBar
from tests.ui.body.hands import CONTROL, NO, SHIFT, Hands, body_of
from tests.ui.body.machine.deeds import DEEDS, KNOWN, Does

_LEFT = Qt.MouseButton.LeftButton
_CARET_KEYS = (
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_WITH = (NO, SHIFT, CONTROL, SHIFT | CONTROL)
_FOUND = ("가", "나", "a", "the", " ", "다", ".")
_NEW = ("", "x", "바꾼 말", "<b>", "**")
_KEYS = ("types", "composes", "presses", "undoes", "redoes", "cuts", "copies", "pastes", "changes a table", "marks")
_WORD = """<html><head><style>p.MsoNormal {margin:0}</style></head><body lang=KO><!--StartFragment-->
<p class=MsoNormal><b><span style='font-family:"맑은 고딕"'>가</span></b><span lang=EN-US> na<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-20.0pt'><![if !supportLists]><span>1.<span>&nbsp; </span></span><![endif]>
다</p><table class=MsoTableGrid><tr><td width=10><p class=MsoNormal>라</p></td><td></td></tr></table>
<!--EndFragment--></body></html>"""
_DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">
<span style="font-weight:700">가</span><span> 나</span></p>
<ul><li dir="ltr"><p dir="ltr"><span>다</span></p></li></ul></b><br>"""
_NAVER = """<div class="se-component se-text"><p class="se-text-paragraph"><span class="se-fs-">가</span></p>
<p><br></p></div>
<div class="se-component se-image"><img src="https://example.org/a.png" alt=""></div>"""
_PASTED = (_WORD, _DOCS, _NAVER, "<h2>가</h2>나<br>다", "<pre>가\n 나</pre>", "<a href='/x'>가</a><script>1</script>")


def _spot(hands: Hands, number: int) -> QPoint:
    area = hands.editor.viewport().rect()
    return QPoint(number % max(area.width(), 1), number // 11 % max(area.height(), 1))


def _clicks(hands: Hands, number: int) -> str:
    spot, modifiers = _spot(hands, number), (NO, NO, SHIFT)[number % 3]
    QTest.mouseClick(hands.editor.viewport(), _LEFT, modifiers, spot)
    return f"{spot.x()}, {spot.y()} {modifiers.name}"


def _clicks_twice_or_more(hands: Hands, number: int) -> str:
    """A word, or with a third click the paragraph; a double click on a card opens it, which Esc closes."""
    spot, viewport = _spot(hands, number), hands.editor.viewport()
    QTest.mouseClick(viewport, _LEFT, NO, spot)
    QTest.mouseDClick(viewport, _LEFT, NO, spot)
    if number % 2:
        QTest.mouseClick(viewport, _LEFT, NO, spot)
    if (box := hands.editor.findChild(CardSource)) is not None:
        QTest.keyClick(box, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete.value)
    return f"{spot.x()}, {spot.y()}"


def _sweeps(hands: Hands, number: int) -> str:
    """Select with the mouse from one place to another."""
    viewport, start, end = hands.editor.viewport(), _spot(hands, number), _spot(hands, number * 7 + 3)
    QTest.mouseMove(viewport, start)
    QTest.mousePress(viewport, _LEFT, NO, start)
    for share in (0.5, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
    QTest.mouseRelease(viewport, _LEFT, NO, end)
    return f"from {start.x()}, {start.y()} to {end.x()}, {end.y()}"


def _drags(hands: Hands, number: int) -> str:
    """Drag what is selected to another place: as Qt does it in one view, where it is inserted, then taken out."""
    editor, spot = hands.editor, QPointF(_spot(hands, number))
    if not editor.textCursor().hasSelection():
        return "nothing"
    data, old = editor.createMimeDataFromSelection(), editor.textCursor()
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(editor.viewport(), QDragEnterEvent(spot.toPoint(), action, data, _LEFT, NO))
    QApplication.sendEvent(editor.viewport(), QDropEvent(spot, action, data, _LEFT, NO))
    if number % 2:
        old.removeSelectedText()
    return f"to {spot.x():.0f}, {spot.y():.0f}"


def _moves_by_key(hands: Hands, number: int) -> str:
    key, modifiers = _CARET_KEYS[number % len(_CARET_KEYS)], _WITH[number // 8 % len(_WITH)]
    hands.press(key, modifiers, 1 + number // 32 % 3)
    return f"{key.name} {modifiers.name} {1 + number // 32 % 3} ×"


def _pastes_from_a_program(hands: Hands, number: int) -> str:
    data = QMimeData()
    data.setHtml(_PASTED[number % len(_PASTED)])
    data.setText("가 나\n\n다")
    hands.paste(data)
    return str(number % len(_PASTED))


def _finds(replaces: bool) -> Does:
    def find(hands: Hands, number: int) -> str:
        text, new = _FOUND[number % len(_FOUND)], _NEW[number // 7 % len(_NEW)]
        bar = FindBar(lambda: hands.editor)
        bar.start(replacing=replaces)
        bar.line.setText(text)
        bar.replacement.line.setText(new)
        if replaces and number % 2:
            bar.replacement.all.click()
        elif replaces:
            bar.replacement.one.click()
            bar.replacement.one.click()
        else:
            bar.find_next() if number % 2 else bar.find_previous()
        hands.editor.setFocus()
        bar.deleteLater()
        QCoreApplication.sendPostedEvents(bar, QEvent.Type.DeferredDelete.value)
        return f"{text!r}" + (f" by {new!r}" if replaces else "")

    return find


def _ticks(hands: Hands, number: int) -> str:
    """Click the box of a task that is in view."""
    body, viewport = body_of(hands.editor), hands.editor.viewport()
    placed = blocks_in_view(hands.editor, QRect(viewport.rect()))
    boxes = [box for block, rect in placed if (box := box_rect(body, block, rect)) is not None]
    if not boxes:
        return "nothing"
    QTest.mouseClick(viewport, _LEFT, NO, boxes[number % len(boxes)].center().toPoint())
    return ""


def _looks_down(hands: Hands, number: int) -> str:
    bar = hands.editor.verticalScrollBar()
    bar.setValue(number % (bar.maximum() + 1))
    hands.editor.grab()
    return str(bar.value())


TOUCHES: dict[str, tuple[int, Does]] = {
    "clicks at": (10, _clicks),
    "clicks twice or more at": (3, _clicks_twice_or_more),
    "sweeps": (8, _sweeps),
    "drags it": (2, _drags),
    "moves by": (10, _moves_by_key),
    "pastes from a program": (3, _pastes_from_a_program),
    "finds": (2, _finds(replaces=False)),
    "replaces": (2, _finds(replaces=True)),
    "ticks": (2, _ticks),
    "looks down to": (2, _looks_down),
    **{name: deed for name, deed in DEEDS.items() if name.startswith(_KEYS)},
}
"""What can be done to the widget, by its name: how often beside the others, and how."""

KNOWN.update((name, does) for name, (_, does) in TOUCHES.items())
