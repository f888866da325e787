"""What a person does with pictures: drops them, pastes them, describes them; and a look at the site's folder."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.images.alt_card import AltCard
from editor.ui.window import PostWindow

_KEYS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def files(*paths: Path) -> QMimeData:
    """Files as a file manager offers them: their addresses, and their paths as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    return data


def drop(widget: QWidget, data: QMimeData, place: QPointF | None = None) -> bool:
    """Drag over a widget and let go; whether it was taken."""
    place = place or QPointF(20, 20)
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, *_KEYS)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, data, *_KEYS))
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, *_KEYS)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop_at_end(window: PostWindow, data: QMimeData) -> bool:
    """Drop into the text after its last line."""
    window.body.moveCursor(QTextCursor.MoveOperation.End)
    return drop(window.body.viewport(), data, QPointF(window.body.cursorRect().center()))


def card(window: PostWindow) -> AltCard:
    """Where pictures are described."""
    return window.furniture.images.card


def wait_for_card(qtbot: QtBot, window: PostWindow) -> AltCard:
    """The card, once it is open."""
    qtbot.waitUntil(card(window).isVisible, timeout=20_000)
    return card(window)


def describe(window: PostWindow, text: str) -> None:
    """Type a description and Enter."""
    card(window).line.setText(text)
    QTest.keyClick(card(window).line, Qt.Key.Key_Return)


def bring(qtbot: QtBot, window: PostWindow, file: Path, text: str) -> None:
    """Drop a picture at the end of the text, and describe it."""
    drop_at_end(window, files(file))
    wait_for_card(qtbot, window)
    describe(window, text)


def settle(qtbot: QtBot, window: PostWindow) -> None:
    """Wait until no picture is on its way."""
    qtbot.waitUntil(lambda: not window.furniture.images.taking_in.is_busy, timeout=20_000)


def pictures(site: Path) -> set[str]:
    """The files of the site's folder of pictures."""
    folder = site / "assets" / "img"
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()
