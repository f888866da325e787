"""“Add field…”: a name and a kind for a key that the post does not have yet."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.post.entry import Kind
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.roles import wear

# What YAML gives a meaning of its own where a key begins, or ends a key.
_NOT_FIRST = "-?:,[]{}#&*!|>'\"%@`"


class AddField(QWidget):
    """A button that unfolds into name, kind, Add and Cancel. `wanted`: the key's name and its Kind."""

    wanted = Signal(str, Kind)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken: Collection[str] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.opener = QPushButton(self.tr("Add field…"), self)
        self.opener.setToolTip(self.tr("Add a field that this post does not have yet"))
        self.opener.clicked.connect(self._open)
        wear(self.opener, "link")
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheet = self._make_sheet()
        self._sheet.setVisible(False)
        column.addWidget(self._sheet)

    def set_taken(self, keys: Collection[str]) -> None:
        """The keys that the form shows already."""
        self._taken = keys

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in order."""
        return [self.opener, self.name, self.kind, self.add, self.cancel]

    def close_sheet(self) -> None:
        """Fold up again."""
        self._sheet.setVisible(False)
        self.opener.setVisible(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._sheet.isVisible():
            self._ask()
        elif event.key() == Qt.Key.Key_Escape and self._sheet.isVisible():
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _make_sheet(self) -> QWidget:
        sheet = QWidget(self)
        self.name = LineEdit(sheet)
        self.name.setPlaceholderText(self.tr("Name in the file"))
        self.name.setAccessibleName(self.tr("Name in the file"))
        self.name.edited.connect(self._check)
        wear(self.name, "field")
        self.kind = QComboBox(sheet)
        self.kind.setAccessibleName(self.tr("Kind of the field"))
        for kind, name in self._kinds():
            self.kind.addItem(name, kind)
        self._error = QLabel(sheet)
        self._error.setWordWrap(True)
        self._error.setVisible(False)
        wear(self._error, "error")
        self.add = QPushButton(self.tr("Add"), sheet)
        self.add.clicked.connect(self._ask)
        self.cancel = QPushButton(self.tr("Cancel"), sheet)
        self.cancel.clicked.connect(self._give_up)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.name, self._error, self.kind):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        return sheet

    def _kinds(self) -> list[tuple[Kind, str]]:
        return [
            (Kind.TEXT, self.tr("Text")),
            (Kind.LONG_TEXT, self.tr("Long text")),
            (Kind.LIST, self.tr("List")),
            (Kind.DATE, self.tr("Date")),
            (Kind.YES_NO, self.tr("Yes or no")),
            (Kind.NUMBER, self.tr("Number")),
            (Kind.NESTED, self.tr("Data (YAML)")),
        ]

    def _open(self) -> None:
        self.name.set_value("")
        self._error.setVisible(False)
        self.opener.setVisible(False)
        self._sheet.setVisible(True)
        self.name.setFocus()

    def _give_up(self) -> None:
        self.close_sheet()
        self.opener.setFocus()

    def _ask(self) -> None:
        name = self.name.value().strip()
        if name and self._check():
            self.close_sheet()
            self.wanted.emit(name, self.kind.currentData())
        else:
            self.name.setFocus()

    def _check(self) -> bool:
        name = self.name.value().strip()
        problem = ""
        if name in self._taken:
            problem = self.tr("The post has “{key}” already.").format(key=name)
        elif name and (name[0] in _NOT_FIRST or ": " in name or " #" in name or name.endswith(":")):
            problem = self.tr("A field cannot have this name. Letters, digits, - and _ are safe.")
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        return not problem
