"""From one tab to another, and to those that were closed."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def step(steps: int, window: "PostWindow") -> None:
    """Go so many tabs further, or back."""
    if window.tabs is not None:
        window.tabs.step(steps)


def show_list(window: "PostWindow") -> None:
    """Open the list of all posts that are open in the window."""
    if window.tabs is not None:
        window.tabs.show_list()


def reopen(window: "PostWindow") -> None:
    """Open the post again whose tab was closed last: at its place among the tabs, the caret where it was."""
    closed = window.closed_posts.take()
    if closed is None or window.tabs is None:
        return
    window.tab_wanted.emit(closed.path)
    post = window.tabs.current
    if post is not None and post.document.path == closed.path:
        window.tabs.place(post, closed.place)
        caret = QTextCursor(post.body.document())
        caret.setPosition(min(closed.caret, post.body.document().characterCount() - 1))
        post.body.setTextCursor(caret)
        post.body.ensureCursorVisible()


def move_apart(window: "PostWindow") -> None:
    """Give the post a window of its own."""
    if window.tabs is not None:
        window.tabs.apart_wanted.emit(window)
