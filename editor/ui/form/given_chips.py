"""Words that a post has without anyone writing them into it: the categories that Jekyll takes from its folders."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.ui.form.flow import FlowLayout
from editor.ui.form.roles import wear


class GivenChips(QWidget):
    """Chips that cannot be removed, and where they come from; hidden while there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips: list[QLabel] = []
        self._source = QLabel(self.tr("from the post's folder"), self)
        wear(self._source, "hint")
        self._flow = FlowLayout(self, QMargins(0, 0, 0, 1), 5)
        self._flow.addWidget(self._source)
        self.hide()

    def texts(self) -> list[str]:
        """The words."""
        return [chip.text() for chip in self._chips]

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these words."""
        if list(texts) == self.texts():
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(text) for text in texts]
        for index, chip in enumerate(self._chips):
            self._flow.insert(index, chip)
        self.setVisible(bool(texts))

    def _chip(self, text: str) -> QLabel:
        chip = QLabel(text, self)
        chip.setTextFormat(Qt.TextFormat.PlainText)
        chip.setToolTip(self.tr("The site gives this to every post in the folder; it is not written into the post"))
        wear(chip, "chip-given")
        chip.show()
        return chip
