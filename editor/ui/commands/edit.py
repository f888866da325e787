"""Undo, clipboard and find: they go to the text that has the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editor.ui.form.chips import Chip

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

TextWidget = QLineEdit | QPlainTextEdit | QTextEdit


def target(window: "PostWindow") -> TextWidget:
    """The text with the keyboard in this window; the body or the source when none has it."""
    focused = QApplication.focusWidget()
    chip = focused.parentWidget() if focused is not None else None
    if isinstance(chip, Chip):
        focused = chip.line
    if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit) and focused.window() is window:
        return focused
    return window.text_view()


def undo(window: "PostWindow") -> None:
    """Take the last step back."""
    target(window).undo()


def redo(window: "PostWindow") -> None:
    """Take the step again."""
    target(window).redo()


def cut(window: "PostWindow") -> None:
    """Move the selection to the clipboard."""
    target(window).cut()


def copy(window: "PostWindow") -> None:
    """Copy the selection to the clipboard."""
    target(window).copy()


def paste(window: "PostWindow") -> None:
    """Insert the clipboard."""
    target(window).paste()


def select_all(window: "PostWindow") -> None:
    """Select the whole text."""
    target(window).selectAll()


def find(window: "PostWindow") -> None:
    """Show the find bar."""
    window.find_bar.start()


def find_next(window: "PostWindow") -> None:
    """Go to the next hit."""
    window.find_bar.find_next()


def find_previous(window: "PostWindow") -> None:
    """Go to the hit before."""
    window.find_bar.find_previous()
