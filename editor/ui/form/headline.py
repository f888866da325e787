"""The headline: the first field, large, one paragraph that wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.ui.form.plain_text import PlainText
from editor.ui.form.written_field import WrittenField

_LARGER = 1.25


class HeadlineEdit(PlainText):
    """Text without line breaks: Enter moves on to the next field, pasted lines are joined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = self.font()
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * _LARGER))
        else:
            font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        self.setFont(font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _clean(self, text: str) -> str:
        return " ".join(line.strip() for line in text.splitlines() if line.strip())


class HeadlineField(WrittenField):
    """The post's title with its length."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self.box = HeadlineEdit(self)
        self.hold(self.box, "headline", always=True)
        self.box.setPlaceholderText(self.tr("Headline"))
        self.body.addWidget(self.box)
