"""The site's posts, the newest first, to search by name and to open."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from editor.site import Site


class PostList(QWidget):
    """Reads the site's folder when it is first shown. Enter or a double click opens."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._root: Path | None = None
        self._is_read = True
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self._names = QStringListModel(self)
        self._matching = QSortFilterProxyModel(self)
        self._matching.setSourceModel(self._names)
        self._matching.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView(self)
        self.list.setObjectName("postList")
        self.list.setModel(self._matching)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 10, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._search)
        self.filter.returnPressed.connect(self._open_current)
        self.filter.installEventFilter(self)
        self.list.activated.connect(self._open)

    def set_site(self, root: Path | None) -> None:
        """The site whose posts to list; None where the post belongs to none."""
        if root != self._root:
            self._root, self._is_read = root, False
            if self.isVisible():
                self.read()

    def start(self) -> None:
        """Read the posts if need be, and put the keyboard into the search line."""
        self.read()
        self.filter.setFocus()
        self.filter.selectAll()

    def read(self) -> None:
        """Read the site's posts, unless that was done."""
        if self._is_read:
            return
        self._is_read = True
        self._paths = list(Site(self._root).post_files()) if self._root else []
        self._names.setStringList([path.name for path in self._paths])
        self._empty.setVisible(not self._paths)
        self._go_to_first()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.filter.setPlaceholderText(self.tr("Search posts by name"))
        self.list.setAccessibleName(self.tr("Posts of the site"))
        self._empty.setText(self.tr("This post is in no Jekyll site: there is no folder with _config.yml above it."))

    def _search(self, text: str) -> None:
        self._matching.setFilterFixedString(text)
        self._go_to_first()

    def _go_to_first(self) -> None:
        self.list.setCurrentIndex(self._matching.index(0, 0))

    def _open_current(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._paths[self._matching.mapToSource(index).row()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go through the list while one types in the search line."""
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in arrows:
            self._step(arrows[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _step(self, rows: int) -> None:
        row = self.list.currentIndex().row() + rows
        self.list.setCurrentIndex(self._matching.index(max(0, min(row, self._matching.rowCount() - 1)), 0))
