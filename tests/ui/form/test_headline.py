"""The headline: large, counted, one paragraph."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from editor.ui.form.date_field import DateField
from editor.ui.form.headline import HeadlineField
from tests.ui.form.hands import Opener, focused, press

LONG = "---\ntitle: 항만 물동량 석 달 만에 반등, 새벽항이 이끌어\n---\n"


def test_it_is_larger_and_bold_and_grows_by_lines(form: Opener) -> None:
    opened = form(LONG)
    box = opened.field("title", HeadlineField).box
    assert box.font().bold()
    assert box.fontMetrics().height() > opened.panel.fontMetrics().height()
    two_lines = box.height()
    opened.instead("title", "x")
    assert box.height() < two_lines


def test_it_counts_as_one_types(form: Opener) -> None:
    opened = form(LONG)
    field = opened.field("title", HeadlineField)
    assert field.hint.text() == "26 chars / 60"
    opened.type("title", "!")
    assert field.hint.text() == "27 chars / 60"


def test_enter_moves_on_and_breaks_no_line(form: Opener) -> None:
    opened = form(LONG)
    opened.type("title", "\n")
    assert QApplication.focusWidget() is opened.field("date", DateField).line
    assert opened.now is opened.loaded


def test_an_untouched_one_has_nothing_to_undo(form: Opener) -> None:
    opened = form("---\ntitle:\n---\n")
    box = opened.field("title", HeadlineField).box
    assert not box.document().isUndoAvailable()


def test_pasted_lines_are_joined(form: Opener) -> None:
    opened = form("---\ntitle:\n---\n")
    box = opened.field("title", HeadlineField).box
    pasted = QMimeData()
    pasted.setText("one\r\n  two\n")
    box.insertFromMimeData(pasted)
    assert opened.source == "---\ntitle: one two\n---\n"


def test_the_panel_can_put_the_caret_there(form: Opener) -> None:
    opened = form(LONG)
    opened.into("layout")
    opened.panel.set_title_focus()
    assert QApplication.focusWidget() is opened.field("title", HeadlineField).box


def test_it_is_named_for_those_who_cannot_see_it(form: Opener) -> None:
    opened = form(LONG)
    box = opened.field("title", HeadlineField).box
    assert box.accessibleName() == "Headline"
    assert "title" in box.toolTip()


def test_tab_goes_through_the_fields_in_the_order_seen(form: Opener) -> None:
    opened = form(LONG)
    opened.panel.set_title_focus()
    seen = []
    for _ in range(6):
        seen.append(focused().accessibleName())
        press(Qt.Key.Key_Tab)
    assert seen == ["Headline", "Date", "Categories", "Tags", "Excerpt", "Image"]
