"""Paints a post in the list: its title, and below, quieter, its date, categories and what readers do not see of it."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.site.rows import Row
from editor.ui.drafting.post_model import ROW
from editor.ui.marked import QT_TRANSLATE_NOOP

_PADDING, _GAP = 7, 3
_STATES = {
    "draft": QT_TRANSLATE_NOOP("PostList", "Draft"),
    "scheduled": QT_TRANSLATE_NOOP("PostList", "Scheduled"),
    "broken": QT_TRANSLATE_NOOP("PostList", "Broken"),
    "not_built": QT_TRANSLATE_NOOP("PostList", "Not built"),
}


class PostDelegate(QStyledItemDelegate):
    """Two lines of one height for all, so that a long list is laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        return QSize(option.rect.width(), row_height(option.fontMetrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground as the style sheet has it, then both lines."""
        self.initStyleOption(option, index)
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        self._draw_texts(painter, option, row)
        painter.restore()

    def _draw_texts(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        metrics = option.fontMetrics
        room = option.rect.adjusted(_PADDING, _PADDING, -_PADDING, 0)
        room.setHeight(metrics.height())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        _draw(painter, room, metrics, row.title)
        room.translate(0, metrics.height() + _GAP)
        state = _state(row)
        if state:
            painter.setPen(option.palette.color(QPalette.ColorRole.Link))
            width = metrics.horizontalAdvance(state)
            _draw(painter, QRect(room.right() - width, room.top(), width + 1, room.height()), metrics, state)
            room.setRight(room.right() - width - 2 * _PADDING)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        _draw(painter, room, metrics, "  ".join(filter(None, (row.date[:10], ", ".join(row.categories)))))


def row_height(metrics: QFontMetrics) -> int:
    """The height of each row in a font."""
    return 2 * (metrics.height() + _PADDING) + _GAP


def _state(row: Row) -> str:
    source = _STATES.get(row.state or "")
    return QCoreApplication.translate("PostList", source) if source else ""


def _draw(painter: QPainter, room: QRect, metrics: QFontMetrics, text: str) -> None:
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
