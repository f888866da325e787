"""A bug in Stet: told with a report to copy; the window, and the text in it, stay."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import editor
from editor.ui import fonts, log
from editor.ui.sized import resize_within_screen


class ErrorReport(QDialog):
    """One dialog for all: what follows while it is open is added to it."""

    shown: "ErrorReport | None" = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something Went Wrong in Stet"))
        resize_within_screen(self, QSize(680, 420))
        what_to_do = self.tr(
            "Your text is still here, and in the journal: save it, under another name if in doubt. Please report this."
        )
        self._label = QLabel(what_to_do)
        self._label.setWordWrap(True)
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setFont(fonts.source())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy_button = self._buttons.addButton(self.tr("Copy the Report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._label)
        layout.addWidget(self.text)
        layout.addWidget(self._buttons)
        self.finished.connect(_forget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def _forget() -> None:
    ErrorReport.shown = None


def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show a report of an exception, and print it for whoever started Stet from a terminal."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        QApplication.quit()
        return
    text = "".join(traceback.format_exception(kind, error, trace))
    print(text, file=sys.stderr)
    log.bug(kind, trace)
    if QApplication.instance() is None:
        return
    _keep_texts()
    if ErrorReport.shown is None:
        ErrorReport.shown = ErrorReport(QApplication.activeWindow())
        ErrorReport.shown.text.setPlainText(_heading())
    ErrorReport.shown.text.appendPlainText(text)
    ErrorReport.shown.show()


def _keep_texts() -> None:
    """Have every window's text in its journal: what comes next may be worse."""
    from editor.ui.open_windows import open_windows

    for window in open_windows():
        if window.is_furnished:
            try:
                window.furniture.guard.recorder.flush()
            except Exception as error:  # the bug may be in what the text is taken from
                log.bug(type(error), error.__traceback__)


def _heading() -> str:
    return f"Stet {editor.__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}\n"
