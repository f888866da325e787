"""A post's window: one of its own, or what stands below a tab of one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from editor.ui.parts_window import PartsWindow
from editor.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from editor.ui.commands.leaving import Parting
    from editor.ui.furniture import Furniture
    from editor.ui.tabbed_window import TabbedWindow

SIZE = (1366, 768)


class PostWindow(PartsWindow):
    """Fields at the left, the text in the middle, the page at the right.

    A reporter waits for the text: it is made first, at its final place, and painted (`TextWindow`). What stands around
    it is made after that first painting, or when something first asks for it (`PartsWindow`). So imports of parts are
    inside what makes them.
    """

    closed = Signal(QWidget)
    file_dropped = Signal(Path)
    tab_wanted = Signal(object)  # for the post of this Path, or for a new one of the same site; a Post: one like it

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.tabs: TabbedWindow | None = None
        """The window that this is under a tab of; None where it is one of its own."""
        self.agreed: Parting | None = None
        """What the user has said to its closing; None: ask."""
        self.setAcceptDrops(True)
        # Queued: opening may ask a question, and the drop must be done by then.
        self.file_dropped.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def _make_furniture(self) -> "Furniture":
        from editor.ui.furniture import Furniture

        return Furniture(self)

    def may_replace(self) -> bool:
        """Whether the window's text may go: it is safe, with all said of it, or the user says that it need not be."""
        self.take_edits()
        if self.document.is_modified:
            from editor.ui.commands import leaving

            if not leaving.may_leave(self):
                return False
        return not self.is_furnished or self.furniture.proof.has_said_all()

    def is_touched(self) -> bool:
        """Whether anything was done to the post since it was opened; where not, another may take its place."""
        self.take_edits()
        return self.document.was_touched or self.document.is_modified

    def show_shortcut_sheet(self) -> None:
        """Show every action with its keys."""
        from editor.ui.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self.window_actions.all(), self).show()

    def set_chosen_colour(self, colour: "QColor") -> None:
        """A colour came from the colour dialog, which bears the name of what it is for."""
        from editor.ui.commands import format

        dialog = self.sender()
        if dialog is not None:
            format.set_chosen(dialog.objectName(), colour, self)
            self.toolbar.dress(self.appearance.theme)

    def come_to_front(self) -> None:
        """Be the tab in view, where it is one."""
        if self.tabs is not None:
            self.tabs.bring(self)

    def bring_forward(self) -> None:
        """Come before all other windows."""
        self.come_to_front()
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _open(self, path: Path) -> None:
        from editor.ui.commands import file

        file.open_post(self, path)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Another language: every text anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and "text" in vars(self):
            self.body.set_language(self.language.code)
            self._show_path()
            if self.is_furnished:
                self.furniture.attire.follow_language()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the text safe, then the layout."""
        from editor.ui.commands import leaving

        if not leaving.part(self, self.agreed or leaving.ask(self, self)):
            event.ignore()
            return
        if self.isVisible():  # else another tab has the layout that the user saw last
            self.parts.remember()
        if self.is_furnished:
            self.places.remember()
            self.reader.close()
        if self.made_preview is not None:
            if self.tabs is not None:
                self.preview.rest()  # what renders is for the tab that comes into view
            self.preview.shutdown()
        self.house_style.stop()
        event.accept()
        self.closed.emit(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A post's file may be dropped anywhere on the window."""
        if _post_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped post, once the drop is done: it may ask a question first."""
        path = _post_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def _post_in(data: QMimeData) -> Path | None:
    from editor.ui.commands.file import SUFFIXES

    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in SUFFIXES:
            return path
    return None
