"""Alt with a letter is a menu's: where no menu has it, it is no text either."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_WRITES = sys.platform == "darwin"  # there the key gives signs of its own


def is_alt_letter(event: QKeyEvent) -> bool:
    """Whether Qt would write a letter that was pressed with Alt alone."""
    return not _WRITES and event.modifiers() == Qt.KeyboardModifier.AltModifier and bool(event.text())
