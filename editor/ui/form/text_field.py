"""A field of one line of text."""

from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.box import FieldBox
from editor.ui.form.completer import Completer
from editor.ui.form.completing import completer_of
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.length_hint import LengthHint
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.reading import text_of
from editor.ui.form.roles import wear
from editor.ui.form.site_words import SiteWords


class TextField(Field):
    """One line of text, with its label above or, inline, before it."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None, inline: bool = False) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self.line = LineEdit(self)
        wear(self.line, "field")
        self.name(self.line)
        self.line.edited.connect(self._edited)
        if key == "layout":
            self.line.setPlaceholderText(self.tr("Site default"))
        self._box = FieldBox(self.line, self) if inline else None
        if self._box is not None:
            self._box.row.addWidget(self.line, 1)
            self._box.row.addWidget(self.hint)
            self.put_inline(self._box)
        self.length = LengthHint(self.hint)
        self.body.addWidget(self._box or self.line)
        self.completer: Completer | None = None

    def complete(self, words: SiteWords) -> None:
        """Offer what the site uses."""
        self.completer = completer_of(self.key, words, self.line, self._box or self.line, lambda: (self.line.value(),))
        self.completer.chosen.connect(self.line.replace)

    def text(self) -> str:
        """What is shown."""
        return self.line.value()

    def read(self, front_matter: FrontMatter) -> None:
        self._base = text_of(front_matter, self.key)

    def display(self) -> None:
        self.line.set_value(self._base)
        self.length.show(self._base)

    def typed(self) -> Edit | None:
        text = self.line.value()
        return None if text == self._base else SetText(text)

    def _edited(self) -> None:
        self.length.show(self.line.value())
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        return [self.line]

    def marked(self) -> list[QWidget]:
        return [self._box or self.line]
