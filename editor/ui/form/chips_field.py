"""A field of a list, shown as chips."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.post.entry import Kind
from editor.ui.form.chips import ChipsBox
from editor.ui.form.completer import Completer
from editor.ui.form.completing import completer_of
from editor.ui.form.edits import Edit, SetItems, SetText
from editor.ui.form.field import Field
from editor.ui.form.given_chips import GivenChips
from editor.ui.form.site_words import SiteWords


class ChipsField(Field):
    """A list. A string of words (`categories: a b`, which Jekyll splits) is shown as chips and stays a string."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base: list[str] = []
        self._words = False
        self.box = ChipsBox(self)
        self.name(self.box.line)
        self.box.line.setToolTip(self.tr("Enter or a comma adds; Backspace or ← reaches those that are there"))
        self.box.edited.connect(self.changed)
        self._given = GivenChips(self)
        self.body.addWidget(self._given)
        self.body.addWidget(self.box)
        self.completer: Completer | None = None

    def set_given(self, given: Sequence[str]) -> None:
        """The words that the post has from elsewhere: they are shown, and never written."""
        self._given.show_texts(given)

    def given(self) -> list[str]:
        """The words that the post has from elsewhere."""
        return self._given.texts()

    def complete(self, words: SiteWords) -> None:
        """Offer what the site uses, but for what the post has."""
        self.completer = completer_of(self.key, words, self.box.line, self.box, self._has)
        self.completer.chosen.connect(self.box.take)
        self.box.line_changed.connect(self.completer.move_to)

    def _has(self) -> set[str]:
        return {*self.box.texts(), *self.given()}

    def read(self, front_matter: FrontMatter) -> None:
        entry = front_matter.entry(self.key) if self.key in front_matter else None
        self._words = entry is not None and isinstance(entry.value, str)
        if entry is None or entry.value is None:
            self._base = []
        elif entry.kind is Kind.LIST:
            self._base = list(entry.items)
        else:
            self._base = entry.text.split()

    def display(self) -> None:
        self.box.line.set_value("")
        self.box.set_texts(self._base)

    def typed(self) -> Edit | None:
        texts = self.box.texts()
        if texts == self._base:
            return None
        if self._words and not any(re.search(r"\s", text) for text in texts):
            return SetText(" ".join(texts))
        # Only a list can hold a word with a space in it.
        return SetItems(tuple(texts))

    def commit(self) -> None:
        self.box.finish()

    def stops(self) -> list[QWidget]:
        return [self.box.line]

    def marked(self) -> list[QWidget]:
        return [self.box]
