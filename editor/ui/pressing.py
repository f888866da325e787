"""Enter on a button, as others have it everywhere; Qt has it in dialogs only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses(event: QKeyEvent, part: QWidget) -> bool:
    """Press the button in `part` that has the keyboard, where the key is Enter; whether it was."""
    button = part.focusWidget()
    if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not isinstance(button, QAbstractButton) or not button.hasFocus():
        return False
    button.click()
    return True
