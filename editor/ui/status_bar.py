"""The line at the bottom: counts and what is foretold; at the right the style, the encoding, when it was saved."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from editor.ui.counts import Counts
from editor.ui.drafting.forecast_label import ForecastLabel

_USUAL = "UTF-8"


class StatusBar(QStatusBar):
    """Shows facts; it is told each when it changes, and sets them anew in another language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._counts = Counts(0, 0, 0)
        self._findings = (0, 0)
        self._saved_at: datetime.datetime | None = None
        self._is_new = True
        self._modified = False
        self._in_korean = False
        self.characters = self._add("characters", False)
        self.pages = self._add("pages", False)
        self.words = self._add("words", False)
        self.findings = self._add_button("findings")
        self.forecast = ForecastLabel(self)
        self.addWidget(self.forecast, 1)
        self.style_label = self._add("style", True)
        self.encoding = self._add("encoding", True)
        self.saved = self._add("saved", True)

    def _add(self, name: str, at_right: bool) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        (self.addPermanentWidget if at_right else self.addWidget)(label)
        return label

    def _add_button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.hide()
        self.addWidget(button)
        return button

    def show_findings(self, number: int, hints: int, *, grave: bool) -> None:
        """Show how many findings there are; nothing for none."""
        self._findings = (number, hints)
        self.findings.setProperty("grave", grave)
        self.findings.setProperty("quiet", not number)
        self.findings.style().polish(self.findings)
        self._set_findings()

    def _set_findings(self) -> None:
        number, hints = self._findings
        self.findings.setText(self.tr("Findings {number}").format(number=number or hints))
        told = self.tr("Errors and warnings: {number}, hints: {hints}")
        self.findings.setToolTip(told.format(number=number, hints=hints))
        self.findings.setVisible(number + hints > 0)

    def show_counts(self, counts: Counts) -> None:
        """Show the length of the text."""
        self._counts = counts
        self._set_counts()

    def show_style(self, name: str) -> None:
        """Show the name of what stands at the caret."""
        self.style_label.setText(name)
        self.style_label.setVisible(bool(name))

    def show_encoding(self, encoding: str, bom: bool, newline: str) -> None:
        """Say how the file is written: in the tooltip, and in view only where the site would leave the post out."""
        ending = "CRLF" if newline == "\r\n" else "LF"
        self.encoding.setText(f"{encoding}{' BOM' if bom else ''} · {ending}")
        self.encoding.setVisible(encoding != _USUAL)
        self._set_saved()

    def show_saved(self, is_new: bool, modified: bool, saved_at: datetime.datetime | None) -> None:
        """Show whether the text is safe; `saved_at` is None when this window has not saved it yet."""
        self._is_new, self._modified, self._saved_at = is_new, modified, saved_at
        self._set_saved()

    def set_language(self, code: str) -> None:
        """Set the texts in the language on screen. Sheets of manuscript paper are a measure of Korean newsrooms."""
        self._in_korean = code == "ko"
        self._set_counts()
        self._set_findings()
        self._set_saved()

    def _set_counts(self) -> None:
        counts = self._counts
        one = self.tr("<b>{characters}</b> character ({letters} without spaces)")
        many = self.tr("<b>{characters}</b> characters ({letters} without spaces)")
        text = one if counts.characters == 1 else many
        self.characters.setText(text.format(characters=f"{counts.characters:,}", letters=f"{counts.letters:,}"))
        if self._in_korean:
            self.pages.setText(self.tr("{pages} manuscript pages").format(pages=f"{counts.pages:.1f}"))
            self.pages.setToolTip(self.tr("Sheets of manuscript paper, 200 characters each"))
        self.pages.setVisible(self._in_korean)
        words = self.tr("{words} word") if counts.words == 1 else self.tr("{words} words")
        self.words.setText(words.format(words=f"{counts.words:,}"))

    def _set_saved(self) -> None:
        self.saved.setText(self._saved_text())
        self.saved.setToolTip(self.tr("How the file is written: {encoding}").format(encoding=self.encoding.text()))

    def _saved_text(self) -> str:
        if self._modified:
            return self.tr("Not saved")
        if self._saved_at is not None:
            return self.tr("Saved {time}").format(time=self._saved_at.strftime("%H:%M"))
        return self.tr("New post") if self._is_new else self.tr("Unchanged")
