"""A month to pick a day from."""

import re

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QBoxLayout,
    QCalendarWidget,
    QFrame,
    QSpinBox,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.form.telling import language

_YEAR_FIRST = re.compile("y+([^ M]*)[^d]*M")
"""The long form of a date in which the year stands first, with what is said behind the year."""


class CalendarPopup(QFrame):
    """A month to pick a day from, over the form; Escape or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendarPopup")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        column.addWidget(self.calendar)
        self._speak()

    def _speak(self) -> None:
        """Name month and year in the language on screen, and in its order: Qt has the month first in all of them."""
        system = QLocale.system()
        locale = system if system.name().partition("_")[0] == language() else QLocale(language())
        self.calendar.setLocale(locale)
        if locale.language() == QLocale.Language.Korean:
            # As printed there: Sundays red, Saturdays blue. Qt has both red everywhere.
            saturday = QTextCharFormat()
            saturday.setForeground(self.palette().color(QPalette.ColorRole.Accent))
            self.calendar.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, saturday)
        days = self.calendar.findChild(QTableView)
        for widget in (self.calendar, days):
            if isinstance(widget, QWidget):
                widget.setAccessibleName(self.tr("Days of the month"))
        for name, said in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
            ("qt_calendar_monthbutton", self.tr("Month")),
            ("qt_calendar_yearbutton", self.tr("Year")),
        ):
            self._button(name).setAccessibleName(said)
        year_first = _YEAR_FIRST.match(locale.dateFormat(QLocale.FormatType.LongFormat))
        if year_first:
            self._put_year_first(year_first[1])

    def _put_year_first(self, behind: str) -> None:
        month, year = self._button("qt_calendar_monthbutton"), self._button("qt_calendar_yearbutton")
        around = month.parentWidget()  # which has the row of buttons
        row = around.layout() if around else None
        assert isinstance(row, QBoxLayout)
        place = row.indexOf(month)
        row.insertWidget(place, year)
        space = row.takeAt(row.indexOf(month) + 1)
        assert space is not None
        row.insertItem(place + 1, space)
        edit = self.calendar.findChild(QSpinBox, "qt_calendar_yearedit")
        assert isinstance(edit, QSpinBox)
        edit.setSuffix(behind)  # which Qt's button says after it

    def _button(self, name: str) -> QToolButton:
        found = self.calendar.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
