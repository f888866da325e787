"""Types as a person at a Korean keyboard does: keys, shortcuts, and Hangul through the input method."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_HANGUL = range(0xAC00, 0xD7A4)


def type_text(widget: QWidget, text: str) -> None:
    """Type `text`: a syllable of Hangul is composed and committed, anything else is a key with its text."""
    for char in text:
        if ord(char) in _HANGUL:
            compose(widget, char)
        else:
            QTest.keyClicks(widget, char) if char.isascii() else commit(widget, char)


def compose(widget: QWidget, syllable: str) -> None:
    """Compose a syllable from its first sound, then commit it."""
    first_sound = chr(0x3131 + (ord(syllable) - 0xAC00) // 588)
    for shown in (first_sound, syllable):
        QApplication.sendEvent(widget, QInputMethodEvent(shown, []))
    commit(widget, syllable)


def commit(widget: QWidget, text: str) -> None:
    """What an input method has ready goes into the text."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def shortcut(widget: QWidget, sequence: str) -> None:
    """Press a shortcut such as "Ctrl+Alt+1"."""
    QTest.keySequence(widget, QKeySequence(sequence))
