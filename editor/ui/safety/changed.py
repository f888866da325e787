"""What becomes of a window's text when another program has changed its file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.body import syntax_of
from editor.body.merging import merge_posts
from editor.post import Post
from editor.post.merging import Merge
from editor.post.saver import Digest
from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def take(window: "PostWindow", theirs: Post, digest: Digest) -> None:
    """Show the file's new text, or both sides' changes; where they clash, ask."""
    document = window.document
    late = document.unanswered.pop(digest, None)
    if late is not None:  # a saving that was given up as unanswered has been done after all
        _rebase(window, late, digest, document.post)
        return
    if not document.is_modified or theirs.text == document.post.text:
        _rebase(window, theirs, digest, theirs)
        said = QCoreApplication.translate("Changed", "Another program has changed the file: this is its new text.")
        window.tell(said, "changed")
        return
    merged = merge_posts(document.base, document.post, theirs, syntax_of(document.suffix))
    if merged.clashes:
        _ask(window, theirs, digest, merged)
        return
    _rebase(window, theirs, digest, _post(theirs, merged.text()))
    said = QCoreApplication.translate(
        "Changed",
        "Another program has changed the file: its changes and yours are both here now. Look at them before you save.",
    )
    window.tell(said, "changed")


def settle(window: "PostWindow", theirs: Post, digest: Digest, text: str) -> None:
    """Go on with `text`, which the user has made of both versions."""
    _rebase(window, theirs, digest, _post(theirs, text))


def _rebase(window: "PostWindow", theirs: Post, digest: Digest, post: Post) -> None:
    window.settle("save")
    window.document.rebase(theirs, digest, post)


def _post(theirs: Post, text: str) -> Post:
    return theirs.with_text(text)


def _ask(window: "PostWindow", theirs: Post, digest: Digest, merged: Merge) -> None:
    from editor.ui.commands import file

    def compare() -> None:
        from editor.ui.safety.clashes import ClashDialog

        window.take_edits()
        again = merge_posts(window.document.base, window.document.post, theirs, syntax_of(window.document.suffix))
        dialog = ClashDialog(again, window.appearance.theme, window)
        dialog.decided.connect(lambda text: settle(window, theirs, digest, text))
        dialog.show()

    text = QCoreApplication.translate(
        "Changed",
        "Another program has changed what you changed as well (places: {count}). Nothing is saved until you decide.",
    )
    offers = [
        Offer(QCoreApplication.translate("Changed", "Compare…"), compare),
        Offer(QCoreApplication.translate("Changed", "Save As…"), lambda: file.ask_save_as(window)),
    ]
    window.warn(text.format(count=len(merged.clashes)), "save", offers)
