"""A post's window."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QApplication, QColorDialog, QMainWindow, QMessageBox, QPlainTextEdit, QTextEdit, QWidget

from editor import messages, resources
from editor.errors import StetError
from editor.house import House
from editor.ui.actions import catalogue
from editor.ui.body import CaretState
from editor.ui.commands import edit, file, format
from editor.ui.document import PostDocument
from editor.ui.flow import Flow, Views
from editor.ui.form import FormPanel
from editor.ui.language import Language
from editor.ui.menus import Menus
from editor.ui.notice import Offer
from editor.ui.parts import NAMES, Parts
from editor.ui.preview import PreviewPanel
from editor.ui.save_bar import SaveBar
from editor.ui.session import Session
from editor.ui.shortcut_sheet import ShortcutSheet
from editor.ui.side import SidePanel
from editor.ui.status_bar import StatusBar
from editor.ui.text_part import TextPart
from editor.ui.theme import Appearance
from editor.ui.toolbar import Toolbar
from editor.ui.window_actions import WindowActions

_SIZE = (1366, 768)
_NAME_WIDTH = 320
_ZOOM_STEPS = (-5, 15)
_ZOOM_PERCENT = 10


@dataclass(frozen=True)
class Surroundings:
    """What all windows share."""

    session: Session
    language: Language
    appearance: Appearance
    house: House


class PostWindow(QMainWindow):
    """Fields at the left, the text in the middle, the page at the right."""

    closed = Signal(QWidget)
    file_dropped = Signal(Path)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.session, self.language = surroundings.session, surroundings.language
        self.appearance, self.house = surroundings.appearance, surroundings.house
        self._painted = False
        self._zoomed = 0
        self._make_parts()
        self._make_bars()
        self._connect()
        self._dress()
        self._retranslate()
        self._restore()

    def _make_parts(self) -> None:
        self.document = PostDocument(self)
        self.form = FormPanel(self)
        self.side = SidePanel(self.form, self)
        self.text = TextPart(self)
        self.body, self.source = self.text.body, self.text.source
        self.prompt, self.find_bar = self.text.prompt, self.text.find_bar
        self.preview = PreviewPanel(self)
        self.body.set_house(self.house)
        self.parts = Parts((self.side, self.text, self.preview), self.session)
        self.setCentralWidget(self.parts)
        self.setAcceptDrops(True)

    def _make_bars(self) -> None:
        self.setWindowIcon(QIcon(str(resources.path("icons/stet.svg"))))
        self.window_actions = WindowActions(catalogue(self.house), self)
        self.menus = Menus(self.menuBar(), self.window_actions, self.session)
        self.toolbar = Toolbar(self.window_actions, self.session, self)
        self.save_bar = SaveBar(self.window_actions["save"], self)
        self.addToolBar(self.toolbar)
        self.addToolBar(self.save_bar)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        views = Views(self.form, self.text, self.side, self.preview, self.status)
        self.flow = Flow(self.document, views, self.house)
        self.document.modified_changed.connect(self._show_saved)
        self.document.saved.connect(self._show_saved)
        self.document.saved.connect(self.text.notice.hide)
        self.document.path_changed.connect(self._show_path)
        self.body.styleChanged.connect(self._show_caret)
        self.body.undoAvailable.connect(self._show_undo)
        self.body.redoAvailable.connect(self._show_undo)
        self.source.undoAvailable.connect(self._show_undo)
        self.source.redoAvailable.connect(self._show_undo)
        self.form.edited.connect(self._show_undo)
        self.text.source_wanted.connect(self.show_state)
        self.body.sourceRequested.connect(self.show_state)
        self.text.zoom_wanted.connect(self.zoom)
        self.document.reloaded.connect(self.show_state)
        self.parts.shown_changed.connect(self.show_state)
        self.menus.recent.chosen.connect(self._open)
        self.side.posts.chosen.connect(self._open)
        # Queued: opening may ask a question, and the drop must be done by then.
        self.file_dropped.connect(self._open, Qt.ConnectionType.QueuedConnection)
        for button in self.toolbar.colours:
            button.chosen.connect(self._set_colour)
        self.appearance.changed.connect(self._dress)
        QApplication.instance().focusChanged.connect(self._show_undo)  # type: ignore[union-attr]

    def _restore(self) -> None:
        self.resize(*_SIZE)
        if (
            not self.restoreGeometry(self.session.layout("window"))
            and self.screen().availableSize().height() <= _SIZE[1]
        ):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.zoom_to(self.session.zoom)
        self.body.setFocus()
        self.show_state()

    # What commands ask for

    def take_edits(self) -> None:
        """Bring the document up to date with what was typed."""
        self.flow.take_edits()

    def text_view(self) -> QTextEdit | QPlainTextEdit:
        """The body or the source, whichever is in view."""
        return self.text.view()

    def may_replace(self) -> bool:
        """Whether the window's text may go: it is safe, or the user says that it need not be."""
        self.take_edits()
        if not self.document.is_modified:
            return True
        answer = self._ask_about_changes()
        if answer == QMessageBox.StandardButton.Save:
            return file.save(self)
        return answer == QMessageBox.StandardButton.Discard

    def _ask_about_changes(self) -> QMessageBox.StandardButton:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Stet")
        # The question is read whole, however long the name of the file is.
        name = box.fontMetrics().elidedText(self._name(), Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
        box.setText(self.tr("Save the changes to “{name}”?").format(name=name))
        box.setInformativeText(self.tr("They are lost if you do not save them."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.button(buttons.Save).setText(self.tr("Save"))
        box.button(buttons.Discard).setText(self.tr("Do Not Save"))
        box.button(buttons.Cancel).setText(self.tr("Cancel"))
        box.setDefaultButton(buttons.Save)
        return buttons(box.exec())

    def tell(self, text: str, about: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show a notice above the text; what it is `about` is settled by the next saving, or by `settle`."""
        self.text.notice.tell(text, about, offers)

    def tell_error(self, error: StetError, about: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show an expected failure as a notice, in the language on screen."""
        self.tell(messages.text(error.key, self.language.code, **error.facts), about, offers)

    def settle(self, about: str) -> None:
        """Take down the notice about something that has now gone well."""
        self.text.notice.settle(about)

    def is_source_shown(self) -> bool:
        """Whether the source is in view."""
        return self.text.is_source_shown()

    def show_source(self, shown: bool) -> None:
        """Change to the source, or to the body."""
        self.parts.show_part("body", True)
        self.flow.show_source(shown)
        self.show_state()

    def is_part_shown(self, part: str) -> bool:
        """Whether a part is in view: "side", "body" or "preview"."""
        return self.parts.is_shown(part)

    def show_part(self, part: str, shown: bool) -> None:
        """Show a part, or fold it away."""
        self.parts.show_part(part, shown)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0: as it came."""
        self.zoom_to(self._zoomed + steps if steps else 0)
        self.session.zoom = self._zoomed

    def zoom_to(self, steps: int) -> None:
        """Show the text this many steps larger than it comes."""
        self._zoomed = max(_ZOOM_STEPS[0], min(_ZOOM_STEPS[1], steps))
        self.text.set_zoom(100 + _ZOOM_PERCENT * self._zoomed)

    def show_shortcut_sheet(self) -> None:
        """Show every action with its keys."""
        ShortcutSheet(self.window_actions.all(), self).show()

    def set_chosen_colour(self, colour: QColor) -> None:
        """A colour came from the colour dialog, which bears the name of what it is for."""
        dialog = self.sender()
        if isinstance(dialog, QColorDialog):
            format.set_chosen(dialog.objectName(), colour, self)
            self.toolbar.dress(self.appearance.theme)

    # What the window shows of its state

    def show_state(self) -> None:
        """Press and enable the actions as things stand."""
        actions = self.window_actions
        for part in NAMES:
            actions[f"show_{part}"].setChecked(self.is_part_shown(part))
        actions["source"].setChecked(self.is_source_shown())
        actions[f"language_{self.language.choice}"].setChecked(True)
        actions[f"theme_{self.appearance.choice}"].setChecked(True)
        actions.enable_body(not self.is_source_shown())
        self.toolbar.enable_body(not self.is_source_shown())
        self._show_caret()
        self._show_undo()

    def _show_caret(self) -> None:
        state = self.body.state()
        self.window_actions.show_caret(state)
        in_source = self.is_source_shown()
        kind, name = ("", "") if in_source else self._block(state)
        self.toolbar.show_block(kind, name)
        styled = "" if in_source or state.style is None else self.house.style(state.style).label(self.language.code)
        self.status.show_style(styled or (self.tr("Source block") if kind == "sealed" else name))

    def _block(self, state: CaretState) -> tuple[str, str]:
        """What the caret's paragraph is, and its name, "" for a card."""
        kind = state.block
        if kind == "item":
            kind = "numbers" if state.ordered else "bullets"
        elif kind == "blank":  # a body without text: what is typed becomes one
            kind = "paragraph"
        named = kind in ("paragraph", "quote", "bullets", "numbers", "rule") or kind.startswith("heading")
        return kind, self.window_actions[kind].iconText() if named else ""

    def _show_undo(self) -> None:
        target = edit.target(self)
        if isinstance(target, QTextEdit | QPlainTextEdit):
            undo, redo = target.document().isUndoAvailable(), target.document().isRedoAvailable()
        else:
            undo, redo = target.isUndoAvailable(), target.isRedoAvailable()
        self.window_actions["undo"].setEnabled(undo)
        self.window_actions["redo"].setEnabled(redo)

    def _show_saved(self) -> None:
        document = self.document
        self.setWindowModified(document.is_modified)
        self.save_bar.show_saved(document.path is not None and not document.is_modified)
        self.status.show_saved(document.path is None, document.is_modified, document.saved_at)

    def _show_path(self) -> None:
        self.setWindowTitle(f"[*]{self._name()} — Stet")
        self.setWindowFilePath(str(self.document.path or ""))
        self._show_saved()

    def _name(self) -> str:
        return self.document.path.name if self.document.path else self.tr("New Post")

    def _open(self, path: Path) -> None:
        file.open_post(self, path)

    def _set_colour(self, kind: str, css: str) -> None:
        format.set_colour(kind, css, self)
        self.toolbar.dress(self.appearance.theme)

    def _dress(self) -> None:
        theme = self.appearance.theme
        self.window_actions.dress(theme)
        self.toolbar.dress(theme)
        self.text.dress(theme)
        self.preview.set_dark(theme.dark)

    def _retranslate(self) -> None:
        self.window_actions.retranslate(self.language.code)
        self.menus.retranslate()
        self.toolbar.retranslate()
        self.save_bar.retranslate()
        self.side.retranslate()
        self.text.retranslate()
        self.body.set_language(self.language.code)
        self.status.retranslate()
        self._show_path()

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Another language: every text anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "flow"):
            self._retranslate()
            self.show_state()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first painting, start what is slow to start."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._start_preview)

    def _start_preview(self) -> None:
        self.preview.start()
        self.flow.show_preview()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the text safe, then the layout."""
        if not self.may_replace():
            event.ignore()
            return
        self.session.remember_layout("window", self.saveGeometry())
        self.parts.remember()
        self.preview.shutdown()
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
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in file.SUFFIXES:
            return path
    return None
