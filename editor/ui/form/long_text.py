"""A field of text in several lines, with its length where the house limits that."""

from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.length_hint import LengthHint
from editor.ui.form.plain_text import PlainText
from editor.ui.form.reading import text_of
from editor.ui.form.roles import wear


class LongTextField(Field):
    """Text in several lines."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None, lines: int = 2) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self.box = PlainText(self, lines)
        wear(self.box, "field")
        self.name(self.box)
        self.box.edited.connect(self._edited)
        self.length = LengthHint(self.hint)
        self.body.addWidget(self.box)

    def text(self) -> str:
        """What is shown."""
        return self.box.value()

    def base(self) -> str:
        """What was loaded."""
        return self._base

    def set_text(self, text: str) -> None:
        """Show another text as the user's doing: `changed` tells of it."""
        if text != self.box.value():
            self.box.set_value(text)
            self._edited()

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
