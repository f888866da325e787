"""Lists as chips, by keys and by clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.post import FrontMatter
from editor.ui.form.chips_field import ChipsField
from tests.ui.form.hands import Form, Opener, compose, focused, press

BLOCK = "---\ncategories:\n  - News\n  - 경제 # kept\ntitle: a\n---\n"
FLOW = "---\ntags: [tide, 'low water', 2024]\n---\n"
WORDS = "---\ncategories: harbour  news\n---\n"


def test_enter_adds_in_the_lists_own_style(form: Opener) -> None:
    opened = form(BLOCK)
    opened.type("categories", "port\n")
    assert opened.source == BLOCK.replace("# kept\n", "# kept\n  - port\n")
    assert opened.edits == 1


def test_a_comma_adds_and_a_pasted_list_is_split(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "port,")
    assert opened.now["tags"] == ["tide", "low water", 2024, "port"]
    QApplication.clipboard().setText("quay, pier,")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert opened.field("tags", ChipsField).box.texts() == ["tide", "low water", "2024", "port", "quay", "pier"]


def test_backspace_in_the_empty_entry_removes_the_last_and_adding_it_again_gives_the_bytes_back(form: Opener) -> None:
    opened = form(FLOW)
    opened.into("tags")
    opened.back(1)
    assert opened.now["tags"] == ["tide", "low water"]
    opened.keys("2024\n")
    assert opened.now is opened.loaded


def test_backspace_in_what_is_typed_removes_no_chip(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "x")
    opened.back(1)
    assert opened.now is opened.loaded
    assert opened.edits == 0


def test_the_cross_removes_its_own(form: Opener) -> None:
    opened = form(BLOCK)
    chip = opened.field("categories", ChipsField).box.chips[0]
    QTest.mouseClick(chip.button, Qt.MouseButton.LeftButton)
    assert opened.now["categories"] == ["경제"]


def test_the_left_arrow_reaches_chips_and_delete_removes_one(form: Opener) -> None:
    opened = form(FLOW)
    opened.into("tags")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(key)
    assert focused().accessibleName() == "Remove low water"
    press(Qt.Key.Key_Delete)
    assert opened.now["tags"] == ["tide", 2024]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(key)
    assert QApplication.focusWidget() is opened.field("tags", ChipsField).box.line


def test_a_string_of_words_stays_a_string(form: Opener) -> None:
    opened = form(WORDS)
    assert opened.field("categories", ChipsField).box.texts() == ["harbour", "news"]
    opened.type("categories", "port\n")
    assert opened.source == "---\ncategories: harbour news port\n---\n"
    opened.back(1)
    assert opened.now is opened.loaded


def test_a_word_with_a_space_makes_a_list_of_a_string(form: Opener) -> None:
    opened = form(WORDS)
    opened.type("categories", "low water\n")
    assert opened.now["categories"] == ["harbour", "news", "low water"]


def test_the_same_word_twice_is_one(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "tide\n")
    assert opened.now is opened.loaded


def test_what_is_typed_is_taken_when_the_focus_goes(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "port")
    assert opened.now is opened.loaded
    opened.into("title")
    assert opened.now["tags"] == ["tide", "low water", 2024, "port"]


def test_what_is_typed_is_taken_when_the_window_asks(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "port")
    opened.panel.commit()
    assert opened.now["tags"] == ["tide", "low water", 2024, "port"]


def test_hangul_is_one_chip_when_it_is_whole(form: Opener) -> None:
    opened = form("---\ntags: []\n---\n")
    line = opened.into("tags")
    for preedit in ("ㅎ", "하", "한"):
        compose(line, preedit)
    compose(line, "ㄱ", "한")
    compose(line, "", "국")
    assert opened.edits == 0
    opened.keys("\n")
    assert opened.now["tags"] == ["한국"]


def test_chips_are_set_in_lines_and_the_box_grows(form: Opener) -> None:
    opened = form(FLOW)
    box = opened.field("tags", ChipsField).box
    before = box.height()
    opened.type("tags", "a longer tag, another longer tag, a third,")
    opened.qtbot.waitUntil(lambda: box.height() > before)
    assert all(chip.geometry().right() <= box.width() for chip in box.chips)
    assert len({chip.y() for chip in box.chips}) > 1


def test_a_chip_is_not_read_as_markup(form: Opener) -> None:
    opened = form("---\ntags: ['<b>x</b>']\n---\n")
    assert opened.field("tags", ChipsField).box.texts() == ["<b>x</b>"]


def test_undo_and_redo_go_through_what_was_typed_and_the_chips(form: Opener) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    opened = form(FLOW)
    box = opened.field("tags", ChipsField).box
    opened.type("tags", "port,x")
    press(Qt.Key.Key_Z, control)
    assert box.line.text() == ""
    opened.back(2)
    assert box.texts() == ["tide", "low water"]
    for shown in (["tide", "low water", "2024"], ["tide", "low water", "2024", "port"], ["tide", "low water", "2024"]):
        press(Qt.Key.Key_Z, control)
        assert box.texts() == shown
    assert opened.now is opened.loaded
    assert not box.line.isUndoAvailable()
    press(Qt.Key.Key_Z, control | shift)
    assert opened.now["tags"] == ["tide", "low water", 2024, "port"]


def test_undo_on_a_chip_gives_its_neighbour_back(form: Opener) -> None:
    opened = form(FLOW)
    opened.into("tags")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Delete):
        press(key)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.now is opened.loaded


def test_another_post_begins_without_steps(form: Opener) -> None:
    opened = form(FLOW)
    opened.type("tags", "port,")
    opened.load(FrontMatter("---\ntags: [quay]\n---\n", "\n"))
    assert not opened.field("tags", ChipsField).box.line.isUndoAvailable()


LISTED = "---\ntags:\n- 'low water'  # ebb\n-   tide\n- 2024\n---\n"


def changing(opened: Form, number: int) -> QLineEdit:
    """Double-click a chip."""
    chip = opened.field("tags", ChipsField).box.chips[number]
    QTest.mouseDClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, chip.height() // 2))
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == chip.text
    return line


@pytest.mark.parametrize(("source", "number"), [(LISTED, 1), (FLOW, 0)])
def test_a_double_click_changes_one_in_its_place_and_the_others_bytes_stay(
    form: Opener, source: str, number: int
) -> None:
    opened = form(source)
    changing(opened, number)
    opened.keys("flood\n")
    assert opened.source == source.replace("tide", "flood")
    assert opened.edits == 1
    assert focused().accessibleName() == "Remove flood"
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.now is opened.loaded


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_key_on_a_chip_changes_it_and_escape_gives_it_up(form: Opener, key: Qt.Key) -> None:
    opened = form(FLOW)
    opened.into("tags")
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_Left, key):
        press(pressed)
    opened.keys("x")
    press(Qt.Key.Key_Escape)
    assert focused().accessibleName() == "Remove low water"
    assert opened.field("tags", ChipsField).box.texts() == ["tide", "low water", "2024"]
    assert opened.now is opened.loaded
    assert opened.edits == 0


@pytest.mark.parametrize(
    ("typed", "result"),
    [("", ["low water", 2024]), ("low water", ["low water", 2024]), ("a, b", ["a", "b", "low water", 2024])],
)
def test_what_is_left_empty_goes_and_what_is_there_already_is_merged(
    form: Opener, typed: str, result: list[object]
) -> None:
    opened = form(FLOW)
    changing(opened, 0)
    opened.back(1)
    opened.keys(f"{typed}\n")
    assert opened.now["tags"] == result
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.now is opened.loaded


def test_what_is_changed_is_taken_when_the_focus_goes_or_the_window_asks(form: Opener) -> None:
    opened = form(FLOW)
    changing(opened, 0)
    opened.keys("flood")
    opened.into("title")
    assert opened.now["tags"] == ["flood", "low water", 2024]
    changing(opened, 0)
    opened.keys("ebb")
    opened.panel.commit()
    assert opened.now["tags"] == ["ebb", "low water", 2024]


def test_other_words_may_come_while_one_is_being_changed(form: Opener) -> None:
    opened = form(FLOW)
    changing(opened, 0)
    opened.keys("flood")
    opened.load(FrontMatter(FLOW.replace("tide", "ebb"), "\n"))
    assert opened.field("tags", ChipsField).box.texts() == ["ebb", "low water", "2024"]
    opened.type("tags", "flood\n")
    assert opened.now["tags"] == ["ebb", "low water", 2024, "flood"]


def test_a_word_that_is_changed_is_no_higher_and_its_field_is_the_active_one(form: Opener) -> None:
    opened = form(FLOW)
    box = opened.field("tags", ChipsField).box
    opened.qtbot.wait(20)
    before = box.chips[0].height()
    changing(opened, 0)
    opened.qtbot.wait(20)
    assert box.chips[0].height() == before
    assert box.property("active")


def test_hangul_is_changed_when_it_is_whole(form: Opener) -> None:
    opened = form(FLOW)
    line = changing(opened, 0)
    for preedit in ("ㅎ", "하"):
        compose(line, preedit)
    assert opened.edits == 0
    compose(line, "", "한")
    opened.keys("\n")
    assert opened.now["tags"] == ["한", "low water", 2024]
