"""Replacing from the find bar: what it writes, what it leaves, and that one undo takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.window import PostWindow
from tests.ui.test_window import Open
from tests.ui.typist import press, shortcut, type_text

HEAD = "---\ntitle: 항구\n---\n"
BODY = (
    '\n<p>그는 <b><span style="color: #ee2323;">금메달을</span></b> 땄다. AI said.</p>\n\n'
    '<p><a href="/금메달/">금메달</a> 하나, &nbsp;둘 </p> \n<table><tr><td>금메달</td></tr></table>\n'
)
MENDED = BODY.replace(">금메달", ">은메달")


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    post.write_text(HEAD + BODY, encoding="utf-8")
    return open_window(post)


def ask(window: PostWindow, old: str, new: str) -> None:
    """Fill both lines of the bar."""
    shortcut(window.text_view(), "Ctrl+H")
    type_text(window.find_bar.line, old)
    window.find_bar.replacement.line.clear()
    type_text(window.find_bar.replacement.line, new)


def click_all(window: PostWindow) -> None:
    QTest.mouseClick(window.find_bar.replacement.all, Qt.MouseButton.LeftButton)
    window.take_edits()


def test_all_is_replaced_in_words_alone_and_one_undo_takes_it_back(window: PostWindow) -> None:
    ask(window, "금메달", "은메달")
    click_all(window)
    assert window.document.post.text == HEAD + MENDED
    window.body.undo()
    window.take_edits()
    assert window.document.post.text == HEAD + BODY


def test_one_after_the_other_is_replaced_or_passed_over(window: PostWindow) -> None:
    ask(window, "금메달", "동메달")
    press(window.find_bar.line, Qt.Key.Key_Return)  # passes the first over
    press(window.find_bar.replacement.line, Qt.Key.Key_Return)
    window.take_edits()
    assert window.document.post.text == HEAD + BODY.replace(">금메달<", ">동메달<", 1)
    assert window.body.textCursor().selectedText() == "금메달"


def test_letters_are_told_apart_by_case(window: PostWindow) -> None:
    ask(window, "AI", "인공지능")
    click_all(window)
    assert window.document.post.text == HEAD + BODY.replace("AI", "인공지능")


def test_new_words_that_hold_the_old_ones_are_put_in_once(window: PostWindow) -> None:
    ask(window, "둘", "둘둘")
    click_all(window)
    assert window.document.post.text == HEAD + BODY.replace("둘", "둘둘")


def test_words_that_are_not_there_change_nothing(window: PostWindow) -> None:
    ask(window, "없는 말", "말")
    click_all(window)
    assert window.document.post.text == HEAD + BODY
    assert not window.document.is_modified


def test_the_source_is_replaced_in_as_well(window: PostWindow) -> None:
    window.window_actions["source"].trigger()
    ask(window, "/금메달/", "/medal/")
    click_all(window)
    assert window.document.post.text == HEAD + BODY.replace("/금메달/", "/medal/")


def test_what_may_not_be_changed_is_only_searched(window: PostWindow) -> None:
    window.body.setReadOnly(True)
    shortcut(window.body, "Ctrl+H")
    assert window.find_bar.isVisible()
    assert not window.find_bar.replacement.isVisible()


def test_what_old_and_new_words_have_in_common_keeps_what_it_wears(open_window: Open, post: Path) -> None:
    body = "\n<p>미에현 <b>마쓰사카</b>시, 🎣 <i>가</i>나다</p>\n"
    post.write_text(HEAD + body, encoding="utf-8")
    window = open_window(post)
    for old, new in (("미에현 마쓰사카시", "미에현 마츠사카시"), ("🎣 가나다", "🎣 가나라다"), ("가나라다", "가라다")):
        ask(window, old, new)
        click_all(window)
    assert window.document.post.text == HEAD + body.replace("쓰", "츠").replace("나다", "라다")
    for _ in range(3):
        window.body.undo()
    window.take_edits()
    assert window.document.post.text == HEAD + body


def test_it_says_which_hit_of_how_many_is_selected(window: PostWindow) -> None:
    shortcut(window.text_view(), "Ctrl+F")
    type_text(window.find_bar.line, "금메달")
    assert window.find_bar.said() == "1/3"
    press(window.find_bar.line, Qt.Key.Key_Return)
    assert window.find_bar.said() == "2/3"
    window.find_bar.find_previous()
    window.find_bar.find_previous()
    assert window.find_bar.said() == "3/3"
    type_text(window.find_bar.line, "?")
    assert window.find_bar.said() == "Not found"
    window.find_bar.line.clear()
    type_text(window.find_bar.line, "ai")
    assert window.find_bar.said() == "1/2"


FIELDS = (
    "---\ntitle: '항구의 금메달'  # 금메달\ntags: [금메달, 바다]\nimage: /금메달.jpg\n"
    "feature_text: >\n  금메달,\n  금메달\n---\n"
)


def test_fields_that_have_the_words_too_are_named_and_replaced_in_by_a_click(open_window: Open, post: Path) -> None:
    post.write_text(FIELDS + BODY, encoding="utf-8")
    window = open_window(post)
    ask(window, "금메달", "은메달")
    click_all(window)
    assert window.document.post.text == FIELDS + MENDED
    assert window.text.notice.text() == "The fields have “금메달” as well: 4"
    window.text.notice.buttons[0].click()
    window.take_edits()
    mended = FIELDS.replace("금메달", "은메달").replace("# 은", "# 금").replace("/은", "/금")
    assert window.document.post.text == mended + MENDED
    assert window.text.notice.text() == "4 replaced in the fields"
    window.text.notice.buttons[0].click()
    window.take_edits()
    assert window.document.post.text == FIELDS + MENDED


def test_enter_presses_the_button_that_tab_has_reached(open_window: Open, post: Path) -> None:
    post.write_text(FIELDS + BODY, encoding="utf-8")
    window = open_window(post)
    ask(window, "금메달", "은메달")
    window.find_bar.replacement.line.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, key)
    assert window.find_bar.said() == "3 replaced"
    window.text.notice.buttons[0].setFocus()
    press(window.text.notice.buttons[0], Qt.Key.Key_Enter)
    assert window.text.notice.text() == "4 replaced in the fields"


def test_fields_without_the_words_are_not_spoken_of(window: PostWindow) -> None:
    ask(window, "금메달", "은메달")
    click_all(window)
    assert not window.text.notice.isVisible()
