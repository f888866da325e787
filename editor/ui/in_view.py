"""What a post does when another tab is chosen, and when its own is again."""

from PySide6.QtCore import QCoreApplication, QEvent

from editor.ui.window import PostWindow


def leave(post: PostWindow) -> None:
    """Another tab is chosen: what can rest does."""
    post.parts.remember()
    post.house_style.stop()
    if post.made_preview is not None:
        post.made_preview.rest()
    if post.is_furnished:
        post.furniture.rest()


def come(post: PostWindow, before: PostWindow | None) -> None:
    """Its tab is chosen: look as the one `before` did, and catch up with what happened meanwhile."""
    post.parts.follow_session()
    post.zoom_to(post.session.zoom)
    post.furniture.wake(before.furniture if before is not None and before.is_furnished else None)
    post.preview.wake()
    post.show_page_look()
    if post.is_part_shown("preview"):
        post.show_part("preview", True)
    announce_menus(post)


def announce_menus(post: PostWindow) -> None:
    """Where the system shows a window's menus it has those that came to the window last: they come once more."""
    if post.menuBar().isNativeMenuBar():
        QCoreApplication.sendEvent(post, QEvent(QEvent.Type.ParentChange))


def move_out(post: PostWindow) -> None:
    """Be of no window, to be put into another: a page does not stand that."""
    if post.made_preview is not None:
        post.made_preview.rest()
        post.made_preview.sleep()
    post.tabs = None
    post.setParent(None)
