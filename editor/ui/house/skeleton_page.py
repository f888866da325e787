"""The page of a new post: what it begins with, what a new section brings, and which of its fields follow another."""

import html
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from editor.house import House, LinkedField
from editor.post import Post
from editor.ui.fonts import source as monospace
from editor.ui.house.section_fields import SectionFields

_TAB = 4
_LINKS_HEIGHT = 72


class SkeletonPage(QWidget):
    """The text of a new post, and a list of the linked fields; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str]) -> None:
        super().__init__()
        self._linked = house.linked
        self.text = QPlainTextEdit(self)
        self.text.setFont(monospace())
        self.text.setTabStopDistance(QFontMetricsF(monospace()).horizontalAdvance(" ") * _TAB)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("New post"))
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(house.skeleton_front_matter + house.skeleton_body)
        self.text.textChanged.connect(self._tell)
        self.section = SectionFields(house.new_section)
        self.section.edited.connect(self._tell)
        said = (counts.get(name, "") for name in ("skeleton", "new_section"))
        self.count = QLabel("\n".join(filter(None, said)), self)
        self.count.setWordWrap(True)
        self.count.setVisible(bool(self.count.text()))
        self.links = QListWidget(self)
        self.links.setAccessibleName(self.tr("Linked fields"))
        self.links.setFixedHeight(_LINKS_HEIGHT)
        for link in house.linked:
            self.links.addItem(self._row(link, counts.get(f"linked.{link.target}", "")))
        self.links.itemChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("What a new post begins with:"), self))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.section)
        layout.addWidget(self.count)
        links = QLabel(self.tr("Fields that are written from another one:"), self)
        for widget in (links, self.links):
            widget.setVisible(bool(house.linked))
            layout.addWidget(widget)

    def _row(self, link: LinkedField, count: str) -> QListWidgetItem:
        said = f"{link.source} → {link.target}" + (f"    {count}" if count else "")
        item = QListWidgetItem(said)
        item.setToolTip(f"<pre>{html.escape(link.template)}</pre>")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        return item

    def _tell(self) -> None:
        self.edited.emit()

    def skeleton(self) -> tuple[str, str]:
        """Front matter and body of a new post."""
        # toPlainText() would give a space for U+00A0; the raw text ends its lines in U+2029.
        post = Post.from_text(self.text.document().toRawText().replace("\u2029", "\n"))
        return post.front_matter.source, post.body

    def linked(self) -> tuple[LinkedField, ...]:
        """The links that are chosen."""
        items = (self.links.item(place) for place in range(self.links.count()))
        return tuple(
            link
            for link, item in zip(self._linked, items, strict=True)
            if item is not None and item.checkState() == Qt.CheckState.Checked
        )
