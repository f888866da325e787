"""A field of text in several lines, with its length where the house limits that."""

from PySide6.QtWidgets import QWidget

from editor.ui.form.plain_text import PlainText
from editor.ui.form.written_field import WrittenField


class LongTextField(WrittenField):
    """Text in several lines."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None, lines: int = 2) -> None:
        super().__init__(key, label, parent)
        self.box = PlainText(self, lines)
        self.hold(self.box)
        self.body.addWidget(self.box)
