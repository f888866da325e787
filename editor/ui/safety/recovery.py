"""After a crash: what was not saved, how it differs from the file, and what is to become of it."""

import dataclasses
import functools
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.errors import StetError
from editor.post import Post, saver
from editor.post.comparing import changes
from editor.post.journal import Leftover
from editor.ui.safety.comparison import Comparison
from editor.ui.safety.errand import Errand
from editor.ui.sized import resize_within_screen
from editor.ui.theme import Theme

_SIZE = QSize(980, 560)


class RecoveryDialog(QDialog):
    """Lists what was left; each is restored, saved aside or discarded, when its user says so."""

    restore_wanted = Signal(object)  # a Leftover

    def __init__(self, leftovers: list[Leftover], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Texts That Were Not Saved"))
        resize_within_screen(self, _SIZE)
        self._leftovers = leftovers
        self._reading = Errand(self)
        self._reading.done.connect(self._show_difference)
        self._make_parts(theme)
        self._lay()
        for leftover in leftovers:
            self._add(leftover)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _make_parts(self, theme: Theme) -> None:
        said = self.tr(
            "Stet ended before these texts were saved. Compare each with its file, then restore it, save it elsewhere, "
            "or discard it. What you leave here is shown again at the next start."
        )
        self._said = QLabel(said, self)
        self._said.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("leftovers")
        self.list.setAccessibleName(self.tr("Texts that were not saved"))
        self.facts = QLabel(self)
        self.facts.setObjectName("facts")
        self.facts.setWordWrap(True)
        self.comparison = Comparison(self)
        self.comparison.setAccessibleName(self.tr("What differs from the file"))
        self.comparison.dress(theme)
        self.restore_button = self._button(self.tr("Restore"), self._restore)
        self.restore_button.setDefault(True)
        self.aside_button = self._button(self.tr("Save Aside…"), self._ask_aside)
        self.discard_button = self._button(self.tr("Discard"), self._discard)
        self.later_button = self._button(self.tr("Decide Later"), self.reject)

    def _button(self, text: str, command: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(command)
        return button

    def _lay(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.facts)
        column.addWidget(self.comparison, 1)
        parts = QSplitter(self)
        parts.addWidget(self.list)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([280, 700])
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        for button in (self.discard_button, self.aside_button, self.restore_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._said)
        layout.addWidget(parts, 1)
        layout.addLayout(buttons)

    def _add(self, leftover: Leftover) -> None:
        path = leftover.origin.path
        name = Path(path).name if path else self.tr("New post")
        written = leftover.written.strftime("%Y-%m-%d %H:%M")
        title = recovered(leftover).headline
        item = QListWidgetItem(f"{title or name}\n{name if title else ''}\n{written}".replace("\n\n", "\n"))
        item.setToolTip(path or name)
        self.list.addItem(item)

    @property
    def _chosen(self) -> Leftover | None:
        row = self.list.currentRow()
        return self._leftovers[row] if 0 <= row < len(self._leftovers) else None

    def _show(self) -> None:
        leftover = self._chosen
        if leftover is not None:
            self._reading.ask(functools.partial(_file_text, leftover))

    def _show_difference(self, found: tuple[Leftover, str | None]) -> None:
        leftover, present = found
        if leftover is not self._chosen:
            return
        self.comparison.show_texts(present or "", leftover.text)
        self.facts.setText(self._fact(leftover, present))

    def _fact(self, leftover: Leftover, present: str | None) -> str:
        gone, come = changes(present or "", leftover.text)
        if not leftover.origin.path:
            said = self.tr("A new post of {come} characters that has no file yet.")
        elif present is None:
            said = self.tr("Its file {path} is not there, or cannot be read; {come} characters were kept.")
        else:
            said = self.tr("Differs from {path}: {come} characters came, {gone} went.")
        texts = [said.format(path=leftover.origin.path, come=f"{come:,}", gone=f"{gone:,}")]
        if leftover.damaged:
            texts.append(self.tr("The journal was damaged: what was written last may be missing."))
        return " ".join(texts)

    def _restore(self) -> None:
        leftover = self._chosen
        if leftover is not None:
            self.restore_wanted.emit(leftover)
            self._take_out()

    def _ask_aside(self) -> None:
        leftover = self._chosen
        if leftover is None:
            return
        start = Path(leftover.origin.path) if leftover.origin.path else Path.home() / "post.md"
        suggested = start.with_stem(self.tr("{name} (recovered)").format(name=start.stem))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save Aside"), str(suggested))
        if chosen:
            self.save_aside(leftover, Path(chosen))

    def save_aside(self, leftover: Leftover, path: Path) -> None:
        """Save the text to a file of its own, and then have it in the list no longer."""
        try:
            saver.save(path, recovered(leftover).to_bytes(), None, overwrite=True)
        except StetError as error:
            self.facts.setText(str(error))
            return
        self._discard()

    def _discard(self) -> None:
        leftover = self._chosen
        if leftover is None:
            return
        try:
            leftover.discard()
        except OSError as error:
            self.facts.setText(error.strerror or str(error))
        else:
            self._take_out()

    def _take_out(self) -> None:
        row = self.list.currentRow()
        del self._leftovers[row]
        self.list.takeItem(row)
        if not self._leftovers:
            self.accept()


def recovered(leftover: Leftover) -> Post:
    """The text as a post."""
    written = Post.from_text("\ufeff" if leftover.origin.bom else "")
    text = leftover.text.encode("utf-8", "replace").decode("utf-8")
    return dataclasses.replace(written.with_text(text), encoding=leftover.origin.encoding)


def _file_text(leftover: Leftover) -> tuple[Leftover, str | None]:
    path = leftover.origin.path
    if not path:
        return leftover, None
    try:
        return leftover, Post.from_bytes(saver.read(Path(path))[0], leftover.origin.encoding).text
    except (OSError, StetError):
        return leftover, None
