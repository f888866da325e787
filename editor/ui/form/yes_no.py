"""A yes-or-no field as a checkbox."""

from PySide6.QtWidgets import QCheckBox, QWidget

from editor.post import FrontMatter
from editor.ui.form.box import FieldBox
from editor.ui.form.edits import Edit, SetValue
from editor.ui.form.field import Field


class YesNoField(Field):
    """A checkbox beside its label; written as the post writes yes and no."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base: bool | None = None
        self.box = QCheckBox(self)
        self.name(self.box)
        self.box.setText(self.tr("Yes"))
        self.box.clicked.connect(self._clicked)
        self._touched = False
        frame = FieldBox(self.box, self)
        frame.row.addWidget(self.box, 1)
        self.put_inline(frame)
        self.body.addWidget(frame)

    def read(self, front_matter: FrontMatter) -> None:
        value = front_matter.entry(self.key).value if self.key in front_matter else None
        self._base = value if isinstance(value, bool) else None

    def display(self) -> None:
        self._touched = self._base is not None
        self.box.setChecked(bool(self._base))

    def typed(self) -> Edit | None:
        if not self._touched or self.box.isChecked() == self._base:
            return None
        return SetValue(self.box.isChecked())

    def tick(self) -> None:
        """Tick the box of a field that was just added: whoever adds one wants it on."""
        self.box.setChecked(True)
        self._clicked()

    def stops(self) -> list[QWidget]:
        return [self.box]

    def _clicked(self) -> None:
        self._touched = True
        self.changed.emit()
