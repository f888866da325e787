"""A window that makes what stands around its text when the text has been painted, or when something asks for it."""

import functools
import importlib
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon, QPaintEvent

from editor import resources
from editor.ui.preview import engine
from editor.ui.surroundings import Surroundings
from editor.ui.text_window import TextWindow

if TYPE_CHECKING:
    from editor.errors import StetError
    from editor.ui.find_bar import FindBar
    from editor.ui.flow import Flow
    from editor.ui.form import FormPanel
    from editor.ui.furniture import Furniture
    from editor.ui.notice import Offer
    from editor.ui.preview.panel import PreviewPanel
    from editor.ui.prompt import Prompt
    from editor.ui.save_bar import SaveBar
    from editor.ui.side import SidePanel
    from editor.ui.source import SourceView
    from editor.ui.status_bar import StatusBar
    from editor.ui.text_part import TextPart
    from editor.ui.toolbar import Toolbar
    from editor.ui.window_actions import WindowActions

_FURNITURE = "editor.ui.furniture"
_PATIENCE_MS = 500  # after the text, what stands around it waits for the page no longer
_PAINTING_MS = 100


class PartsWindow(TextWindow):
    """Page, form, bars and side by their names, what is said to the user, and what is in view."""

    furnished = Signal()
    """What stands around the text has been made."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._furniture: Furniture | None = None
        self._painted = False

    @functools.cached_property
    def preview(self) -> "PreviewPanel":
        """The part at the right."""
        from editor.ui.preview.panel import PreviewPanel

        preview = PreviewPanel(self, self._surroundings.spare)
        preview.set_language(self.language.code)
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
    def furniture(self) -> "Furniture":
        """What stands around the text."""
        if self._furniture is None:
            self.setUpdatesEnabled(False)
            self._furniture, self._is_furnished = self._make_furniture(), True
            self.places.free()
            self._furniture.move_in()
            self.setWindowIcon(QIcon(str(resources.path("icons/stet.svg"))))
            self.setUpdatesEnabled(True)
            self._show_title()
            self.document.changed.connect(self._show_title)
            self.furnished.emit()
        return self._furniture

    def _make_furniture(self) -> "Furniture":
        raise NotImplementedError

    def _wear_style(self) -> None:
        super()._wear_style()
        if self.is_furnished:
            self.furniture.wear_style()

    def _furnished_text(self) -> "TextPart":
        """The part in the middle with all that belongs to it."""
        assert self.furniture is not None
        return self.text

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

    def take_edits(self) -> None:
        """Bring the document up to date with what was typed."""
        if self.is_furnished:
            self.flow.take_edits()
        else:
            self.document.set_body(self.body.source())

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
        self._start_renderer()
        self.preview.shown.connect(self._let_page_be_painted)
        self.preview.show_post(self.document.post.text, self.document.place, self.document.suffix)
        if self.is_part_shown("preview"):
            self.preview.start()
        QTimer.singleShot(_PATIENCE_MS if self.is_part_shown("preview") else 0, self, self._furnish)

    def _start_renderer(self) -> None:
        """Have a renderer read its modules while this process reads those of the page's part."""
        is_needed = self.made_preview is None and self.is_part_shown("preview") and engine.may_run()
        if is_needed and not self._surroundings.spare:
            self._surroundings.start_renderer()

    def _let_page_be_painted(self) -> None:
        self.preview.shown.disconnect(self._let_page_be_painted)
        # What the furniture is made of is read from disk meanwhile.
        threading.Thread(target=importlib.import_module, args=(_FURNITURE,), daemon=True).start()
        QTimer.singleShot(_PAINTING_MS, self, self._furnish)

    def _furnish(self) -> None:
        if self.isVisible():
            assert self.furniture is not None
