"""The line under the text that says which picture is being made ready."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_SOON_MS = 250  # what is ready by then needs no line


class Progress(QFrame):
    """Hidden until a picture takes longer than a moment. `given_up`: the user does not want them any more."""

    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")  # it looks like what else opens under the text
        self._name, self._behind = "", 0
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._cancel = QPushButton(self)
        self._cancel.clicked.connect(self.given_up)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self._label)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    def begin(self, name: str, behind: int) -> None:
        """A picture is on its way, and so many wait behind it."""
        self._name, self._behind = name, behind
        self.retranslate()
        if not self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def end(self) -> None:
        """No picture is on its way any more."""
        self._soon.stop()
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        name = self._name or self.tr("the image")
        said = self.tr("Making {name} ready…").format(name=name)
        if self._behind:
            said = self.tr("Making {name} ready… {count} more").format(name=name, count=self._behind)
        self._label.setText(said)
        self._cancel.setText(self.tr("Cancel"))
