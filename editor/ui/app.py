"""The application: what is set before and around its windows."""

import gc
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from editor.errors import StetError
from editor.house import load_default
from editor.house.policy import Policy, load_policy
from editor.post.state import state_folder
from editor.ui import fonts, log
from editor.ui.language import Language
from editor.ui.preview.engine import register_scheme
from editor.ui.session import Session
from editor.ui.theme import Appearance, Theme
from editor.ui.window import PostWindow, Surroundings

if TYPE_CHECKING:
    from editor.ui.preview.render_process import RenderProcess

_FEW_PROCESSORS = 2


class Windows(QObject):
    """Opens the windows, and keeps them while they are open."""

    def __init__(self, surroundings: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.open_windows: list[PostWindow] = []

    def open_post(self, path: Path) -> PostWindow:
        """A window with a post, the one that has it open if any; a new post with a notice when it cannot be read."""
        if self.open_windows:
            from editor.ui.commands import file

            present = file.window_with(path)
            if present is not None:
                present.bring_forward()
                return present
        window = self._window()
        try:
            window.document.open(path)
        except StetError as error:
            window.document.new(self.surroundings.house)
            window.tell_error(error)
        else:
            window.session.add_recent_file(path)
        return window

    def open_new(self) -> PostWindow:
        """A window with a new post."""
        window = self._window()
        window.document.new(self.surroundings.house)
        return window

    def open_site(self, root: Path) -> PostWindow:
        """A window with a new post for a site, and the site's posts ready to be searched."""
        window = self._window()
        window.document.new(self.surroundings.house, root)
        window.show_part("side", True)
        window.side.show_posts()
        return window

    def open_fresh(self, site: Path | None) -> PostWindow:
        """A window with a new post, where a site is given one of it; one that is open and untouched is taken."""
        for window in self.open_windows:
            if window.document.path is None and not window.document.is_modified and window.document.site == site:
                return window
        window = self._window()
        window.document.new(self.surroundings.house, site)
        return window

    @property
    def theme(self) -> Theme:
        """The theme on screen."""
        return self.surroundings.appearance.theme

    def bring_back(self) -> None:
        """Look for texts that were not saved when Stet last ended."""
        from editor.ui.safety.bringing_back import BringingBack

        gc.enable()
        gc.freeze()  # what the start has made stays to the end
        log.begin(state_folder())
        self._bringing_back = BringingBack(self, self.surroundings.keeping)
        if self.open_windows and not self.surroundings.session.is_stored():
            said = self.tr("Your choices cannot be stored: they last until Stet is quit.")
            self.open_windows[0].tell(said, "session")
        if self.open_windows and self.surroundings.trouble is not None:
            self.open_windows[0].tell_error(self.surroundings.trouble)

    def _window(self) -> PostWindow:
        window = PostWindow(self.surroundings)
        window.closed.connect(self._let_go)
        window.window_wanted.connect(self.open_post)
        self.open_windows.append(window)
        window.show()  # before it has its text: the system makes room for it meanwhile
        return window

    def _let_go(self, window: QWidget) -> None:
        self.open_windows = [other for other in self.open_windows if other is not window]
        window.deleteLater()


def prepare() -> None:
    """What Qt wants to be told before there is an application."""
    QCoreApplication.setOrganizationName("Stet")
    QCoreApplication.setApplicationName("Stet")
    os.environ.setdefault("QT_STYLE_OVERRIDE", "Fusion")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # the web view comes later
    register_scheme()


def surround(application: QApplication, session: Session) -> Surroundings:
    """Dress the application as the session says, and the machine's policy where that says nothing."""
    application.setFont(fonts.interface())
    house, trouble = load_default(), None
    policy = Policy()
    try:
        policy = load_policy()
        house = policy.house_style()
    except StetError as error:
        trouble = error
    return Surroundings(
        session=session,
        language=Language(application, session.language if session.language != "system" else policy.language),
        appearance=Appearance(application, session.theme),
        house=house,
        trouble=trouble,
    )


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nothing catches, in slots and events as well, is shown as a report; the window goes on."""
    from editor.ui import report

    report.show(kind, error, trace)


def _started_renderer(paths: list[Path]) -> "RenderProcess":
    """A renderer that makes the first page beside the window; where processors are few it would only hold that up."""
    from editor.ui.preview.render_process import RenderProcess

    renderer = RenderProcess()
    renderer.start(paths[0] if paths else None)
    return renderer


def run(paths: list[Path], site: Path | None) -> int:
    """Open a window for each post, or one for the site, or one with a new post; return the exit code at the end."""
    prepare()
    application = QApplication(sys.argv[:1])
    QGuiApplication.setDesktopFileName("stet")
    sys.excepthook = _report
    log.catch_crashes(state_folder())
    surroundings = surround(application, Session())
    if (os.cpu_count() or 1) > _FEW_PROCESSORS:
        surroundings.started.append(_started_renderer(paths))
    windows = Windows(surroundings, application)
    if site is not None:
        windows.open_site(site)
    for path in paths:
        windows.open_post(path)
    if not windows.open_windows:
        windows.open_new()
    # Nobody waits for it, nor for what it imports.
    first = windows.open_windows[0]
    if first.is_furnished:
        QTimer.singleShot(0, windows.bring_back)
    else:
        first.furnished.connect(windows.bring_back, Qt.ConnectionType.QueuedConnection)
    return application.exec()
