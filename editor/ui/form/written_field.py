"""What fields of text as it is typed share: the control that holds it, and its length."""

from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, SetText
from editor.ui.form.field import Field
from editor.ui.form.length_hint import LengthHint
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.plain_text import PlainText
from editor.ui.form.reading import text_of
from editor.ui.form.roles import wear


class WrittenField(Field):
    """A key whose value is text. Subclasses make the control and place it."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base = ""

    def hold(self, control: LineEdit | PlainText, role: str = "field", *, always: bool = False) -> None:
        """Take the control that is typed into. `always`: its length is shown without a limit of the house as well."""
        self._control = control
        wear(control, role)
        self.name(control)
        control.edited.connect(self._edited)
        self.length = LengthHint(self.hint, always=always)

    def text(self) -> str:
        """What is shown."""
        return self._control.value()

    def set_text(self, text: str) -> None:
        """Show another text as the user's doing: `changed` tells of it."""
        if text != self.text():
            self._control.set_value(text)
            self._edited()

    def read(self, front_matter: FrontMatter) -> None:
        self._base = text_of(front_matter, self.key)

    def display(self) -> None:
        self._control.set_value(self._base)
        self.length.show(self._base)

    def typed(self) -> Edit | None:
        text = self.text()
        return None if text == self._base else SetText(text)

    def stops(self) -> list[QWidget]:
        return [self._control]

    def _edited(self) -> None:
        self.length.show(self.text())
        self.changed.emit()
