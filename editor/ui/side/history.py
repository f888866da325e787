"""The history: what the post's file held before, how that differs from the text, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QSplitter, QVBoxLayout, QWidget

from editor.post.versions import DAYS, Version
from editor.ui.safety.comparison import Comparison
from editor.ui.theme import Theme

_MARGIN = 12


class History(QWidget):
    """Shows what it is given; asks for a version's text when one is chosen, and to go back when that is wanted."""

    shown = Signal()
    chosen = Signal(object)  # a Version
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: list[Version] = []
        self.list = QListWidget(self)
        self.list.setObjectName("historyList")
        self.comparison = Comparison(self)
        self.back_button = QPushButton(self)
        self.back_button.clicked.connect(self.back_wanted)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lay()
        self.list.currentRowChanged.connect(self._choose)
        self.show_versions([])

    def _lay(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(_MARGIN, 6, _MARGIN, _MARGIN)
        column.addWidget(self.comparison, 1)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self.list)
        self._parts.addWidget(below)
        self._parts.setSizes([200, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self._parts, 1)

    def start(self) -> None:
        """It has come into view."""
        self.shown.emit()

    def show_versions(self, versions: list[Version]) -> None:
        """List versions, the newest first; the one that was chosen stays so."""
        before = self.version
        self._versions = versions
        self.list.blockSignals(True)
        self.list.clear()
        for version in versions:
            self.list.addItem(QListWidgetItem(self._name(version)))
        self.list.blockSignals(False)
        self._empty.setVisible(not versions)
        self._parts.setVisible(bool(versions))
        self.list.setCurrentRow(versions.index(before) if before in versions else 0 if versions else -1)

    @property
    def version(self) -> Version | None:
        """The chosen one."""
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def compare(self, text: str, present: str) -> None:
        """Show what has become of the chosen version."""
        if text == present:
            self.comparison.setPlainText(self.tr("The same as the text that is open."))
        else:
            self.comparison.show_texts(text, present)
        self.back_button.setEnabled(text != present)

    def tell_unreadable(self) -> None:
        """The chosen version is damaged, or not there any more."""
        self.comparison.setPlainText(self.tr("This version cannot be read."))
        self.back_button.setEnabled(False)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.list.setAccessibleName(self.tr("Versions of this post"))
        self.comparison.setAccessibleName(self.tr("What has changed since"))
        self.back_button.setText(self.tr("Go Back to This"))
        self.back_button.setToolTip(self.tr("Puts this version's text in the place of yours; undo brings yours back."))
        told = self.tr("No versions yet. What you save is kept here for {days} days.")
        self._empty.setText(told.format(days=DAYS))
        for row, version in enumerate(self._versions):
            self.list.item(row).setText(self._name(version))

    def dress(self, theme: Theme) -> None:
        """Wear a theme's colours."""
        self.comparison.dress(theme)

    def _name(self, version: Version) -> str:
        when = version.when.strftime("%Y-%m-%d %H:%M")
        return self.tr("{when} · as opened").format(when=when) if version.opened else when

    def _choose(self) -> None:
        if self.version is not None:
            self.chosen.emit(self.version)
