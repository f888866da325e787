"""The outline: the post's headings, to see and to go to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QStackedLayout, QWidget

_BLOCK = Qt.ItemDataRole.UserRole
_INDENT = "    "


class Outline(QWidget):
    """Headings indented by level; the one above the caret is marked."""

    chosen = Signal(int)  # the heading's text block

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: list[tuple[int, str, int]] = []
        self.list = QListWidget(self)
        self.list.setObjectName("outline")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.list)
        self._layout.addWidget(self._empty)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)

    def show_headings(self, headings: list[tuple[int, str, int]]) -> None:
        """Show headings: level, text, text block."""
        if headings == self._headings and self.list.count():
            return
        self._headings = headings
        highest = min((level for level, _, _ in headings), default=1)
        self.list.clear()
        for level, text, block in headings:
            item = QListWidgetItem(_INDENT * (level - highest) + (text.strip() or "…"))
            item.setData(_BLOCK, block)
            item.setToolTip(text)
            self.list.addItem(item)
        self._layout.setCurrentWidget(self.list if headings else self._empty)

    def mark(self, block: int) -> None:
        """Mark the heading that the text block stands under."""
        above = [index for index, (_, _, heading) in enumerate(self._headings) if heading <= block]
        self.list.setCurrentRow(above[-1] if above else -1)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.list.setAccessibleName(self.tr("Outline"))
        self._empty.setText(self.tr("No headings yet. A heading made in the text appears here."))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_BLOCK))
