"""Undo, clipboard and find: they go to the text that has the keyboard."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor.ui.body import BodyEditor
from editor.ui.form.field import Field

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

BODY_FIX = "body fix"
"""What the notice of a fix is about that a step back in the text takes back."""
TextWidget = QLineEdit | QPlainTextEdit | QTextEdit


def target(window: "PostWindow") -> TextWidget:
    """The text with the keyboard in this window, or the text of the field whose button has it; else the body or source.

    What is pasted while a field's button has the keyboard is meant for the field: the text would take it unseen.
    """
    focused = QApplication.focusWidget()
    if focused is None or not window.isAncestorOf(focused):
        return window.text_view()
    around = (stop for field in _fields_around(focused) for stop in field.stops())
    for widget in (focused, *around):
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            return widget
    return window.text_view()


def _fields_around(widget: QWidget | None) -> Iterator[Field]:
    while widget is not None:
        if isinstance(widget, Field):
            yield widget
        widget = widget.parentWidget()


def undo(window: "PostWindow") -> None:
    """Take the last step back; the notice that offers to take a fix of the body back goes."""
    target(window).undo()
    if target(window) is window.text_view():
        window.settle(BODY_FIX)


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


def paste_words(window: "PostWindow") -> None:
    """Insert the words of the clipboard alone; elsewhere than in the text nothing else is ever inserted."""
    widget = target(window)
    widget.paste_words() if isinstance(widget, BodyEditor) else widget.paste()


def select_all(window: "PostWindow") -> None:
    """Select the whole text."""
    target(window).selectAll()


def find(window: "PostWindow") -> None:
    """Show the find bar."""
    window.find_bar.start()


def replace(window: "PostWindow") -> None:
    """Show the find bar with the line for what replaces the words that are found."""
    window.find_bar.start(replacing=True)


def find_next(window: "PostWindow") -> None:
    """Go to the next hit."""
    window.find_bar.find_next()


def find_previous(window: "PostWindow") -> None:
    """Go to the hit before."""
    window.find_bar.find_previous()
