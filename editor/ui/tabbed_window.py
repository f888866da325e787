"""A window with the posts that are open in it, each under a tab of its own where there are several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor.ui import in_view
from editor.ui.keyboard_places import KeyboardPlaces
from editor.ui.session import Session
from editor.ui.window import SIZE, PostWindow

if TYPE_CHECKING:
    from editor.ui.post_tabs import PostTabs
    from editor.ui.tab_row import TabRow


class TabbedWindow(QWidget):
    """Shows one of its posts, and what that one is called. It goes when its last post does."""

    closed = Signal(QWidget)
    apart_wanted = Signal(PostWindow)  # a window of its own for this post

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.posts: list[PostWindow] = []
        """The open ones, in the order of their tabs."""
        self._row: TabRow | None = None
        self._seen: list[PostWindow] = []
        """The open ones, the one in view last."""
        self._keyboard = KeyboardPlaces()
        self._is_closing = False
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack)
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        if not self.restoreGeometry(session.layout("window")) and self.screen().availableSize().height() <= SIZE[1]:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    @property
    def current(self) -> PostWindow | None:
        """The post in view; None before there is one."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, PostWindow) else None

    @property
    def bar(self) -> "PostTabs | None":
        """The tabs; made with the second post."""
        return self._row.tabs if self._row is not None else None

    def add(self, post: PostWindow, *, shown: bool = True) -> None:
        """Take a post in: beside the one in view and then in view itself, or not `shown`, at the end."""
        before = self.current
        place = self.posts.index(before) + 1 if before is not None and shown else len(self.posts)
        self.posts.insert(place, post)
        self._seen.insert(0, post)
        post.tabs = self
        if len(self.posts) > 1:
            self._tab_bar().insert(place, post)
        self._stack.addWidget(post)
        post.closed.connect(self._take_out)
        post.titled.connect(self._name)
        if before is None:
            self._name(post)
        elif shown:
            self.bring(post)
        self._tell_number()

    def bring(self, post: PostWindow) -> None:
        """Bring one of the posts into view."""
        before = self.current
        if post is before:
            return
        is_in_bar = self.bar is not None and self.bar.hasFocus()
        if before is not None:
            self._keyboard.note(before, self.focusWidget())
            in_view.leave(before)
        self._seen.remove(post)
        self._seen.append(post)
        self._stack.setCurrentWidget(post)
        if self.bar is not None:
            self.bar.show_current(self.posts.index(post))
        self._name(post)
        in_view.come(post, before)
        if not is_in_bar:
            self._keyboard.give(post)

    def step(self, steps: int) -> None:
        """Bring the post so many tabs further into view, from the last one on with the first."""
        if self.current is not None:
            self.bring(self.posts[(self.posts.index(self.current) + steps) % len(self.posts)])

    def release(self, post: PostWindow) -> None:
        """Let a post go that stays open elsewhere."""
        post.closed.disconnect(self._take_out)
        post.titled.disconnect(self._name)
        self._remove(post)
        in_view.move_out(post)

    def place(self, post: PostWindow, place: int) -> None:
        """Move a post's tab to a place, or to the end where there are fewer."""
        if self.bar is not None:
            self.bar.moveTab(self.posts.index(post), min(place, len(self.posts) - 1))

    def show_list(self) -> None:
        """Open the list of all posts."""
        if self._row is not None:
            self._row.show_list()

    def _close_each(self, posts: list[PostWindow]) -> None:
        """Close posts, asking about what is not saved; one that the user keeps ends it."""
        for post in posts:
            if not post.close():
                return

    def _tab_bar(self) -> "PostTabs":
        if self._row is None:
            from editor.ui.tab_row import TabRow

            self._row = TabRow(self.posts[0].appearance, self.posts, self)
            bar = self._row.tabs
            for place, post in enumerate(self.posts[:-1]):
                bar.insert(place, post)
            self._row.chosen.connect(self._choose)
            bar.chosen.connect(self._choose)
            bar.close_wanted.connect(self._close)
            bar.others_wanted.connect(self._close_others)
            bar.right_wanted.connect(self._close_right)
            bar.apart_wanted.connect(self._part_with)
            bar.tabMoved.connect(self._move)
            self._column.insertWidget(0, self._row)
        return self._row.tabs

    def _choose(self, place: int) -> None:
        self.bring(self.posts[place])

    def _close(self, place: int) -> None:
        self.posts[place].close()

    def _close_others(self, place: int) -> None:
        self._close_each([*self.posts[:place], *self.posts[place + 1 :]])

    def _close_right(self, place: int) -> None:
        self._close_each(self.posts[place + 1 :])

    def _part_with(self, place: int) -> None:
        self.apart_wanted.emit(self.posts[place])

    def _move(self, start: int, end: int) -> None:
        self.posts.insert(end, self.posts.pop(start))

    def _name(self, post: PostWindow) -> None:
        """Show what a post is called, and whether it is saved."""
        if self.bar is not None:
            self.bar.name(self.posts.index(post), post)
        if post is self.current:
            self.setWindowTitle(post.windowTitle())
            self.setWindowModified(post.isWindowModified())
            self.setWindowFilePath(post.windowFilePath())
            is_set = Qt.WidgetAttribute.WA_SetWindowIcon
            if post.testAttribute(is_set) and not self.testAttribute(is_set):  # once: the system takes its time for it
                self.setWindowIcon(post.windowIcon())

    def _tell_number(self) -> None:
        if self._row is not None:
            self._row.setVisible(len(self.posts) > 1)
        if self.current is not None and self.current.is_furnished:
            self.current.show_state()

    def _take_out(self, post: PostWindow) -> None:
        post.closed_posts.note(post, self.posts.index(post))
        self._remove(post)
        # It takes what the system knows of the window's menus along; queued, for it tells before its menus go.
        post.destroyed.connect(self._announce_menus, Qt.ConnectionType.QueuedConnection)
        post.deleteLater()
        if not self.posts and not self._is_closing:
            self.close()

    def _announce_menus(self) -> None:
        if self.current is not None:
            in_view.announce_menus(self.current)

    def _remove(self, post: PostWindow) -> None:
        """What was seen before it comes into view in its place."""
        self._seen.remove(post)
        if post is self.current and self._seen:
            self.bring(self._seen[-1])
        self._keyboard.forget(post)
        place = self.posts.index(post)
        self.posts.remove(post)
        if self.bar is not None:
            self.bar.remove(place)
        self._stack.removeWidget(post)
        self._tell_number()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What is dropped on the tabs is for the post in view, as what is dropped on it."""
        if self.current is not None:
            self.current.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped post."""
        if self.current is not None:
            self.current.dropEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about each post that is not saved; when all may go they do, else none."""
        from editor.ui.commands import leaving

        for post in self.posts:
            post.agreed = leaving.ask(post, self)
            if post.agreed is leaving.Parting.STAYS:
                self._forget_what_was_agreed()
                event.ignore()
                return
        self._session.remember_layout("window", self.saveGeometry())
        if not self._close_posts():
            self._forget_what_was_agreed()
            event.ignore()
            return
        event.accept()
        self.closed.emit(self)

    def _close_posts(self) -> bool:
        """Close what may be closed; the one in view last, for its layout is the one to be remembered."""
        self._is_closing = True
        shown = self.current
        for post in sorted(self.posts, key=lambda post: post is shown):
            if not post.close():
                break
        self._is_closing = False
        return not self.posts

    def _forget_what_was_agreed(self) -> None:
        for post in self.posts:
            post.agreed = None
