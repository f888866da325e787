"""A post's window: one of its own, or what stands below a tab of one."""

import functools
import importlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from editor import resources
from editor.ui.house_style import HouseStyle
from editor.ui.language import Language
from editor.ui.parts import Parts
from editor.ui.places import Places
from editor.ui.session import Session
from editor.ui.theme import Appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from editor.errors import StetError
    from editor.house import House
    from editor.post.keeping import Keeping
    from editor.ui.body import BodyEditor
    from editor.ui.commands.leaving import Parting
    from editor.ui.document import PostDocument
    from editor.ui.find_bar import FindBar
    from editor.ui.flow import Flow
    from editor.ui.form import FormPanel
    from editor.ui.furniture import Furniture
    from editor.ui.notice import Offer
    from editor.ui.preview.panel import PreviewPanel
    from editor.ui.preview.render_process import RenderProcess
    from editor.ui.prompt import Prompt
    from editor.ui.reader.site_reader import Readers, SiteReader
    from editor.ui.save_bar import SaveBar
    from editor.ui.side import SidePanel
    from editor.ui.source import SourceView
    from editor.ui.status_bar import StatusBar
    from editor.ui.tabbed_window import TabbedWindow
    from editor.ui.text_part import TextPart
    from editor.ui.toolbar import Toolbar
    from editor.ui.window_actions import WindowActions

SIZE = (1366, 768)
_FURNITURE = "editor.ui.furniture"
_PATIENCE_MS = 500  # after the text, what stands around it waits for the page no longer
_PAINTING_MS = 100
_ZOOM_STEPS = (-5, 15)
_ZOOM_PERCENT = 10


@dataclass(frozen=True)
class Surroundings:
    """What all windows share."""

    session: Session
    language: Language
    appearance: Appearance
    house: "House"
    trouble: "StetError | None" = None
    """Why the machine's policy is not followed."""
    spare: "list[RenderProcess]" = field(default_factory=list)
    """Renderers that no post in view uses: they were started ahead, or left by one that is out of view now."""
    ignored: "dict[Path | None, set[tuple[object, ...]]]" = field(default_factory=dict)
    """The findings, by what they are about, of which no more is said in a post until the program ends."""

    offered: "set[Path]" = field(default_factory=set)
    """The sites whose house style was learned, to be offered once."""

    @functools.cached_property
    def keeping(self) -> "Keeping":
        """What is kept outside of sites."""
        from editor.post.keeping import Keeping
        from editor.post.state import state_folder

        return Keeping(state_folder())

    @functools.cached_property
    def readers(self) -> "Readers":
        """The processes that read sites."""
        from editor.ui.reader.site_reader import Readers

        return Readers()


class PostWindow(QMainWindow):
    """Fields at the left, the text in the middle, the page at the right.

    A reporter waits for the text: it is made first, at its final place, and painted. What stands around it is made
    after that first painting, or when something first asks for it. So imports of parts are inside what makes them.
    """

    closed = Signal(QWidget)
    furnished = Signal()
    """What stands around the text has been made."""
    file_dropped = Signal(Path)
    tab_wanted = Signal(object)  # for the post of this Path; None: for a new one of the same site
    titled = Signal(QWidget)
    """It is called otherwise, or its text is saved, or no more: this window."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.session, self.language = surroundings.session, surroundings.language
        self.appearance = surroundings.appearance
        self.house_style = HouseStyle(surroundings.house, self)
        self._surroundings = surroundings
        self._furniture: Furniture | None = None
        self._painted = False
        self._zoomed = self.session.zoom
        self.tabs: TabbedWindow | None = None
        """The window that this is under a tab of; None where it is one of its own."""
        self.agreed: Parting | None = None
        """What the user has said to its closing; None: ask."""
        self.closes_next: QWidget | None = None
        """What was to be closed while the text was being saved, and is when that has ended: this, or all tabs."""
        self.places = Places(self)
        self.parts = Parts(self.session)
        self.setCentralWidget(self.parts)
        self.setAcceptDrops(True)
        # Queued: opening may ask a question, and the drop must be done by then.
        self.file_dropped.connect(self._open, Qt.ConnectionType.QueuedConnection)

    # What is made first

    @functools.cached_property
    def document(self) -> "PostDocument":
        """The post."""
        from editor.ui.document import PostDocument

        document = PostDocument(self)
        document.reloaded.connect(self._take_style)
        document.reloaded.connect(self._load_body)
        document.replaced.connect(self._replace_body)
        document.path_changed.connect(self._show_path)
        document.saving_ended.connect(self._close_as_wished, Qt.ConnectionType.QueuedConnection)
        return document

    @functools.cached_property
    def text(self) -> "TextPart":
        """The part in the middle."""
        from editor.ui.text_part import TextPart

        text = TextPart(self)
        text.body.set_house(self.house)
        self.house_style.changed.connect(self._wear_style)
        text.body.set_language(self.language.code)
        text.body.set_dark(self.appearance.theme.dark)
        self.parts.put("body", text)
        self._show_zoom(text)
        text.body.setFocus()
        return text

    @property
    def house(self) -> "House":
        """The house style of the post's site."""
        return self.house_style.house

    def _take_style(self) -> None:
        self.house_style.use(self.document.own_style)

    def _wear_style(self) -> None:
        self.text.body.set_house(self.house)
        if self.is_furnished:
            self.furniture.wear_style()

    def _load_body(self) -> None:
        from editor.body import syntax_of

        document = self.document
        syntax = syntax_of(document.suffix)
        self.text.body.load(document.post.body, syntax, document.site, document.post.newline)

    def _replace_body(self) -> None:
        self.body.replace_source(self.document.post.body)

    # What is made after it

    @functools.cached_property
    def preview(self) -> "PreviewPanel":
        """The part at the right."""
        from editor.ui.preview.panel import PreviewPanel

        preview = PreviewPanel(self, self._surroundings.spare)
        preview.set_dark(self.appearance.theme.dark)
        preview.set_page_width(self.session.page_width)
        preview.set_page_dark(self.session.page_dark)
        self.parts.put("preview", preview)
        return preview

    @property
    def made_preview(self) -> "PreviewPanel | None":
        """The part at the right, if it has been made."""
        return self.preview if "preview" in vars(self) else None

    @property
    def is_furnished(self) -> bool:
        """Whether what stands around the text has been made."""
        return self._furniture is not None

    @property
    def furniture(self) -> "Furniture":
        """What stands around the text."""
        if self._furniture is None:
            from editor.ui.furniture import Furniture

            self.setUpdatesEnabled(False)
            self._furniture = Furniture(self)
            self.places.free()
            self._furniture.move_in()
            self.setWindowIcon(QIcon(str(resources.path("icons/stet.svg"))))
            self.setUpdatesEnabled(True)
            self._show_title()
            self.document.changed.connect(self._show_title)
            self.furnished.emit()
        return self._furniture

    def _furnished_text(self) -> "TextPart":
        """The part in the middle with all that belongs to it."""
        assert self.furniture is not None
        return self.text

    @property
    def keeping(self) -> "Keeping":
        """What is kept outside of sites."""
        return self._surroundings.keeping

    @functools.cached_property
    def reader(self) -> "SiteReader":
        """Whom to ask about the post's site."""
        from editor.ui.reader.site_reader import SiteReader

        return SiteReader(self._surroundings.readers, self)

    @property
    def ignored(self) -> "dict[Path | None, set[tuple[object, ...]]]":
        """The findings of which no more is said, by the post's file."""
        return self._surroundings.ignored

    @property
    def offered(self) -> "set[Path]":
        """The sites whose house style was offered, in this window or another."""
        return self._surroundings.offered

    @property
    def body(self) -> "BodyEditor":
        """The text as rich text."""
        return self.text.body

    @property
    def source(self) -> "SourceView":
        """The text as source."""
        return self._furnished_text().source

    @property
    def prompt(self) -> "Prompt":
        """The line in which a question is asked."""
        return self._furnished_text().prompt

    @property
    def find_bar(self) -> "FindBar":
        """What finds and replaces."""
        return self._furnished_text().find_bar

    @property
    def form(self) -> "FormPanel":
        """The post's fields."""
        return self.furniture.form

    @property
    def side(self) -> "SidePanel":
        """The part at the left."""
        return self.furniture.side

    @property
    def flow(self) -> "Flow":
        """What keeps document and views together."""
        return self.furniture.flow

    @property
    def window_actions(self) -> "WindowActions":
        """All that can be done."""
        return self.furniture.window_actions

    @property
    def toolbar(self) -> "Toolbar":
        """The bar at the top."""
        return self.furniture.toolbar

    @property
    def save_bar(self) -> "SaveBar":
        """What saves."""
        return self.furniture.save_bar

    @property
    def status(self) -> "StatusBar":
        """The line at the bottom."""
        return self.furniture.status

    # What commands ask for

    def take_edits(self) -> None:
        """Bring the document up to date with what was typed."""
        if self.is_furnished:
            self.flow.take_edits()
        else:
            self.document.set_body(self.body.source())

    def text_view(self) -> "QTextEdit | QPlainTextEdit":
        """The body or the source, whichever is in view."""
        return self.text.view()

    def may_replace(self) -> bool:
        """Whether the window's text may go: it is safe, or the user says that it need not be."""
        self.take_edits()
        if not self.document.is_modified:
            return True
        from editor.ui.commands import leaving

        return leaving.may_leave(self)

    def tell(self, text: str, about: str = "", offers: "Sequence[Offer]" = ()) -> None:
        """Show a notice above the text; what it is `about` is settled by the next saving, or by `settle`."""
        self._furnished_text().notice.tell(text, about, offers)

    def tell_error(self, error: "StetError", about: str = "", offers: "Sequence[Offer]" = ()) -> None:
        """Show an expected failure as a notice, in the language on screen."""
        from editor import messages

        self.tell(messages.text(error.key, self.language.code, **error.facts), about, offers)

    def warn_error(self, error: "StetError", about: str, offers: "Sequence[Offer]" = ()) -> None:
        """Show an expected failure as a banner, in the language on screen."""
        from editor import messages

        self.warn(messages.text(error.key, self.language.code, **error.facts), about, offers)

    def warn(self, text: str, about: str, offers: "Sequence[Offer]" = ()) -> None:
        """Show a banner above the text, which stays until what it is `about` is settled."""
        self._furnished_text().banner.tell(text, about, offers)

    def settle(self, about: str) -> None:
        """Take down the notice or banner about something that has now gone well."""
        self._furnished_text().notice.settle(about)
        self.text.banner.settle(about)

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
        if part == "preview" and shown and self._painted:
            self.preview.start()

    def show_page_look(self) -> None:
        """Show the page as wide, and as light or dark, as the session says."""
        self.preview.set_page_width(self.session.page_width)
        self.preview.set_page_dark(self.session.page_dark)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0: as it came."""
        self.zoom_to(max(_ZOOM_STEPS[0], min(_ZOOM_STEPS[1], self._zoomed + steps if steps else 0)))
        self.session.zoom = self._zoomed

    def zoom_to(self, steps: int) -> None:
        """Show the text so many steps larger than it comes."""
        if steps != self._zoomed:
            self._zoomed = steps
            self._show_zoom(self.text)

    def _show_zoom(self, text: "TextPart") -> None:
        text.set_zoom(100 + _ZOOM_PERCENT * self._zoomed)

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

    def is_touched(self) -> bool:
        """Whether anything was done to the post since it was opened; where not, another may take its place."""
        self.take_edits()
        return self.document.was_touched or self.document.is_modified

    def set_locked(self, locked: bool) -> None:
        """Let the post be read only, or changed again."""
        if locked != self.document.is_locked:
            self.take_edits()
            self.document.is_locked = locked
            self.show_writable()

    def show_writable(self) -> None:
        """Let the views be changed as far as the document may be."""
        writable = self.document.may_be_changed
        self.body.setReadOnly(not writable)
        self.source.setReadOnly(not writable)
        self.form.setEnabled(writable)
        self.show_state()

    def show_state(self) -> None:
        """Press and enable the actions as things stand."""
        self.furniture.show_state()

    def name(self) -> str:
        """The post's file name, or what stands for it."""
        return self.document.path.name if self.document.path else self.tr("New Post")

    def headline(self) -> str:
        """The post's headline; where it has none, the name of its file."""
        return self.document.post.headline or self.name()

    def _show_title(self) -> None:
        """Name the window by the headline, as people know the post, and by the file; at first by the file alone."""
        name = self.name()
        headline = self.headline() if self.is_furnished else name
        title = name if headline == name else f"{headline} · {name}"
        self.setWindowTitle(f"[*]{title.replace('[*]', '[*][*]')} — Stet")
        self.titled.emit(self)

    def _show_path(self) -> None:
        self.setWindowFilePath(str(self.document.path or ""))
        self._show_title()

    def show_modified(self) -> None:
        """Show whether the text is saved."""
        self.setWindowModified(self.document.is_modified)
        self.titled.emit(self)

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
                self.furniture.retranslate()
                self.furniture.dress()  # the letter that wears a style is the language's
                self.show_state()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first painting, make what was not needed for it, and start what is slow to start."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if not self.isVisible():  # another tab was chosen already
            self._painted = False
            return
        # The page takes longest, most of it in C++ and in processes of its own, which want all processors.
        self.preview.shown.connect(self._let_page_be_painted)
        self.preview.show_post(self.document.post.text, self.document.place, self.document.suffix)
        if self.is_part_shown("preview"):
            self.preview.start()
        QTimer.singleShot(_PATIENCE_MS if self.is_part_shown("preview") else 0, self, self._furnish)

    def _let_page_be_painted(self) -> None:
        self.preview.shown.disconnect(self._let_page_be_painted)
        # What the furniture is made of is read from disk meanwhile.
        threading.Thread(target=importlib.import_module, args=(_FURNITURE,), daemon=True).start()
        QTimer.singleShot(_PAINTING_MS, self, self._furnish)

    def _furnish(self) -> None:
        if self.isVisible():
            assert self.furniture is not None

    def _close_as_wished(self) -> None:
        wished, self.closes_next = self.closes_next, None
        if wished is not None:
            wished.close()

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
