"""Opening, saving and closing posts."""

import datetime
import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QApplication, QFileDialog

from editor.errors import StetError
from editor.post import Post
from editor.post.errors import ChangedOnDisk, SaveFailed
from editor.ui import log
from editor.ui.commands import drafting, refused, view
from editor.ui.document import Insisted, NotOpened
from editor.ui.safety.patience import wait_for

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_PATIENCE = 10.0  # seconds: a site on a share
SUFFIXES = (".md", ".markdown", ".mkd", ".mkdown", ".html", ".htm")


def new(window: "PostWindow") -> None:
    """A post from the house skeleton, in this window in the place of a new one that is still as it was.

    Else under a tab: who begins to write while an older post is open writes beside it.
    """
    if window.tabs is not None and (window.document.path is not None or window.is_touched()):
        window.tab_wanted.emit(None)
    elif window.may_replace():
        window.document.new(window.house, window.document.site)
        view.focus_title(window)


def new_like(window: "PostWindow") -> None:
    """A new post that begins as this one does, but for what is this one's alone; its headline is to be written anew."""
    window.take_edits()
    _begin_like(window, window.document.path, window.document.post)


def new_like_file(window: "PostWindow", path: Path) -> None:
    """A new post that begins as another of the site does."""
    try:
        post = wait_for(lambda: Post.from_bytes(path.read_bytes()), _PATIENCE)
    except OSError as error:  # TimeoutError is one
        window.tell_error(NotOpened("window.unreadable", path=path, reason=error.strerror or str(error)))
    except StetError as error:
        window.tell_error(error)
    else:
        _begin_like(window, path, post)


def _begin_like(window: "PostWindow", path: Path | None, post: Post) -> None:
    from editor.site.drafting.likeness import like

    document = window.document
    if document.site is not None:
        try:
            post = wait_for(functools.partial(like, document.site, path, post), _PATIENCE)
        except TimeoutError:
            window.tell_error(SaveFailed("window.no_answer", path=document.site))
            return
    if window.tabs is not None:
        window.tab_wanted.emit(post)
    elif window.may_replace():
        document.new(window.house, document.site, post)
        view.focus_title(window, selected=True)


def ask_open(window: "PostWindow") -> None:
    """Ask for a post and open it."""
    title = QCoreApplication.translate("File", "Open a Post")
    start = window.document.path.parent if window.document.path else (window.document.site or Path.home())
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(start), _filter())
    if chosen:
        open_post(window, Path(chosen))


def open_post(window: "PostWindow", path: Path) -> bool:
    """Open a post. Whether it was opened; a failure is a notice.

    One that a window has open is brought forward there. In a window with tabs it takes the place of a post that nobody
    has touched, and else gets a tab of its own; in one without, the present text must be safe first.
    """
    from editor.ui.open_windows import window_with

    other = window_with(path)
    if other is not None and (other is not window or window.tabs is not None):
        other.bring_forward()
        other.body.setFocus()
        return True
    if window.tabs is not None and window.is_touched():
        window.tab_wanted.emit(path)
        return True
    if not window.may_replace():
        return False
    try:
        window.document.open(path)
    except StetError as error:
        window.tell_error(error)
        return False
    window.session.add_recent_file(path)
    window.body.setFocus()
    return True


def save(window: "PostWindow") -> bool:
    """Save the post, asking where, or in a site under which name, when it has no file yet. Whether it is safe now."""
    window.take_edits()
    if window.document.path is None:
        if window.document.site is None:
            return ask_save_as(window)
        drafting.ask_name(window)
        return False
    if not window.document.is_modified:
        return True
    return _saved(window, None)


def ask_save_as(window: "PostWindow") -> bool:
    """Ask where to save the post, and save it there. Whether it is safe now."""
    window.take_edits()
    start = _suggested(window)
    title = QCoreApplication.translate("File", "Save the Post")
    chosen, _ = QFileDialog.getSaveFileName(window, title, QDir.toNativeSeparators(str(start)), _filter())
    return bool(chosen) and save_as(window, _with_suffix(Path(chosen)))


def save_as(window: "PostWindow", path: Path) -> bool:
    """Save the post to another file, which no other window may have open. Whether it is safe now."""
    from editor.ui.open_windows import window_with

    other = window_with(path)
    if other is not None and other is not window:
        said = QCoreApplication.translate(
            "File", "“{name}” is open under another tab. Close it there first, or save under another name."
        )
        window.tell(said.format(name=path.name), "save as")
        return False
    return _saved(window, path)


def _suggested(window: "PostWindow") -> Path:
    """Where the post is offered to be saved: in its site where the site's posts are, under a name that is free."""
    document, today = window.document, datetime.date.today()
    present = document.path or document.suggested_path(today)
    if document.site is None:
        return present
    from editor.site.drafting.names import spelling
    from editor.site.drafting.plans import copy_place

    spelled = spelling(romanises=window.session.romanises)
    reckon = functools.partial(copy_place, document.site, document.path, document.post, spelled, today)
    try:
        return wait_for(reckon, _PATIENCE)
    except (OSError, StetError):  # TimeoutError is one; outside of what Jekyll reads there is no such place
        return present


def write_again(window: "PostWindow") -> bool:
    """Save the post to its path, where it no longer is. Whether it is safe now."""
    window.take_edits()
    return _saved(window, None, frozenset({ChangedOnDisk}))


def _saved(window: "PostWindow", path: Path | None, insisted: Insisted = frozenset()) -> bool:
    """Save, to `path` if given, in spite of the kinds of failure that the user insisted on."""
    try:
        if path is None:
            window.document.save(insisted)
        else:
            window.document.save_as(path, insisted)
    except StetError as error:
        log.failure(error)

        def again(kind: type[StetError]) -> None:
            window.take_edits()
            _saved(window, path, insisted | {kind})

        refused.tell(window, error, refused.offers(window, error, lambda: ask_save_as(window), again))
        return False
    if window.document.path is not None:
        window.session.add_recent_file(window.document.path)
    return True


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() in SUFFIXES else path.with_name(path.name + ".md")


def _filter() -> str:
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    posts = QCoreApplication.translate("File", "Posts")
    return f"{posts} ({patterns});;" + QCoreApplication.translate("File", "All files") + " (*)"


def toggle_keep_unsaved(window: "PostWindow") -> None:
    """Change whether closing keeps what was not saved, or asks."""
    window.session.keeps_unsaved = not window.session.keeps_unsaved


def close(window: "PostWindow") -> None:
    """Close this post: its tab, or with the last one its window."""
    window.close()


def close_all(window: "PostWindow") -> None:
    """Close the window with all its tabs."""
    window.window().close()


def quit_all(window: "PostWindow") -> None:
    """Close every window; one that the user keeps open keeps Stet running."""
    QApplication.closeAllWindows()


def show_posts(window: "PostWindow") -> None:
    """Show the site's posts, ready to be searched."""
    window.show_part("side", True)
    window.side.show_posts()
