"""The site's posts, the newest first, to search and to open."""

import time
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from editor.site.rows import Row
from editor.ui.drafting.post_delegate import PostDelegate, row_height
from editor.ui.drafting.post_model import ROW, Listed, PostModel
from editor.ui.drafting.site_posts import SitePosts
from editor.ui.reader.site_reader import SiteReader

_FRESH = 5.0  # seconds
_TOGETHER_MS = 150
_PAGE = 10
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_PAGE, Qt.Key.Key_PageDown: _PAGE}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PostList(QWidget):
    """Reads the site when it is first shown, and can be searched while it reads. Enter or a double click opens."""

    chosen = Signal(Path)
    chosen_apart = Signal(Path)  # to be opened under a tab of its own
    like_wanted = Signal(Path)
    """A new post that begins as this one does."""

    def __init__(self, reader: SiteReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root: Path | None = None
        self._read_at = float("-inf")
        self._seen: set[str] = set()
        self._broke_off = False
        self._is_outdated = self._is_changed = False
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.model = PostModel(self)
        self._site = SitePosts(reader, self)
        self.list = QTableView(self)
        self.told = QLabel(self)
        self.told.setObjectName("empty")
        self.told.setWordWrap(True)
        self._showing = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._furnish_list()
        self._lay()
        self._connect()

    def _furnish_list(self) -> None:
        # A table of one column: rows of one height cost it nothing, where a list view asks the model for each.
        self.list.setObjectName("postList")
        self.list.setModel(self.model)
        self.list.setItemDelegate(PostDelegate(self.list))
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 10, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._search)
        self.filter.returnPressed.connect(self._open_current)
        for part in (self.filter, self.list):
            part.installEventFilter(self)
        self.list.activated.connect(self._open)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.viewport().installEventFilter(self)
        self._site.came.connect(self._take)
        self._site.ended.connect(self._end)
        self._showing.timeout.connect(self._show)

    @property
    def is_reading(self) -> bool:
        """Whether more posts may come."""
        return self._site.is_reading or self._showing.isActive()

    def set_site(self, root: Path | None) -> None:
        """The site whose posts to list; None where the post belongs to none."""
        if root == self._root:
            return
        self._root = root
        self._site.stop()
        self.model.clear()
        self._read_at = float("-inf")
        if self.isVisible():
            self.read()

    def take_over(self, other: Self) -> None:
        """List what another window's list does, as it was searched there, where it lists the same site."""
        if self._root is None or other._root != self._root or not len(other.model) or self.is_reading:
            return
        self._read_at = other._read_at
        self.model.take_over(other.model)
        with QSignalBlocker(self.filter):
            self.filter.setText(other.filter.text())
        self._show()
        row = other.list.currentIndex().data(ROW)
        if isinstance(row, Row):
            self.list.setCurrentIndex(self.model.place_of(row.path))
        self.list.verticalScrollBar().setValue(other.list.verticalScrollBar().value())

    def start(self) -> None:
        """Read the posts if need be, and put the keyboard into the search line."""
        self.read()
        self.filter.setFocus()
        self.filter.selectAll()

    def read(self) -> None:
        """Read the site's posts, unless that is being done or was done a moment ago."""
        age = time.monotonic() - self._read_at
        if self._root is not None and not self.is_reading and age > _FRESH:
            self._seen = set()
            # A post that was just changed must not come as somebody else's reading found it before.
            self._site.read(self._root, 0 if self._is_changed else _FRESH)
            self._is_changed = False
        self._tell()

    def read_again(self) -> None:
        """A post has changed, or moved; a reading under way may have passed it by, and is done anew at its end."""
        self._read_at = float("-inf")
        self._is_changed = True
        self._is_outdated = self._site.is_reading
        if self.isVisible():
            self.read()

    def stop(self) -> None:
        """Read no more."""
        self._site.stop()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.filter.setPlaceholderText(self.tr("Search posts: title, category, date"))
        self.filter.setAccessibleName(self.tr("Search posts: title, category, date"))
        self.filter.setToolTip(self.tr("Enter opens the post, Ctrl+Enter always under a tab of its own"))
        self.list.setAccessibleName(self.tr("Posts of the site"))
        self.list.viewport().update()
        self._tell()

    def _tell(self) -> None:
        """Say what is not in the list, and why."""
        count = len(self.model)
        if self._root is None:
            said = self.tr("This post is in no site: no folder above it has a _config.yml.")
        elif self._site.is_reading:
            said = self.tr("Reading… {count} so far").format(count=f"{count:,}") if count else self.tr("Reading…")
        elif self._broke_off:
            said = self.tr("The list is not whole: reading the site broke off.")
        elif not count:
            said = self.tr("No posts yet. Write the first one.")
        else:
            said = "" if self.model.rowCount() else self.tr("No post has these words.")
        self.told.setText(said)
        self.told.setVisible(bool(said))

    def _take(self, found: list[Listed]) -> None:
        is_first = not len(self.model)
        is_new = self.model.add(found)
        self._seen.update(path for _, path, _, row in found if row[-1] is not None)
        if is_first:
            self._show()
        elif is_new and not self._showing.isActive():
            self._showing.start()

    def _end(self, is_whole: bool) -> None:
        self._read_at, self._broke_off = time.monotonic(), not is_whole
        if is_whole:
            self.model.keep(self._seen)
        self._show()
        if self._is_outdated:
            self._is_outdated = False
            self.read_again()

    def _show(self) -> None:
        """List what has come, with the same post chosen and in view."""
        self._showing.stop()
        current = self.list.currentIndex()
        row = current.data(ROW) if current.isValid() and current.row() > 0 else None
        scrolled = self.list.verticalScrollBar().value()
        self.list.verticalHeader().setDefaultSectionSize(row_height(self.list.fontMetrics()))
        self.model.show()
        self._go_to_first()
        if isinstance(row, Row):
            self.list.setCurrentIndex(self.model.place_of(row.path))
        self.list.verticalScrollBar().setValue(scrolled)
        self._tell()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._go_to_first()
        self._tell()

    def _go_to_first(self) -> None:
        self.list.setCurrentIndex(self.model.index(0, 0))

    def _open_current(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        path = self._path(index)
        if path is not None:
            self.chosen.emit(path)

    def _open_apart(self) -> None:
        path = self._path(self.list.currentIndex())
        if path is not None:
            self.chosen_apart.emit(path)

    def _want_like(self) -> None:
        path = self._path(self.list.currentIndex())
        if path is not None:
            self.like_wanted.emit(path)

    def _show_menu(self, place: QPoint) -> None:
        from editor.ui.side.post_menu import PostMenu

        if not self.list.indexAt(place).isValid():
            return
        self.list.setCurrentIndex(self.list.indexAt(place))
        menu = PostMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.chosen.connect(self._open_current)
        menu.chosen_apart.connect(self._open_apart)
        menu.like_wanted.connect(self._want_like)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _path(self, index: QModelIndex) -> Path | None:
        row = index.data(ROW) if index.isValid() else None
        return self._root / row.path if isinstance(row, Row) and self._root is not None else None

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window sees what others did meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work while one types in the search line, and Ctrl with Enter in both."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _opens_apart(event):
                event.accept()  # in the text the key is an action's
                return True
            if event.type() == QEvent.Type.KeyPress and self._takes(event, watched):
                return True
        if isinstance(event, QMouseEvent) and watched is self.list.viewport():
            self._click(event)
        return super().eventFilter(watched, event)

    def _click(self, click: QMouseEvent) -> None:
        """A middle click is meant for a tab of its own."""
        if click.type() == QEvent.Type.MouseButtonRelease and click.button() == Qt.MouseButton.MiddleButton:
            path = self._path(self.list.indexAt(click.position().toPoint()))
            if path is not None:
                self.chosen_apart.emit(path)

    def _takes(self, event: QKeyEvent, watched: QObject) -> bool:
        if _opens_apart(event):
            self._open_apart()
            return True
        if watched is self.filter and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
            return True
        return False

    def _step(self, rows: int) -> None:
        row = self.list.currentIndex().row() + rows
        self.list.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1)), 0))


def _opens_apart(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier
