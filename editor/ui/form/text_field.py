"""A field of one line of text."""

from PySide6.QtWidgets import QWidget

from editor.ui.form.box import FieldBox
from editor.ui.form.completer import Completer
from editor.ui.form.completing import completer_of
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.site_words import SiteWords
from editor.ui.form.written_field import WrittenField


class TextField(WrittenField):
    """One line of text, with its label above or, inline, before it."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None, inline: bool = False) -> None:
        super().__init__(key, label, parent)
        self.line = LineEdit(self)
        self.hold(self.line)
        if key == "layout":
            self.line.setPlaceholderText(self.tr("Site default"))
        self._box = FieldBox(self.line, self) if inline else None
        if self._box is not None:
            self._box.row.addWidget(self.line, 1)
            self._box.row.addWidget(self.hint)
            self.put_inline(self._box)
        self.body.addWidget(self._box or self.line)
        self.completer: Completer | None = None

    def complete(self, words: SiteWords) -> None:
        """Offer what the site uses."""
        self.completer = completer_of(self.key, words, self.line, self._box or self.line, lambda: (self.line.value(),))
        self.completer.chosen.connect(self.line.replace)

    def marked(self) -> list[QWidget]:
        return [self._box or self.line]
