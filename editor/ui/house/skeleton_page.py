"""The page of a new post: what it begins with, and what a new section brings."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from editor.house import House
from editor.post import Post
from editor.ui.fonts import source as monospace
from editor.ui.house.section_fields import SectionFields

_TAB = 4


class SkeletonPage(QWidget):
    """The text of a new post; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str]) -> None:
        super().__init__()
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
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("What a new post begins with:"), self))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.section)
        layout.addWidget(self.count)

    def _tell(self) -> None:
        self.edited.emit()

    def skeleton(self) -> tuple[str, str]:
        """Front matter and body of a new post."""
        # toPlainText() would give a space for U+00A0; the raw text ends its lines in U+2029.
        post = Post.from_text(self.text.document().toRawText().replace("\u2029", "\n"))
        return post.front_matter.source, post.body
