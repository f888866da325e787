"""The list of suggestions under a field: each with how often the site uses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.form.small_pictures import SIZE, SmallPictures

_MOST_SHOWN = 8
_MARGIN = 8
_PICTURE = Qt.ItemDataRole.UserRole + 1
_COUNT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, in how many posts it stands, for a picture its file, and what tells it from its like."""

    value: str
    count: int
    picture: Path | None = None
    note: str = ""


class Suggestions(QListView):
    """A child of the window that never has the keyboard: an input method goes on composing in the field."""

    picked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("suggestions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._items = QStandardItemModel(self)
        self._pictures = SmallPictures(self)
        self._pictures.came.connect(self.viewport().update)
        self.setModel(self._items)
        self.setItemDelegate(_Row(self._pictures, self))
        self.clicked.connect(self._pick)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion], anchor: QWidget) -> None:
        """Show these below `anchor`, or above it where there is more room; none of them chosen. Hidden for none."""
        self._items.clear()
        for suggestion in suggestions:
            item = QStandardItem(suggestion.value)
            item.setToolTip(suggestion.value)
            item.setData(suggestion.note or suggestion.count, _COUNT)
            item.setData(str(suggestion.picture or ""), _PICTURE)
            self._items.appendRow(item)
        self.setVisible(bool(suggestions))
        if suggestions:
            self.place(anchor)
            self.raise_()
            self.scrollToTop()

    def place(self, anchor: QWidget) -> None:
        """Stand beside `anchor`."""
        height = min(self._items.rowCount(), _MOST_SHOWN) * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2
        top = anchor.mapTo(self._window, QPoint(0, anchor.height() + 2))
        if top.y() + height > self._window.height():
            above = anchor.mapTo(self._window, QPoint(0, -2 - height))
            top = above if above.y() >= 0 else top
        self.setGeometry(QRect(top, QSize(anchor.width(), height)))

    def values(self) -> list[str]:
        """What is offered."""
        return [self._items.item(row).text() for row in range(self._items.rowCount())]

    def chosen(self) -> str | None:
        """The value that the arrow keys have reached."""
        index = self.currentIndex()
        return str(index.data()) if index.isValid() else None

    def step(self, by: int) -> None:
        """Go on to the next or the one before; before the first is none."""
        row = self.currentIndex().row() + by
        self.setCurrentIndex(self._items.index(min(row, self._items.rowCount() - 1), 0) if row >= 0 else QModelIndex())

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(str(index.data()))


class _Row(QStyledItemDelegate):
    """A value at the left, its picture before it, its number at the right."""

    def __init__(self, pictures: SmallPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.lineSpacing() + 10
        return QSize(80, max(height, SIZE.height() + 6) if index.data(_PICTURE) else height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = option.widget.style()
        painter.save()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        inside = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if path := index.data(_PICTURE):
            self._paint_picture(painter, inside, Path(path))
            inside.setLeft(inside.left() + SIZE.width() + _MARGIN)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        count = str(index.data(_COUNT) or "")
        painter.setPen(ink if selected else option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        inside.setRight(inside.right() - option.fontMetrics.horizontalAdvance(count) - _MARGIN)
        painter.setPen(ink)
        # The end of a picture's path tells it from its neighbours.
        mode = Qt.TextElideMode.ElideLeft if path else Qt.TextElideMode.ElideRight
        shown = option.fontMetrics.elidedText(str(index.data()), mode, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_picture(self, painter: QPainter, inside: QRect, path: Path) -> None:
        picture: QPixmap | None = self._pictures.get(path)
        if picture is not None:
            size = picture.deviceIndependentSize().toSize()
            spot = QRect(QPoint(inside.left(), inside.center().y() - size.height() // 2), size)
            painter.drawPixmap(spot, picture)
