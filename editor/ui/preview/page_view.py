"""The web view with the post's page in it, changed block by block."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from editor import resources
from editor.site import Site
from editor.ui.preview import page_faces
from editor.ui.preview.files import SiteFiles
from editor.ui.preview.guest import GuestPage, GuestProfile

if TYPE_CHECKING:
    from editor.ui.preview.clicks import Clicks

_CLICKS_MS = 1000  # after the page has loaded
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class PageView(QWebEngineView):
    """What it is told before its page has loaded is done when it has."""

    lost = Signal()
    """The page does not show what it was told (its process ended, it failed to load): tell it the whole again."""
    shown = Signal()
    """A change stands in the page; it is painted next."""
    pointed = Signal(int, int, bool)
    """A click: on which block, after how many characters that are no spaces, and whether the next of them is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = SiteFiles(self)
        self._profile = GuestProfile(self.files)
        self._page = GuestPage(self._profile)
        self.setPage(self._page)
        self.setAcceptDrops(False)
        self.language = "en"
        """Of readers of a page that does not say its own: "ko" or "en"."""
        self._is_loaded = False
        self._is_bare = False
        """Whether a change stands in the page, but is painted only when style sheets have come."""
        self._waiting: list[tuple[str, Callable[[object], None] | None]] = []
        self._theme, self._ground = "light", QColor("white")
        self._zoom = 1.0
        self._is_framed = self._is_printed = False
        self._scheme = "light"
        self._place: QPointF | None = None
        self._clicks: Clicks | None = None
        self._clicks_due = QTimer(self, singleShot=True, interval=_CLICKS_MS)
        self._clicks_due.timeout.connect(self._hear_clicks)
        self.files.sheets_answered.connect(self._tell_dressed)
        self._page.loadFinished.connect(self._load_finished)
        self._page.renderProcessTerminated.connect(self._process_ended)
        self._page.begin(self.files.beginning)

    def show_change(self, change: dict[str, Any] | None, block: int, scrolled: bool) -> None:
        """Apply a worker's answer, if any; mark a block (-1: none), if `scrolled` brought into view where it is not."""
        if change is not None and change["frame"] is not None:
            self._is_framed = bool(change["frame"])
            self._paint_ground()
            if self._is_framed:
                page_faces.wear(self._page.settings(), change["frame"]["before"], self.language)
        self._run(f"stet.update({json.dumps(change)}, {block}, {json.dumps(scrolled)})")
        if change is not None:
            if self._place is not None:
                place, self._place = self._place, None
                self._run(f"scrollTo({place.x()}, {place.y()})")
            self._run("", self._tell_shown)

    def set_theme(self, name: str, ground: QColor) -> None:
        """The surroundings, "light" or "dark"; `ground` shows before the page is painted."""
        self._theme, self._ground = name, ground
        self._paint_ground()
        self._run(f"stet.theme({json.dumps(name)})")

    def set_scheme(self, name: str) -> None:
        """Show the page as to readers who prefer it "light" or "dark"."""
        self._scheme = name
        self._run(f"stet.scheme({json.dumps(name)})")

    def prepare_printing(self, then: Callable[[], None]) -> None:
        """Show the page as it is printed, light and on white, and go on with `then`."""
        self._is_printed = True
        self._paint_ground()
        self._run('stet.scheme("light")', lambda _: then())

    def end_printing(self) -> None:
        """Show the page as it was."""
        self._is_printed = False
        self._paint_ground()
        self.set_scheme(self._scheme)

    def set_zoom(self, factor: float) -> None:
        """Show the page at a size."""
        self._zoom = factor
        self.setZoomFactor(factor)

    def _hear_clicks(self) -> None:
        # Not before: for a widget that Qt made, PySide sets up every class that it might be, 26 ms.
        child = self.focusProxy()
        if child is None:
            return
        if self._clicks is None:
            from editor.ui.preview.clicks import Clicks

            self._clicks = Clicks(self)
            self._clicks.clicked.connect(self._point)
        child.removeEventFilter(self._clicks)  # it may be another by now, or the same
        child.installEventFilter(self._clicks)

    def _point(self, place: QPointF) -> None:
        at = place / self.zoomFactor()
        self._run(f"JSON.stringify(stet.at({at.x()}, {at.y()}))", self._tell_pointed)

    def _tell_pointed(self, found: object) -> None:
        at = json.loads(found) if isinstance(found, str) and found else None
        if at is not None:
            self.pointed.emit(*at)

    def _paint_ground(self) -> None:
        """A site's page is on paper where it gives itself no colour, as in any browser; so is one that is printed."""
        on_paper = self._is_framed or self._is_printed
        self._page.setBackgroundColor(QColor("white") if on_paper else self._ground)

    def set_site(self, site: Site | None, *, same_place: bool = False) -> None:
        """Serve another site's files, or the same anew: the page begins again, for the same addresses are other files.

        With `same_place` it is scrolled to where it was.
        """
        self._place = self.place() if same_place else None
        self.files.begin_anew(site)
        self._begin_anew()

    def place(self) -> QPointF:
        """Where the page is scrolled to."""
        return self._page.scrollPosition() / self.zoomFactor()

    def return_to(self, place: QPointF) -> None:
        """Scroll to where another view of the page was, once it is filled."""
        self._place = place

    def close_page(self) -> None:
        """End the page, then its profile: the other way round, Qt crashes."""
        self._is_loaded = False
        shiboken6.delete(self._page)
        shiboken6.delete(self._profile)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        request = self.lastContextMenuRequest()
        menu = QMenu(self)
        if self.hasSelection():
            menu.addAction(self.tr("Copy")).triggered.connect(self._copy)
        if request is not None and not request.linkUrl().isEmpty():
            menu.addAction(self.tr("Copy Link Address")).triggered.connect(self._copy_link)
        if not menu.isEmpty():
            menu.exec(event.globalPos())
        menu.deleteLater()

    def _copy(self) -> None:
        self.triggerPageAction(QWebEnginePage.WebAction.Copy)

    def _copy_link(self) -> None:
        self.triggerPageAction(QWebEnginePage.WebAction.CopyLinkToClipboard)

    def _begin_anew(self) -> None:
        self._is_loaded = False
        self._waiting.clear()
        self._page.begin(self.files.beginning)
        self.lost.emit()

    def _run(self, script: str, then: Callable[[object], None] | None = None) -> None:
        if not self._is_loaded:
            self._waiting.append((script, then))
        elif then is None:
            self._page.runJavaScript(script, _WORLD)
        else:
            self._page.runJavaScript(script, _WORLD, then)

    def _tell_shown(self, result: object) -> None:
        if self.files.sheets_due:
            self._is_bare = True
        else:
            self.shown.emit()

    def _tell_dressed(self) -> None:
        if self._is_bare:
            self._is_bare = False
            self.shown.emit()

    def _load_finished(self, ok: bool) -> None:
        if not ok:
            return
        self._is_loaded = True
        self._run(resources.read_text("preview/patch.js"))
        self._run(f"stet.theme({json.dumps(self._theme)})")
        if self._scheme != "light":
            self._run(f"stet.scheme({json.dumps(self._scheme)})")
        self.setZoomFactor(self._zoom)  # Chromium keeps it by host, and the page's is another at each beginning
        self._clicks_due.start()
        waiting, self._waiting = self._waiting, []
        for script, then in waiting:
            self._run(script, then)

    def _process_ended(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self._begin_anew()
