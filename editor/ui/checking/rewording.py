"""Words that were replaced in the text stand in the fields as well: said, and replaced there by a click."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_ABOUT = "rewording"


def offer(window: "PostWindow", old: str, new: str) -> None:
    """Where the fields have the words `old`, say so, and offer to replace them there."""
    from editor.post.rewording import reworded

    window.settle(_ABOUT)
    if window.is_source_shown():  # where the fields were in view, and replaced in
        return
    window.take_edits()
    _, count = reworded(window.document.post.front_matter, old, new)
    if count:
        told = QCoreApplication.translate("Rewording", "The fields have “{words}” as well: {number}")
        also = Offer(
            QCoreApplication.translate("Rewording", "Replace There Too"), functools.partial(replace, window, old, new)
        )
        window.tell(told.format(words=old, number=count), _ABOUT, [also])


def replace(window: "PostWindow", old: str, new: str) -> None:
    """Replace words in the fields; say how often, with the way back."""
    from editor.checks.finding import difference
    from editor.post.rewording import reworded
    from editor.ui.checking import mending

    window.take_edits()
    before = window.document.post.front_matter
    after, count = reworded(before, old, new)
    if not count or not window.document.may_be_changed:
        return
    back = mending.apply(window, difference(before.source, after.source))
    told = QCoreApplication.translate("Rewording", "{number} replaced in the fields")
    window.tell(told.format(number=count), _ABOUT, [back])
