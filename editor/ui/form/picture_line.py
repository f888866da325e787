"""A line that a picture may be pasted into, or dropped on."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence

from editor.ui.form.line_edit import LineEdit
from editor.ui.images.incoming import holds_pictures


class PictureLine(LineEdit):
    """Text is its own; pictures are `offered`."""

    offered = Signal(QMimeData)

    def paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if holds_pictures(data):
            self.offered.emit(data)
        else:
            super().paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()
            self.offered.emit(event.mimeData())
        else:
            super().dropEvent(event)
