"""A field of text in several lines, with a count where a length is wanted."""

from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.plain_text import PlainText
from editor.ui.form.reading import text_of
from editor.ui.form.roles import mark, wear


class LongTextField(Field):
    """Text in several lines; `limit` is the number of characters above which the count is marked (0: no count)."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None, lines: int = 2, limit: int = 0) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self._limit = limit
        self.box = PlainText(self, lines)
        wear(self.box, "field")
        self.name(self.box)
        self.box.edited.connect(self._edited)
        self.hint.setVisible(bool(limit))
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
        self._count()

    def typed(self) -> Edit | None:
        text = self.box.value()
        return None if text == self._base else SetText(text)

    def stops(self) -> list[QWidget]:
        return [self.box]

    def _edited(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        count = len(self.box.value().strip())
        self.hint.setText(self.tr("{count} chars / {limit}").format(count=count, limit=self._limit))
        mark(self.hint, "over", count > self._limit)
