"""The part of the window that holds the page: its head, what is wrong, the frame, and the page while there is one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.ui.part_header import PartHeader
from editor.ui.preview import engine
from editor.ui.preview.page_frame import WIDTHS, PageFrame
from editor.ui.preview.trouble_line import TroubleLine

if TYPE_CHECKING:
    from editor.ui.preview.page_view import PageView
    from editor.ui.preview.printing import Printing

# The ground around the page, as in resources/preview/panel.css: the view shows it before there is a page.
_GROUNDS = {False: QColor("#f6f6f4"), True: QColor("#1b1d1f")}


class PagePart(QWidget):
    """What stands in the page is the business of who fills it; how it looks is set here, be there a page or not."""

    shown = Signal()
    """The page shows another text; or there is none to be waited for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: PageView | None = None
        self._is_dark = False
        self._scheme = "light"
        self._place: QPointF | None = None
        """Where the page that is gone was scrolled to."""
        self._is_filled = False
        self._printing: Printing | None = None
        self._header = PartHeader(1, self)
        self.trouble_line = TroubleLine(self)
        self._frame = PageFrame(self)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.trouble_line)
        layout.addWidget(self._frame, 1)
        self.set_dark(False)

    def _make_view(self) -> "PageView":
        """The web view, in its place and looking as it is to look."""
        engine.start()
        from editor.ui.preview.page_view import PageView

        self.view = view = PageView(self._frame)
        view.shown.connect(self.shown)
        self._frame.zoom_changed.connect(view.set_zoom)
        self._frame.hold(view)
        view.set_scheme(self._scheme)
        if self._place is not None:
            view.return_to(self._place)
            self._place = None
        self.setFocusProxy(view)
        self.set_dark(self._is_dark)
        return view

    def _end_page(self) -> None:
        view, self.view = self.view, None
        self._printing, self._is_filled = None, False
        if view is not None:
            view.hide()
            view.close_page()
            view.deleteLater()

    def set_dark(self, dark: bool) -> None:
        """Dress the surroundings; the page itself is as `set_page_dark` says."""
        self._is_dark = dark
        palette = self._frame.palette()
        palette.setColor(QPalette.ColorRole.Window, _GROUNDS[dark])
        self._frame.setPalette(palette)
        if self.view is not None:
            self.view.set_theme("dark" if dark else "light", _GROUNDS[dark])

    def furnish(self, actions: Sequence[QAction]) -> None:
        """Put actions at the end of the part's head."""
        for action in actions:
            self._header.add_action(action)

    def set_page_width(self, name: str) -> None:
        """Lay the page out as wide as a screen of WIDTHS; another name: as wide as the panel."""
        self._frame.set_page_width(WIDTHS.get(name, 0))

    def set_page_dark(self, dark: bool) -> None:
        """Show the page as to readers who prefer it dark, or light."""
        self._scheme = "dark" if dark else "light"
        if self.view is not None:
            self.view.set_scheme(self._scheme)

    def printing(self) -> "Printing | None":
        """What prints the page; None while there is no page."""
        if self.view is None or not self._is_filled:
            return None
        if self._printing is None:
            from editor.ui.preview.printing import Printing

            self._printing = Printing(self.view)
        return self._printing
