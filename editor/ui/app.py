"""The application: what is set before and around its windows."""

import functools
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor import kept
from editor.errors import StetError
from editor.house import load_default
from editor.house.policy import Policy, load_policy
from editor.post.meeting import meeting_place
from editor.post.state import state_folder
from editor.ui import fonts, log
from editor.ui.language import Language
from editor.ui.preview.engine import register_scheme
from editor.ui.session import Session
from editor.ui.surroundings import Surroundings
from editor.ui.theme import Appearance
from editor.ui.windows import Windows

_TURN = 0.0005
"""Seconds of Python that a thread may take while the window waits for its turn; by default they are ten times that."""
_FEW_PROCESSORS = 2


def prepare() -> None:
    """What Qt wants to be told before there is an application."""
    QCoreApplication.setOrganizationName("Stet")
    QCoreApplication.setApplicationName("Stet")
    os.environ.setdefault("QT_STYLE_OVERRIDE", "Fusion")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # the web view comes later
    if sys.platform != "darwin":
        # A desktop that shows a window's menus elsewhere knows those of one tab, or by the order of Qt's messages none.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
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


def _hear_of_later_starts(windows: Windows) -> None:
    """What a later start is to open comes here."""
    place = meeting_place()
    if place is not None:
        from editor.ui.later_starts import LaterStarts

        LaterStarts(windows, place)


def run(paths: list[Path], site: Path | None) -> int:
    """Open a window for each post, or one for the site, or one with a new post; return the exit code at the end."""
    prepare()
    application = QApplication(sys.argv[:1])
    QGuiApplication.setDesktopFileName("stet")
    sys.excepthook = _report
    sys.setswitchinterval(_TURN)
    log.catch_crashes(state_folder())
    surroundings = surround(application, Session())
    if (os.cpu_count() or 1) > _FEW_PROCESSORS:  # else it waits for the first painting, which it would hold up
        surroundings.start_renderer(paths[0] if paths else None)
    windows = Windows(surroundings, application)
    if site is not None:
        first, others = windows.open_site(site), paths
    elif paths:
        first, others = windows.open_post(paths[0]), paths[1:]
    else:
        first, others = windows.open_new(), []
    # Nobody waits for them, nor for what they import.
    for later in (windows.bring_back, functools.partial(_hear_of_later_starts, windows), kept.keep):
        if first.is_furnished:
            QTimer.singleShot(0, later)
        else:
            first.furnished.connect(later, Qt.ConnectionType.QueuedConnection)
    first.furnished.connect(functools.partial(windows.open_behind, others), Qt.ConnectionType.QueuedConnection)
    return application.exec()
