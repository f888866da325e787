"""A date as text, with a calendar to pick the day from."""

import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from editor.post import FrontMatter
from editor.ui.form.box import FieldBox
from editor.ui.form.calendar_popup import CalendarPopup
from editor.ui.form.dates import date_in_name, day_of, is_date, with_day
from editor.ui.form.edits import Edit, Remove, SetText, SetYaml, Unwritable
from editor.ui.form.field import Field
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.reading import is_quoted, text_of


class DateField(Field):
    """Keeps a date as the post writes it; text that Jekyll would not take is marked and not written."""

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(key, label, parent)
        self._base = ""
        self._quoted = False
        self.line = LineEdit(self)
        self.name(self.line)
        self.line.edited.connect(self.changed)
        self.frame = FieldBox(self.line, self)
        self.button = QToolButton(self.frame)
        self.button.setText("▾")
        self.button.setProperty("role", "pick")
        self.button.setAccessibleName(self.tr("Pick a day"))
        self.button.setToolTip(self.tr("Pick a day from a calendar (↓)"))
        # Tab goes from field to field; ↓ reaches the calendar.
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.frame.row.addWidget(self.line, 1)
        self.frame.row.addWidget(self.button)
        self.body.addWidget(self.frame)
        self.line.installEventFilter(self)
        self._popup: CalendarPopup | None = None

    def set_path(self, path: Path | None) -> None:
        """The post's file: its name's date is what Jekyll takes where the key is absent."""
        is_draft = path is None or "_drafts" in path.parts
        absent = self.tr("Set when it is published") if is_draft else self.tr("YYYY-MM-DD")
        self.line.setPlaceholderText(date_in_name(path) or absent)

    def read(self, front_matter: FrontMatter) -> None:
        self._base = text_of(front_matter, self.key)
        self._quoted = is_quoted(front_matter, self.key)

    def display(self) -> None:
        self.line.set_value(self._base)

    def typed(self) -> Edit | None:
        text = self.line.value()
        if text == self._base:
            return None
        if not text.strip():
            # An empty string is a date that stops Jekyll's build; without the key the file name's date counts.
            return Remove() if self._base else None
        if not is_date(text.strip()):
            raise Unwritable(self.tr("Not a date, so it is not written. Example: 2024-07-27 09:30:00 +0900"))
        return SetText(text.strip()) if self._quoted else SetYaml(text.strip())

    def stops(self) -> list[QWidget]:
        return [self.line]

    def marked(self) -> list[QWidget]:
        return [self.frame]

    def open_calendar(self) -> None:
        """Show the month of the present date, or of the file name's, or today's."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.calendar.activated.connect(self._picked)
            self._popup.calendar.clicked.connect(self._picked)
        day = day_of(self.line.value()) or day_of(self.line.placeholderText()) or datetime.date.today()
        self._popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._popup.adjustSize()
        self._popup.move(self.frame.mapToGlobal(QPoint(0, self.frame.height() + 2)))
        self._popup.show()
        self._popup.calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def _picked(self, date: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
        self.line.setFocus()
        day = datetime.date(date.year(), date.month(), date.day())
        self.line.replace(with_day(self.line.value(), day))
