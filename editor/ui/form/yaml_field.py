"""A field of nested data, edited as the YAML that it is."""

from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QWidget

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, SetYaml
from editor.ui.form.field import Field
from editor.ui.form.plain_text import PlainText
from editor.ui.form.reading import yaml_of
from editor.ui.form.roles import wear

_MOST_LINES = 14


class YamlField(Field):
    """YAML in a monospace box; the panel asks the front matter whether it can be written, at each change."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self.box = PlainText(self, lines=2, most=_MOST_LINES)
        self.box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.box.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        wear(self.box, "yaml")
        self.name(self.box)
        self.hint.setText("YAML")
        self.hint.setVisible(True)
        self.box.edited.connect(self.changed)
        self.body.addWidget(self.box)

    def read(self, front_matter: FrontMatter) -> None:
        self._base = yaml_of(front_matter, self.key)

    def display(self) -> None:
        self.box.set_value(self._base)

    def typed(self) -> Edit | None:
        text = self.box.value()
        return None if text == self._base else SetYaml(text)

    def stops(self) -> list[QWidget]:
        return [self.box]
