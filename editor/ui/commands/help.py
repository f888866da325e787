"""Help: the shortcut sheet and what this is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

import editor

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def show_shortcuts(window: "PostWindow") -> None:
    """Show every action's shortcut."""
    window.show_shortcut_sheet()


def about(window: "PostWindow") -> None:
    """Say what Stet is, and which version."""
    text = QCoreApplication.translate(
        "Help",
        "An article editor for newsrooms whose site is Jekyll. What you did not touch stays as it was, byte for byte.",
    )
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Help", "About Stet"))
    box.setText(f"<b>Stet {editor.__version__}</b>")
    box.setInformativeText(text)
    box.setIconPixmap(window.windowIcon().pixmap(64, 64))
    box.open()
