"""What a post's body gives to the clipboard and to a drag, and what it takes from them."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.errors import StetError
from editor.house import House
from editor.ui.body.mouse import BodyMouse
from editor.ui.body.settling import remove_selected, take_table

if TYPE_CHECKING:
    from editor.ui.body.clipboard import Clipboard


class BodyTaking(BodyMouse):
    """A body that is copied from and pasted into."""

    picturesOffered = Signal(QMimeData, QTextCursor)
    """Pictures were dropped or pasted at the cursor: what `takes_pictures` was true of."""
    refused = Signal(StetError)
    """What a key or a paste would have done cannot be done, and why."""

    def __init__(self, parent: QWidget | None = None, house: House | None = None) -> None:
        super().__init__(parent, house)
        self._carried: QMimeData | None = None
        self.takes_pictures: Callable[[QMimeData], bool] = takes_none
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._release_clipboard)

    def cut(self) -> None:
        """Copy the selection and take it out; of a table that is selected with all its cells nothing stays."""
        cursor = self.textCursor()
        if not (self._may_edit and take_table(cursor)):
            super().cut()
            return
        self.copy()
        remove_selected(self._body, cursor)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Qt's hook: copy, cut and drag."""
        self._carried = self._clipboard.mime_data(self.textCursor())
        return self._carried

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook: text, parts of bodies and pictures are welcome, other files are not."""
        return self._takes(source) or ((source.hasText() or source.hasHtml()) and not source.hasUrls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook: paste and drop."""
        if self._may_edit and self._takes(source):
            self.picturesOffered.emit(source, self.textCursor())
        elif self._may_edit:
            cursor = self.textCursor()
            try:
                self._clipboard.insert(cursor, source)
            except StetError as error:
                self.refused.emit(error)
            else:
                self.setTextCursor(cursor)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: pictures that are dropped on one in the text are offered for its place."""
        taken = self._may_edit and self._takes(event.mimeData())
        image = self.picture_under(event.position().toPoint()) if taken else None
        if image is None:
            super().dropEvent(event)
            return
        self.dragLeaveEvent(QDragLeaveEvent())  # takes the sign away of where it would be put in
        event.acceptProposedAction()
        self.setTextCursor(image)
        self.picturesOffered.emit(event.mimeData(), image)

    def paste_words(self) -> None:
        """Insert the words of the clipboard in the place of the selection, without marks and structure."""
        if self._may_edit:
            cursor = self.textCursor()
            self._clipboard.insert_words(cursor, QGuiApplication.clipboard().mimeData())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @functools.cached_property
    def _clipboard(self) -> "Clipboard":
        from editor.ui.body.clipboard import Clipboard

        return Clipboard(self._body, self._structure)

    def _release_clipboard(self) -> None:
        """Data made in Python must not outlive Python on the clipboard: keep its text only."""
        clipboard = QGuiApplication.clipboard()
        if self._carried is not None and clipboard.ownsClipboard():
            clipboard.setText(clipboard.text())
        self._carried = None

    def _takes(self, data: QMimeData) -> bool:
        """Whether somebody else takes it in: pictures, but for those that were copied from a body."""
        from editor.ui.body.clipboard import OWN_FORMAT

        return not data.hasFormat(OWN_FORMAT) and self.takes_pictures(data)


def takes_none(data: QMimeData | None = None) -> bool:
    """Outside of a window nobody takes pictures in, and signs are text."""
    return False
