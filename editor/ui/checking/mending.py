"""A finding's fix in a window: one change, that one click or one undo takes back."""

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.commands.edit import BODY_FIX
from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.post.splices import Splice
    from editor.ui.window import PostWindow


def mend(window: "PostWindow", finding: "Finding") -> None:
    """Make the fix of a finding that stands in the post as it is now; say what was done, with the way back."""
    fix = finding.fix
    if fix is None or not window.document.may_be_changed or window.body.is_composing:
        return
    in_body = window.is_source_shown() or fix.splice.start >= len(window.document.post.front_matter.source)
    back = apply(window, fix.splice)
    done = QCoreApplication.translate("Mending", "Done: {change}").format(change=fix.text(window.language.code))
    window.tell(done, BODY_FIX if in_body else "fix", [back])


def apply(window: "PostWindow", splice: "Splice") -> Offer:
    """Change the post's text by a splice, as one step that can be undone; the offer to take it back."""
    from editor.checks.finding import reverse

    back = reverse(splice, window.document.post.text)
    _splice(window, splice)
    take_back = functools.partial(_take_back, window, back, window.document.post.text)
    return Offer(QCoreApplication.translate("Mending", "Undo"), take_back)


def _splice(window: "PostWindow", splice: "Splice") -> None:
    if window.is_source_shown():
        window.source.replace(splice.start, splice.end, splice.text)
        window.take_edits()
        return
    document = window.document
    document.replace(document.post.with_text(splice.apply(document.post.text)))


def _take_back(window: "PostWindow", back: "Splice", mended: str) -> None:
    """Take a fix back, where what it changed still stands there as it made it."""
    from editor.checks.finding import Finding, Fix, Level, difference, moved

    window.take_edits()
    made = Finding("", Level.HINT, back.start, back.end, fix=Fix("", back))
    now = moved(made, difference(mended, window.document.post.text))
    if now is not None and now.fix is not None:
        _splice(window, now.fix.splice)
