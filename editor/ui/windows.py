"""The windows and their tabs: where what is opened comes to stand."""

import functools
import gc
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.errors import StetError
from editor.post import Post
from editor.post.state import state_folder
from editor.ui import in_view, log
from editor.ui.surroundings import Surroundings
from editor.ui.tabbed_window import TabbedWindow
from editor.ui.theme import Theme
from editor.ui.window import PostWindow


class Windows(QObject):
    """Opens the windows and their tabs, and keeps them while they are open."""

    def __init__(self, surroundings: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.frames: list[TabbedWindow] = []
        """Those with tabs, the one that was opened last at the end."""

    @property
    def open_windows(self) -> list[PostWindow]:
        """The open posts, those of one window in the order of their tabs."""
        return [post for frame in self.frames for post in frame.posts]

    def open_post(self, path: Path) -> PostWindow:
        """Show a post, where it is open already, or under a tab; one that cannot be read is a notice over a new post.

        A new post that nobody has touched gives up its place.
        """
        if self.frames:
            before = self.front
            post = self._open_beside(path, self._frame)
            if before is not None and before is not post and _is_fresh(before):
                before.close()
            return post
        post = self._first()
        try:
            post.document.open(path)
        except StetError as error:
            post.document.new(self.surroundings.house)
            post.tell_error(error)
        else:
            post.session.add_recent_file(path)
        return post

    def open_behind(self, paths: list[Path]) -> None:
        """Open posts under tabs beside the one in view, one after the other while nothing else is to be done."""
        if paths and self.frames:
            self._open_beside(paths[0], self._frame, shown=False)
            QTimer.singleShot(0, self, functools.partial(self.open_behind, paths[1:]))

    def open_new(self) -> PostWindow:
        """Show a new post."""
        return self.open_fresh(None)

    def open_site(self, root: Path) -> PostWindow:
        """Show a new post for a site, and the site's posts ready to be searched."""
        post = self.open_fresh(root)
        post.show_part("side", True)
        post.side.show_posts()
        return post

    def open_fresh(self, site: Path | None) -> PostWindow:
        """Show a new post, where a site is given one of it; one that is open and untouched is taken."""
        for post in self.open_windows:
            if _is_fresh(post) and post.document.site == site:
                post.come_to_front()
                return post
        return self._open_new(site)

    def open_called(self, paths: list[Path], site: Path | None) -> None:
        """Show what a later start was to open; where that was nothing, the window that is used."""
        if site is not None:
            post: PostWindow | None = self.open_site(site)
        elif paths:
            post = self.open_post(paths[0])
            self.open_behind(paths[1:])
        else:
            post = self.front
        if post is not None:
            post.bring_forward()

    @property
    def theme(self) -> Theme:
        """The theme on screen."""
        return self.surroundings.appearance.theme

    @property
    def front(self) -> PostWindow | None:
        """The post that the user looks at."""
        return self._frame.current if self.frames else None

    def bring_back(self) -> None:
        """Look for texts that were not saved when Stet last ended."""
        from editor.ui.safety.bringing_back import BringingBack

        gc.enable()
        gc.freeze()  # what the start has made stays to the end
        log.begin(state_folder())
        self._bringing_back = BringingBack(self, self.surroundings.keeping)
        front = self.front
        if front is not None and not self.surroundings.session.is_stored():
            front.tell(self.tr("Your choices cannot be stored: they last until Stet is quit."), "session")
        if front is not None and self.surroundings.trouble is not None:
            front.tell_error(self.surroundings.trouble)

    @property
    def _frame(self) -> TabbedWindow:
        """The window that is used, or was last."""
        return next((frame for frame in self.frames if frame.isActiveWindow()), self.frames[-1])

    def _first(self) -> PostWindow:
        """A window with a post that has no text yet."""
        post = self._made()
        frame = self._make_frame()
        frame.add(post)
        frame.show()  # before it has its text: the system makes room for it meanwhile
        return post

    def _made(self) -> PostWindow:
        post = PostWindow(self.surroundings)
        post.tab_wanted.connect(self._open_wanted)
        return post

    def _make_frame(self) -> TabbedWindow:
        frame = TabbedWindow(self.surroundings.session)
        frame.closed.connect(self._let_go)
        frame.apart_wanted.connect(self._move_apart)
        self.frames.append(frame)
        return frame

    def _open_wanted(self, wanted: Path | Post | None) -> None:
        from editor.ui.commands import view

        post = self.sender()
        if isinstance(post, PostWindow) and post.tabs is not None:
            if isinstance(wanted, Path):
                self._open_beside(wanted, post.tabs)
                return
            new = self._open_new(post.document.site, post.tabs, wanted)
            view.focus_title(new, selected=wanted is not None)

    def _open_beside(self, path: Path, frame: TabbedWindow, *, shown: bool = True) -> PostWindow:
        from editor.ui.open_windows import window_with

        present = window_with(path)
        if present is not None:
            if shown:
                present.bring_forward()
            return present
        before = frame.current
        post = self._made()
        try:
            post.document.open(path)
        except StetError as error:
            post.deleteLater()
            assert before is not None
            before.tell_error(error)
            return before
        post.session.add_recent_file(path)
        frame.add(post, shown=shown)
        return post

    def _open_new(self, site: Path | None, frame: TabbedWindow | None = None, like: Post | None = None) -> PostWindow:
        if not self.frames:
            post = self._first()
            post.document.new(self.surroundings.house, site)
            return post
        post = self._made()
        post.document.new(self.surroundings.house, site, like)
        (frame or self._frame).add(post)
        return post

    def _move_apart(self, post: PostWindow) -> None:
        if post.tabs is not None and len(post.tabs.posts) > 1:
            post.tabs.release(post)
            frame = self._make_frame()
            frame.add(post)
            frame.show()
            in_view.come(post, None)
            post.text_view().setFocus()

    def _let_go(self, frame: QWidget) -> None:
        self.frames = [other for other in self.frames if other is not frame]
        if not self.frames:
            for renderer in self.surroundings.spare:
                renderer.stop()
            self.surroundings.spare.clear()
        frame.deleteLater()


def _is_fresh(post: PostWindow) -> bool:
    """Whether this is a new post in which nothing is written."""
    return post.document.path is None and not post.is_touched()
