"""A date as text: what Jekyll takes is kept as it is written, the rest is marked and not written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor.ui.form.calendar_popup import CalendarPopup
from editor.ui.form.date_field import DateField
from editor.ui.form.dates import date_in_name, is_date
from editor.ui.surroundings import Surroundings
from tests.ui.form.hands import Opener, focused, press

ABSENT = "---\ntitle: a\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        "2024-07-27",
        "2024-7-5",
        "2024-07-27 09:30",
        "2024-07-27 09:30:00",
        "2024-07-27 09:30:00 +0900",
        "2024-07-27 09:30:00.123 -09:00",
        "2024-07-27T09:30:00Z",
        "2024-07-27 09:30 UTC",
    ],
)
def test_what_jekyll_takes_is_written_as_typed(form: Opener, text: str) -> None:
    assert is_date(text)
    opened = form(ABSENT)
    opened.type("date", text)
    assert opened.source == f"---\ntitle: a\ndate: {text}\n---\n"


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2024-02-30", "2024-13-01", "24-07-27", "2024-07-27 25:00", "2024-07-27 09:30 KST", "2024"],
)
def test_what_it_does_not_take_is_no_date(text: str) -> None:
    assert not is_date(text)


def test_an_invalid_date_is_marked_and_what_was_valid_stays(form: Opener) -> None:
    opened = form("---\ndate: 2024-07-27\n---\n")
    field = opened.field("date", DateField)
    opened.type("date", "x")
    assert "Not a date" in field.error()
    assert field.frame.property("invalid") is True
    assert opened.now is opened.loaded
    assert opened.edits == 0
    opened.back(1)
    assert field.error() == ""
    assert field.frame.property("invalid") is False


def test_a_quoted_date_keeps_its_quotes(form: Opener) -> None:
    opened = form("---\ndate: '2024-07-27 09:30:00 +0900'\n---\n")
    opened.instead("date", "2024-07-28 09:30:00 +0900")
    assert opened.source == "---\ndate: '2024-07-28 09:30:00 +0900'\n---\n"


def test_a_date_that_is_written_oddly_is_not_found_fault_with(form: Opener) -> None:
    opened = form("---\ndate: 2024-07-27-09:30:00 +0900\n---\n")
    field = opened.field("date", DateField)
    opened.type("date", "x")
    opened.back(1)
    assert field.error() == ""
    assert opened.now is opened.loaded


def test_emptied_it_goes_and_the_file_names_date_shows(form: Opener) -> None:
    opened = form("---\ntitle: a\ndate: 2024-07-27\n---\n", path=Path("2024-07-26-tides.md"))
    opened.instead("date", "")
    assert opened.source == ABSENT
    assert opened.field("date", DateField).line.placeholderText() == "2024-07-26"


def test_the_name_of_a_draft_has_no_date() -> None:
    assert date_in_name(Path("tides.md")) == ""
    assert date_in_name(None) == ""


def test_an_absent_date_says_where_it_will_come_from(form: Opener) -> None:
    for path, said in (
        (None, "Set when it is published"),
        (Path("_drafts/tides.md"), "Set when it is published"),
        (Path("_posts/2024-07-26-tides.md"), "2024-07-26"),
        (Path("_recipes/soup.md"), "YYYY-MM-DD"),
    ):
        assert form(ABSENT, path=path).field("date", DateField).line.placeholderText() == said


@pytest.mark.parametrize("by_key", [True, False])
def test_a_day_is_picked_by_keys_and_the_time_stays(form: Opener, by_key: bool) -> None:
    opened = form("---\ndate: 2024-07-27 09:30:00 +0900\n---\n")
    field = opened.field("date", DateField)
    if by_key:
        QTest.keyClick(opened.into("date"), Qt.Key.Key_Down)
    else:
        QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    opened.qtbot.waitUntil(popup.isVisible)
    assert popup.calendar.selectedDate() == QDate(2024, 7, 27)
    view = focused()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.source == "---\ndate: 2024-07-28 09:30:00 +0900\n---\n"
    assert not popup.isVisible()


def test_tab_goes_from_the_date_to_the_next_field(form: Opener) -> None:
    opened = form("---\ntitle: a\ndate: 2024-07-27\ncategories: [x]\n---\n")
    QTest.keyClick(opened.into("date"), Qt.Key.Key_Tab)
    categories = opened.panel.field("categories")
    assert categories is not None
    assert focused() is categories.stops()[0]


def test_escape_closes_the_calendar(form: Opener) -> None:
    opened = form(ABSENT)
    field = opened.field("date", DateField)
    QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    opened.qtbot.waitUntil(popup.isVisible)
    press(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert opened.now is opened.loaded


@pytest.mark.parametrize(("code", "said"), [("ko", ["2024년", "6월"]), ("en", ["June", "2024"])])
def test_month_and_year_stand_in_the_languages_order(
    form: Opener, surroundings: Surroundings, code: str, said: list[str]
) -> None:
    surroundings.language.choose(code)
    opened = form("---\ndate: 2024-06-15\n---\n")
    field = opened.field("date", DateField)
    QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    opened.qtbot.waitUntil(popup.isVisible)
    buttons = sorted(popup.findChildren(QToolButton), key=lambda button: button.x())
    assert [button.text() for button in buttons[1:3]] == said
    assert all(named.accessibleName() for named in (*buttons, popup.calendar, focused()))
    saturday = popup.calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    sunday = popup.calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert (saturday == sunday) is (code == "en")  # where Saturdays are printed blue
    popup.calendar.setCurrentPage(2025, 6)
    assert [button.text() for button in buttons[1:3]] == [text.replace("2024", "2025") for text in said]
    popup.close()
