"""Qt without a window, for commands that pass posts through the text document."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def application() -> QCoreApplication:
    """The application that fonts and text documents need; made once."""
    return QCoreApplication.instance() or QGuiApplication(sys.argv[:1])
