"""Rows of a list as high as their text needs, at whatever width the list has."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

_PADDING = QSize(16, 10)  # of #findingsList::item in window.qss
_BESIDE_ICON = 16  # Qt keeps a margin on both sides of icon and text


class WrappingRows(QStyledItemDelegate):
    """Qt reckons a wrapped row's height without the style sheet's padding, and cuts its last line off."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list, as high as the text."""
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        icon = 0 if made.icon.isNull() else self._view.iconSize().width() + _BESIDE_ICON
        width = self._view.viewport().width()
        height = self._height(made.text, width - icon - _PADDING.width())
        return QSize(width, height + _PADDING.height())

    def _height(self, text: str, width: int) -> int:
        layout = QTextLayout(text, self._view.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines += 1
        layout.endLayout()
        return max(lines, 1) * self._view.fontMetrics().lineSpacing()
