"""A frame that looks like one field and holds several parts."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.ui.form.roles import mark, wear


class FieldBox(QFrame):
    """A field's border around `line`, its text edit, and what stands beside it; wears the focus of `line`."""

    def __init__(self, line: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        wear(self, "field-box")
        wear(line, "bare")
        line.setParent(self)
        line.installEventFilter(self)
        self.setCursor(line.cursor())
        self._row: QHBoxLayout | None = None

    @property
    def row(self) -> QHBoxLayout:
        """A row for the parts, made when first asked for."""
        if self._row is None:
            self._row = QHBoxLayout(self)
            self._row.setContentsMargins(9, 0, 4, 0)
            self._row.setSpacing(6)
        return self._row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            mark(self, "active", True)
        elif event.type() == QEvent.Type.FocusOut:
            mark(self, "active", False)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click anywhere in the box is meant for its text.
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)
