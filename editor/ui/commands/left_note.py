"""A footnote whose last mark was deleted: said, and taken out by a click."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.body.model import OBJECT
from editor.ui.commands.edit import BODY_FIX
from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_LENGTH = 40
"""Characters of the note that are shown: enough to know it by."""


def offer(window: "PostWindow", name: str, words: str) -> None:
    """Say that a footnote has no mark any more, and offer to take it out; a step back settles it."""
    shown = words.replace(OBJECT, "").strip()
    shown = shown if len(shown) <= _LENGTH else f"{shown[:_LENGTH].rstrip()}…"
    told = QCoreApplication.translate("LeftNote", "This footnote has no mark in the text any more: “{words}”")
    also = Offer(
        QCoreApplication.translate("LeftNote", "Remove the Footnote Too"),
        functools.partial(window.body.remove_note, name),
    )
    window.tell(told.format(words=shown), BODY_FIX, [also])
