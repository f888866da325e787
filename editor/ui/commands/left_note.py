"""A footnote whose last mark was deleted: said, and taken out by a click."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.commands.edit import BODY_FIX
from editor.ui.notice import Offer, cited

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def offer(window: "PostWindow", name: str, words: str) -> None:
    """Say that a footnote has no mark any more, and offer to take it out; a step back settles it."""
    told = QCoreApplication.translate("LeftNote", "This footnote has no mark in the text any more: “{words}”")
    also = Offer(
        QCoreApplication.translate("LeftNote", "Remove the Footnote Too"),
        functools.partial(window.body.remove_note, name),
    )
    window.tell(told.format(words=cited(words)), BODY_FIX, [also])
