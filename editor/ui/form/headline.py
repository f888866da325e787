"""The headline: the first field, large, one paragraph that wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.length_hint import LengthHint
from editor.ui.form.plain_text import PlainText
from editor.ui.form.reading import text_of
from editor.ui.form.roles import wear

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


class HeadlineField(Field):
    """The post's title with its length."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self.box = HeadlineEdit(self)
        wear(self.box, "headline")
        self.name(self.box)
        self.box.setPlaceholderText(self.tr("Headline"))
        self.box.edited.connect(self._edited)
        self.length = LengthHint(self.hint, always=True)
        self.body.addWidget(self.box)

    def text(self) -> str:
        """What is shown."""
        return self.box.value()

    def read(self, front_matter: FrontMatter) -> None:
        self._base = text_of(front_matter, self.key)

    def display(self) -> None:
        self.box.set_value(self._base)
        self.length.show(self._base)

    def typed(self) -> Edit | None:
        text = self.box.value()
        return None if text == self._base else SetText(text)

    def stops(self) -> list[QWidget]:
        return [self.box]

    def _edited(self) -> None:
        self.length.show(self.box.value())
        self.changed.emit()
