"""What all fields of the form share: key, label, error, and going away."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.post import FrontMatter
from editor.ui.form.box import FieldBox
from editor.ui.form.edits import Edit, Remove
from editor.ui.form.roles import mark, wear

_LABEL_WIDTH = 120


class Field(QWidget):
    """One key of the front matter. Subclasses read, show and write their own kind of value.

    `changed`: the user changed what it shows. `edit()` then says what to write, compared with what was loaded.
    """

    changed = Signal()

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = label
        self._present = False
        self._removed = False
        self._displayed = False
        self._warning: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._make_header()
        self._body = QWidget(self)
        self._column.addWidget(self._body)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(3)
        self._make_error()
        self._make_put_back()

    # What a subclass gives

    def read(self, front_matter: FrontMatter) -> None:
        """Remember the key's present value, the one that edits are compared with. Shows nothing."""
        raise NotImplementedError

    def display(self) -> None:
        """Show the value that was read, without `changed`."""
        raise NotImplementedError

    def typed(self) -> Edit | None:
        """What to write for what is shown; None where that is what was read. Raises Unwritable."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in order."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is typed but not yet entered; most fields have nothing of the kind."""

    # What the panel uses

    def load(self, front_matter: FrontMatter, keep_shown: bool) -> None:
        """Take the key's value from `front_matter`. `keep_shown`: what is shown, even if not valid, stays."""
        self._present = self.key in front_matter
        self.read(front_matter)
        if keep_shown and self._displayed and not self._removed:
            self._show_remove_button()
            return
        self._displayed = True
        self.display()
        self.show_error("")
        self._show_removed(False)

    def resume(self, base: FrontMatter, result: FrontMatter) -> None:
        """Show the key's value in `result`, as a change that the user made to `base`."""
        self.load(result, keep_shown=False)
        self._present = self.key in base
        self.read(base)
        if self._present and self.key not in result:
            self.display()
            self._show_removed(True)

    def edit(self) -> Edit | None:
        """What the panel should write for this key, or None for nothing. Raises Unwritable."""
        if self._removed:
            return Remove() if self._present else None
        return self.typed()

    def show_error(self, text: str) -> None:
        """Mark the field as not written, and say why; "" when all is well."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        for widget in self.marked():
            mark(widget, "invalid", bool(text))

    def show_warning(self, text: str) -> None:
        """Say something quietly below the field; "" for nothing."""
        if self._warning is None and text:
            self._warning = self._line("warning")
        if self._warning is not None:
            self._warning.setText(text)
            self._warning.setVisible(bool(text))

    def warning(self) -> str:
        """What is said below the field, or ""."""
        return self._warning.text() if self._warning is not None else ""

    def error(self) -> str:
        """Why the field is not written, or ""."""
        return self._error.text()

    def marked(self) -> list[QWidget]:
        """The widgets that are drawn as invalid when the field is."""
        return self.stops()[:1]

    def is_removed(self) -> bool:
        """Whether the user has removed the key."""
        return self._removed

    def set_removed(self, removed: bool) -> None:
        """The user removes the key, or puts it back."""
        if removed != self._removed:
            self._show_removed(removed)
            self.changed.emit()

    def set_active(self, active: bool) -> None:
        """Whether the focus is in this field."""
        self._active = active
        self._show_remove_button()

    def keep_remove_button(self) -> None:
        """Show the button that removes the key always, not only under the pointer."""
        self._always = True
        self._show_remove_button()

    def put_inline(self, box: FieldBox) -> None:
        """Have the label and the remove button inside `box`, beside the value, where both are short."""
        self._header.hide()
        self.label.setText(self.label.fontMetrics().elidedText(self.title, Qt.TextElideMode.ElideMiddle, _LABEL_WIDTH))
        self.label.setParent(box)
        self.label.setCursor(Qt.CursorShape.ArrowCursor)
        box.row.insertWidget(0, self.label)
        box.row.addWidget(self._remove)

    def name(self, widget: QWidget) -> None:
        """Make a widget known as this field to a screen reader, and tell its key in the tooltip."""
        widget.setAccessibleName(self.title)
        widget.setAccessibleDescription(self._key_tip)
        widget.setToolTip(self._key_tip)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_remove_button()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_remove_button(hovered=False)

    # Parts

    def _make_header(self) -> None:
        self._key_tip = QCoreApplication.translate("Field", "In the file: {key}").format(key=self.key)
        self._header = QWidget(self)
        row = QHBoxLayout(self._header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        self.label = QLabel(self.title, self._header)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setToolTip(self._key_tip)
        wear(self.label, "label")
        self._remove = self._make_remove_button(self._header)
        self.header = QHBoxLayout()
        self.header.setSpacing(5)
        self.hint = QLabel(self._header)
        wear(self.hint, "hint")
        self.hint.setVisible(False)
        row.addWidget(self.label)
        row.addLayout(self.header)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(self.hint)
        self._column.addWidget(self._header)

    def _make_remove_button(self, parent: QWidget) -> QToolButton:
        self._always = self._active = False
        shortcut = QKeySequence("Ctrl+Shift+Delete")
        text = QCoreApplication.translate("Field", "Remove “{key}” from the post ({shortcut})")
        button = QToolButton(parent)
        wear(button, "remove")
        button.setText("×")
        button.setAccessibleName(QCoreApplication.translate("Field", "Remove {name}").format(name=self.title))
        button.setToolTip(text.format(key=self.key, shortcut=shortcut.toString(shortcut.SequenceFormat.NativeText)))
        # Tab goes from field to field; the shortcut reaches this button's deed.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setFixedHeight(16)
        button.clicked.connect(self._remove_wanted)
        reach = QShortcut(shortcut, self)
        reach.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        reach.activated.connect(self._remove_wanted)
        return button

    def _make_error(self) -> None:
        self._error = self._line("error")

    def _line(self, role: str) -> QLabel:
        """A line of text below the field, hidden at first."""
        line = QLabel(self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setVisible(False)
        wear(line, role)
        self._column.addWidget(line)
        return line

    def _make_put_back(self) -> None:
        self._put_back = QPushButton(self)
        self._put_back.setText(QCoreApplication.translate("Field", "Removed — put back"))
        self._put_back.setVisible(False)
        self._put_back.clicked.connect(self._put_back_wanted)
        wear(self._put_back, "link")
        self._column.addWidget(self._put_back, 0, Qt.AlignmentFlag.AlignLeft)

    def _remove_wanted(self) -> None:
        self.set_removed(True)
        self._put_back.setFocus()

    def _put_back_wanted(self) -> None:
        self.set_removed(False)
        self.stops()[0].setFocus()

    def _show_removed(self, removed: bool) -> None:
        self._removed = removed
        self._body.setVisible(not removed)
        self._put_back.setVisible(removed)
        if removed:
            self.show_error("")
        self._show_remove_button()

    def _show_remove_button(self, hovered: bool | None = None) -> None:
        near = self._always or self._active or (self.underMouse() if hovered is None else hovered)
        self._remove.setVisible(self._present and not self._removed and near)
