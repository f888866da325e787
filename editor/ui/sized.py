"""How large a dialog opens: as large as is good, and within the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)  # what a window manager puts around it


def resize_within_screen(widget: QWidget, size: QSize) -> None:
    """Make a window that is not shown yet this large, or as large as fits: its buttons stand at its end."""
    widget.resize(size.boundedTo(widget.screen().availableSize() - _FRAME))
