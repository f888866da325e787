"""What the form shows above or instead of its fields: no front matter, or none that can be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.post import FrontMatter
from editor.ui.form.plain_text import PlainText
from editor.ui.form.roles import wear
from editor.ui.form.telling import told

_MOST_LINES = 24


class NoFields(QWidget):
    """A notice, with the line of the error, and the YAML as it stands, to be read and copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        wear(self.text, "notice")
        self.source = PlainText(self, lines=2, most=_MOST_LINES)
        self.source.setReadOnly(True)
        self.source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.source.setAccessibleName(self.tr("The post's information as it stands in the file"))
        wear(self.source, "yaml")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.source)

    def show_front_matter(self, front_matter: FrontMatter) -> None:
        """Say what is the matter with it; gone where nothing is."""
        self.setVisible(front_matter.error is not None or not front_matter.source)
        if front_matter.error is not None:
            self.text.setText(self.tr("{problem}\nThe Source tab edits it.").format(problem=told(front_matter.error)))
        else:
            self.text.setText(
                self.tr("This post has no information yet: no headline, no date. What you write here begins it.")
            )
        self.source.set_value(front_matter.source.replace("\r\n", "\n").rstrip("\n"))
        self.source.setVisible(bool(front_matter.source))
