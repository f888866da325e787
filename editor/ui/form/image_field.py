"""The post's picture: its path, a thumbnail, and a way to pick a file of the site."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.post import FrontMatter
from editor.ui.form.box import FieldBox
from editor.ui.form.completer import Completer
from editor.ui.form.completing import picture_completer
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.image_path import file_of, is_address, name_of
from editor.ui.form.picture_line import PictureLine
from editor.ui.form.reading import text_of
from editor.ui.form.roles import wear
from editor.ui.form.site_words import SiteWords
from editor.ui.form.thumbnail import Thumbnail
from editor.ui.images.incoming import holds_pictures

_PICTURES = "*.jpg *.jpeg *.png *.gif *.webp *.svg *.avif"


class ImageField(Field):
    """An image's path from the site's root; a file that is missing is named, quietly.

    `pictures_offered`: pictures were dropped or pasted, as QMimeData; `file_chosen`: one that is not in the site.
    """

    pictures_offered = Signal(QMimeData)
    file_chosen = Signal(Path)

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self._root: Path | None = None
        self._dialog: QFileDialog | None = None
        self.line = PictureLine(self)
        self.line.offered.connect(self.pictures_offered)
        self.setAcceptDrops(True)
        self.name(self.line)
        self.line.setPlaceholderText(self.tr("No image"))
        self.line.edited.connect(self._edited)
        self.frame = FieldBox(self.line, self)
        wear(self.line, "bare-small")
        self.thumbnail = Thumbnail(self.frame)
        self.note = QLabel(self.frame)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        wear(self.note, "hint")
        self.button = QPushButton(self.tr("Choose…"), self.frame)
        self.button.setAccessibleName(self.tr("Choose an image file of the site"))
        self.button.clicked.connect(self.choose)
        wear(self.button, "link")
        self._arrange()
        self.completer: Completer | None = None

    def complete(self, words: SiteWords) -> None:
        """Offer the site's pictures."""
        self.completer = picture_completer(words, self.line, self.frame, lambda: self._base)
        self.completer.chosen.connect(self.line.replace)

    def set_root(self, root: Path | None) -> None:
        """The site's root, from which paths are read; None: no site is known."""
        self._root = root
        self.button.setVisible(root is not None)
        self._look()

    def read(self, front_matter: FrontMatter) -> None:
        self._base = text_of(front_matter, self.key)

    def display(self) -> None:
        self.line.set_value(self._base)
        self._look()

    def typed(self) -> Edit | None:
        text = self.line.value()
        return None if text == self._base else SetText(text)

    def stops(self) -> list[QWidget]:
        return [self.line, self.button]

    def marked(self) -> list[QWidget]:
        return [self.frame]

    def choose(self) -> None:
        """Open a file dialog beside the window, at the present image's folder."""
        if self._root is None:
            return
        present = file_of(self.line.value(), self._root)
        self._dialog = QFileDialog(self, self.tr("Choose an image"), str(present.parent if present else self._start()))
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters([self.tr("Images ({patterns})").format(patterns=_PICTURES)])
        self._dialog.fileSelected.connect(self._chosen)
        self._dialog.open()

    def _start(self) -> Path:
        assert self._root is not None
        inside = (self._root / "assets" / "img", self._root / "assets" / "images", self._root / "assets")
        return next((folder for folder in inside if folder.is_dir()), self._root)

    def _chosen(self, file: str) -> None:
        if self._root is None or not file:
            return
        name = name_of(Path(file), self._root, self.line.value() or self._base)
        if name is None:
            self.file_chosen.emit(Path(file))
        else:
            self.fill(name)

    def fill(self, name: str) -> None:
        """Name another picture, as the user's doing."""
        self.line.replace(name)
        self.line.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pictures_offered.emit(event.mimeData())

    def _edited(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        text = self.line.value()
        path = file_of(text, self._root)
        self.thumbnail.ask(path)
        self.thumbnail.setVisible(bool(text))
        self.note.setText(self._remark(text, path))
        self.note.setVisible(bool(self.note.text()))
        self.button.setText(self.tr("Change…") if text else self.tr("Choose…"))

    def _remark(self, text: str, path: Path | None) -> str:
        if not text or path is not None or self._root is None:
            return ""
        if is_address(text):
            return self.tr("Elsewhere on the web")
        return self.tr("Missing: {name}").format(name=text.rpartition("/")[2] or text)

    def _arrange(self) -> None:
        self.frame.row.setContentsMargins(9, 7, 6, 7)
        self.frame.row.setSpacing(9)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.line)
        column.addWidget(self.note)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.frame.row.addWidget(self.thumbnail)
        self.frame.row.addLayout(column, 1)
        self.body.addWidget(self.frame)
