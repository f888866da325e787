"""The card under a picture of the text in which it is described, for who cannot see it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from editor.ui.body import BodyEditor
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.roles import wear
from editor.ui.two_rows import TwoRows

_WIDTH, _LEAST = 460, 120
_GAP = 4


class AltCard(QFrame):
    """Over the text: what is typed is taken by Enter and on leaving, Esc leaves things as they were."""

    left = Signal()

    def __init__(self, body: BodyEditor) -> None:
        super().__init__(body.viewport())
        self.setObjectName("altCard")
        self._body = body
        self._image = QTextCursor()
        self._inserted, self._undo_steps = False, 0
        self._title, self._hint = QLabel(self), QLabel(self)
        self.line = LineEdit(self)
        self.button = QPushButton(self)
        self._lay()
        self.retranslate()
        self.button.clicked.connect(self.take)
        self.line.installEventFilter(self)
        body.verticalScrollBar().valueChanged.connect(self._follow)
        body.document().documentLayout().documentSizeChanged.connect(self._follow)
        body.document().contentsChanged.connect(self._follow)
        body.viewport().installEventFilter(self)
        self.hide()

    def ask(self, image: QTextCursor, *, inserted: bool = False) -> None:
        """Ask for the description of a selected picture, which was `inserted` just now or was there before."""
        self._image, self._inserted = QTextCursor(image), inserted
        self._undo_steps = self._body.document().availableUndoSteps()
        self.line.set_value(self._body.picture(self._image)[1])
        self.line.selectAll()
        self.show()
        self._follow()
        self.raise_()
        self.line.setFocus()

    def take(self) -> None:
        """Give the picture the description."""
        if self.isVisible():
            unchanged = self._body.document().availableUndoSteps() == self._undo_steps
            image, text = self._image, self.line.value().strip()
            self._leave()
            self._body.describe_picture(image, text, inserted=self._inserted and unchanged)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self._title.setText(self.tr("What does the image show?"))
        said = self.tr("Read aloud to those who cannot see it, and found by search. Empty for mere ornament.")
        self._hint.setText(said)
        self.line.setPlaceholderText(self.tr("Description of the image (alt text)"))
        self.line.setAccessibleName(self.tr("Description of the image (alt text)"))
        self.button.setText(self.tr("Done"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut and not self.button.hasFocus():
                self.take()
        elif event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _leave(self) -> None:
        focused = self.line.hasFocus() or self.button.hasFocus()
        self.hide()
        if focused:
            self._body.setFocus()
        self.left.emit()

    def _follow(self) -> None:
        """Stand under the picture; go when it is gone."""
        if not self.isVisible():
            return
        if not self._body.picture(self._image)[0]:
            self._leave()
            return
        place = self._body.picture_rect(self._image)
        view = self._body.viewport().rect()
        width = max(_LEAST, min(_WIDTH, view.width() - 2))
        self._rows.fit(width)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        top = place.bottom() + _GAP
        if top + height > view.bottom() and place.top() - _GAP - height >= 0:
            top = place.top() - _GAP - height
        top = max(0, min(top, view.bottom() - height))  # over a picture as tall as the view
        self.setGeometry(max(0, min(place.left(), view.width() - width)), top, width, height)

    def _lay(self) -> None:
        wear(self._title, "card-title")
        wear(self._hint, "hint")
        wear(self.line, "field")
        self._title.setWordWrap(True)
        self._hint.setWordWrap(True)
        described, done = QHBoxLayout(), QHBoxLayout()
        described.addWidget(self.line)
        done.addWidget(self.button)
        self._rows = TwoRows(described, done, wide=described)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self._hint)
