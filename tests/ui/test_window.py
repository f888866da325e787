"""The window as a user works in it: keys, clicks, menus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QStyle, QStyleOptionComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.house import load_plain
from editor.ui.commands.insert import whole_address
from editor.ui.form.date_field import DateField
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.plain_text import PlainText
from editor.ui.shortcut_sheet import ShortcutSheet
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.conftest import BODY, FRONT_MATTER, POST

Open = Callable[[Path | None], PostWindow]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def answer_with(button: QMessageBox.StandardButton) -> None:
    """Press a button of the question that is about to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(button).click()

    QTimer.singleShot(0, press)


def write(widget: QWidget, text: str) -> None:
    """Text as an input method commits it; QTest's keys know no Hangul."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def type_at_end(window: PostWindow, text: str) -> None:
    view = window.text_view()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End, CTRL)
    write(view, text)


def test_typing_marks_the_window_and_undo_clears_it(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    assert window.windowTitle() == f"[*]항만 물동량 반등 · {post.name} — Stet"
    assert not window.isWindowModified()
    type_at_end(window, "x")
    qtbot.waitUntil(window.isWindowModified)
    assert not window.save_bar.button.property("idle")
    QTest.keyClick(window.body, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert window.document.post.text == POST


def test_save_writes_what_was_just_typed(open_window: Open, post: Path) -> None:
    window = open_window(post)
    type_at_end(window, "끝x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    saved = post.read_bytes().decode()
    assert saved.startswith(FRONT_MATTER)
    assert saved.replace("끝x", "", 1) == POST
    assert not window.isWindowModified()
    assert window.status.saved.text().startswith("Saved ")


def test_a_field_changes_its_key_only(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_T, CTRL)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.form.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(focused, "!")
    qtbot.waitUntil(window.isWindowModified)
    QTest.keyClick(focused, Qt.Key.Key_S, CTRL)
    assert post.read_bytes().decode() == POST.replace("반등\n", "반등!\n", 1)


@pytest.mark.parametrize(
    ("button", "closed", "saved"),
    [
        (QMessageBox.StandardButton.Save, True, True),
        (QMessageBox.StandardButton.Discard, True, False),
        (QMessageBox.StandardButton.Cancel, False, False),
    ],
)
def test_closing_asks_about_changes(
    open_window: Open, post: Path, button: QMessageBox.StandardButton, closed: bool, saved: bool
) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    answer_with(button)
    assert window.close() is closed
    assert (post.read_bytes() != POST.encode()) is saved


def test_closing_an_untouched_post_asks_nothing(open_window: Open, post: Path) -> None:
    window = open_window(post)
    assert window.close()
    assert post.read_bytes() == POST.encode()


def test_each_part_folds_with_one_key(open_window: Open, post: Path) -> None:
    window = open_window(post)
    parts = {Qt.Key.Key_F5: window.side, Qt.Key.Key_F8: window.preview, Qt.Key.Key_F7: window.text}
    for key, part in parts.items():
        QTest.keyClick(window, key)
        # The last one stays.
        assert part.isVisible() is (part is window.text)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F8):
        QTest.keyClick(window, key)
        assert parts[key].isVisible()
        assert window.window_actions["show_side"].isChecked()


def test_all_three_parts_are_in_view_at_1366(open_window: Open, post: Path) -> None:
    window = open_window(post)
    assert window.parts.sizes() == pytest.approx([305, 608, 452], abs=12)


def test_the_layout_is_remembered(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.parts.setSizes([400, 500, 464])
    before = window.parts.sizes()
    QTest.keyClick(window, Qt.Key.Key_F8)
    window.close()
    again = open_window(post)
    assert not again.preview.isVisible()
    QTest.keyClick(again, Qt.Key.Key_F8)
    assert again.parts.sizes() == pytest.approx(before, abs=3)


def test_source_and_back_keeps_every_byte_and_the_caret(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.flow._go_to_block(1)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    assert window.source.isVisible()
    assert window.source.text() == POST
    assert POST[window.source.offset() :].startswith("<h2")
    assert not window.window_actions["bold"].isEnabled()
    QTest.keyClick(window.source, Qt.Key.Key_F9)
    assert window.body.isVisible()
    assert window.body.textCursor().blockNumber() == 1
    assert not window.isWindowModified()
    assert not window.body.document().isUndoAvailable()


def test_what_was_written_in_the_source_is_undone_there_after_the_text_was_edited(
    open_window: Open, post: Path, qtbot: QtBot
) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    window.source.go_to(POST.index("항만"))
    write(window.source, "부산 ")
    QTest.keyClick(window.source, Qt.Key.Key_F9)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    while window.source.document().isUndoAvailable():
        window.source.undo()
    window.take_edits()
    assert window.document.post.text == POST
    # Another post begins anew: this one's text is not its past.
    post.write_bytes(POST.replace("항만", "포구").encode())
    window.document.open(post)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    assert not window.source.document().isUndoAvailable()


def test_what_is_written_in_the_source_reaches_body_and_form(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    window.source.go_to(POST.index("보합"))
    write(window.source, "새 ")
    window.source.go_to(POST.index("항만"))
    write(window.source, "부산 ")
    QTest.mouseClick(
        window.text.header.tabs, Qt.MouseButton.LeftButton, pos=window.text.header.tabs.tabRect(0).center()
    )
    assert window.body.isVisible()
    assert window.body.source() == BODY.replace("보합", "새 보합")
    assert window.form.front_matter()["title"] == "부산 항만 물동량 반등"
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes().decode() == POST.replace("보합", "새 보합").replace("항만", "부산 항만")


def test_malformed_front_matter_stays_as_text(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    window.source.go_to(POST.index("항만"))
    QTest.keyClicks(window.source, "[")
    QTest.keyClick(window.source, Qt.Key.Key_F9)
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == POST.encode()
    assert "information at the top" in window.text.banner.text()
    assert window.text.banner.isVisible()
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    assert window.source.text() == POST.replace("항만", "[항만")


def test_the_language_changes_at_once(open_window: Open, surroundings: Surroundings, qtbot: QtBot) -> None:
    window = open_window(None)
    window.window_actions["language_ko"].trigger()
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "파일(&F)")
    assert window.text.header.tabs.tabText(0) == "본문"
    assert "새 글" in window.windowTitle()
    assert window.window_actions["bold"].toolTip().startswith("굵게 (Ctrl+B)")
    assert "자" in window.status.characters.text()
    assert surroundings.session.language == "ko"
    window.window_actions["language_en"].trigger()
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "&File")


def test_the_theme_changes_at_once(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = window.grab().toImage().pixelColor(600, 600).lightness()
    window.window_actions["theme_dark"].trigger()
    assert window.grab().toImage().pixelColor(600, 600).lightness() < before
    assert window.window_actions["theme_dark"].isChecked()
    assert not window.window_actions["theme_light"].isChecked()


def test_a_toolbar_button_shows_and_does_what_its_key_does(open_window: Open, post: Path) -> None:
    window = open_window(post)
    type_at_end(window, "")
    bold = window.toolbar.widgetForAction(window.window_actions["bold"])
    assert isinstance(bold, QToolButton)
    QTest.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert bold.isChecked()
    QTest.keyClick(window.body, Qt.Key.Key_B, CTRL)
    assert not bold.isChecked()


def test_every_toolbar_button_names_itself_and_its_key(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(None)

    def shown() -> list[QToolButton]:
        found = window.toolbar.findChildren(QToolButton)
        # On a small screen Qt's own button unfolds those for which there is no room.
        return [button for button in found if button.isVisible() and button.objectName() != "qt_toolbar_ext_button"]

    qtbot.waitUntil(lambda: len(shown()) > 15)
    buttons = shown()
    assert [button.objectName() for button in buttons if "(" not in button.toolTip()] == []


def test_a_link_is_asked_for_below_the_text(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.flow._go_to_block(2)
    QTest.keyClick(window.body, Qt.Key.Key_End, SHIFT)
    QTest.keyClick(window.body, Qt.Key.Key_K, CTRL)
    assert window.prompt.isVisible()
    QTest.keyClicks(window.prompt.line, "https://example.org/")
    QTest.keyClick(window.prompt.line, Qt.Key.Key_Return)
    assert not window.prompt.isVisible()
    assert '<a href="https://example.org/">수출입 화물은 보합이다.</a>' in window.body.source()
    assert window.body.hasFocus()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        ("www.bbc.co.uk/korean", "https://www.bbc.co.uk/korean"),
        ("example.kr/a?b=1", "https://example.kr/a?b=1"),
        ("desk@example.kr", "mailto:desk@example.kr"),
        ("http://example.org", "http://example.org"),
        ("//example.org/a", "//example.org/a"),
        ("/news/a.html", "/news/a.html"),
        ("notes.pdf", "notes.pdf"),
        ("about/www.example.org", "about/www.example.org"),
        ("#top", "#top"),
        ("{{ site.url }}/a.com", "{{ site.url }}/a.com"),
        ("", ""),
    ],
)
def test_an_address_is_completed_where_it_is_plainly_of_another_site(typed: str, address: str) -> None:
    assert whole_address(typed) == address


def test_a_link_without_its_scheme_leads_out_of_the_site(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.flow._go_to_block(2)
    QTest.keyClick(window.body, Qt.Key.Key_End, SHIFT)
    QTest.keyClick(window.body, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.prompt.line, "www.example.org")
    QTest.keyClick(window.prompt.line, Qt.Key.Key_Return)
    assert '<a href="https://www.example.org">' in window.body.source()


def test_what_is_pasted_on_a_fields_button_goes_to_the_field(open_window: Open, post: Path) -> None:
    window = open_window(post)
    field = window.form.field("date")
    assert isinstance(field, DateField)
    field.button.setFocus()
    QApplication.clipboard().setText("2024-07-27")
    QTest.keyClick(field.button, Qt.Key.Key_V, CTRL)
    assert field.line.text() == "2024-07-27"
    assert window.body.source() == BODY


def test_escape_leaves_a_question(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_K, CTRL)
    QTest.keyClick(window.prompt.line, Qt.Key.Key_Escape)
    assert not window.prompt.isVisible()
    assert window.body.source() == BODY


def test_a_removed_category_comes_back_by_the_menu(open_window: Open, post: Path) -> None:
    window = open_window(post)
    field = window.form.field("categories")
    assert field is not None
    field.stops()[0].setFocus()
    assert not window.window_actions["undo"].isEnabled()
    QTest.keyClick(field.stops()[0], Qt.Key.Key_Backspace)
    assert "categories" in window.document.post.text
    assert "News" not in window.document.post.text
    window.window_actions["undo"].trigger()
    assert window.document.post.text == POST
    assert window.window_actions["redo"].isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_F])
def test_escape_passes_the_keyboard_to_the_text_alone(open_window: Open, post: Path, key: Qt.Key) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, key, CTRL)
    line = QApplication.focusWidget()
    assert line is not None
    passed: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _, now: passed.append(now))  # type: ignore[union-attr]
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert passed == [window.body]


@pytest.mark.parametrize(
    ("front_matter", "title"),
    [
        ("title: 새 [*] 제목\n", "새 [*][*] 제목 · {name}"),
        ("title: 2024\n", "2024 · {name}"),
        ("title:\n", "{name}"),
        ("title: [\n", "{name}"),
        ("", "{name}"),
    ],
)
def test_the_window_is_called_by_the_headline_as_it_is_written(
    open_window: Open, post: Path, front_matter: str, title: str
) -> None:
    window = open_window(post)
    window.show_source(True)
    window.source.setPlainText(f"---\n{front_matter}---\n")
    window.take_edits()
    assert window.windowTitle() == f"[*]{title.format(name=post.name)} — Stet"


def test_find_goes_round(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_F, CTRL)
    write(window.find_bar.line, "보합")
    assert window.body.textCursor().selectedText() == "보합"
    QTest.keyClick(window.find_bar.line, Qt.Key.Key_Return)
    assert window.body.textCursor().selectedText() == "보합"
    QTest.keyClick(window.find_bar.line, Qt.Key.Key_Escape)
    assert window.body.hasFocus()


def test_the_outline_goes_to_its_heading(open_window: Open, post: Path) -> None:
    window = open_window(post)
    outline = window.side.outline.list
    QTest.mouseClick(
        window.side.header.tabs, Qt.MouseButton.LeftButton, pos=window.side.header.tabs.tabRect(1).center()
    )
    assert [outline.item(row).text() for row in range(outline.count())] == ["석 달 만의 반등"]
    place = outline.visualItemRect(outline.item(0)).center()
    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.body.textCursor().block().text() == "석 달 만의 반등"
    assert window.body.hasFocus()


def test_the_sites_posts_are_listed_and_opened(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_O, CTRL | SHIFT)
    posts = window.side.posts
    qtbot.waitUntil(lambda: not posts.is_reading)
    assert posts.list.model().rowCount() == 3
    QTest.keyClicks(posts.filter, "port-1")
    assert posts.list.model().rowCount() == 1
    QTest.keyClick(posts.filter, Qt.Key.Key_Return)
    assert window.document.path == post.with_name("2024-07-01-port-1.md")


def test_a_dropped_post_is_opened(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(post))])
    place = QPoint(10, 10)
    event = QDropEvent(
        place.toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.document.path == post)
    assert window.session.recent_files() == [post]


def test_an_unreadable_file_is_a_notice(open_window: Open, post: Path, tmp_path: Path) -> None:
    window = open_window(post)
    binary = tmp_path / "b.md"
    binary.write_bytes(b"\0")
    window._open(binary)
    assert window.document.path == post
    assert window.text.notice.isVisible()
    assert window.text.notice.text()


def test_one_word_is_one_and_sheets_are_for_koreans(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    status = window.status
    window.body.selectAll()
    write(window.body, "x")
    qtbot.waitUntil(lambda: status.words.text() == "1 word")
    assert status.characters.text() == "<b>1</b> character (1 without spaces)"
    window.window_actions["language_ko"].trigger()
    qtbot.waitUntil(status.pages.isVisible)
    assert (status.words.text(), status.pages.text()) == ("1어절", "원고지 0.0매")


def test_counts_and_state_are_told(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    assert window.status.words.text() == "11 words"
    assert not window.status.pages.isVisible()
    assert window.status.encoding.text() == "UTF-8 · LF"
    assert window.status.saved.text() == "Unchanged"
    window.flow._go_to_block(1)
    assert window.status.style_label.text() == "Heading 2"
    before = window.status.characters.text()
    type_at_end(window, "가나다")
    qtbot.waitUntil(lambda: window.status.characters.text() != before)
    assert window.status.saved.text() == "Not saved"


class TestShortcutSheet:
    """All that can be done, with its keys."""

    @pytest.fixture
    def window(self, open_window: Open, post: Path) -> PostWindow:
        return open_window(post)

    @pytest.fixture
    def sheet(self, window: PostWindow) -> ShortcutSheet:
        QTest.keyClick(window.body, Qt.Key.Key_F1)
        found = window.findChild(ShortcutSheet)
        assert found is not None
        assert found.isVisible()
        return found

    def _shown(self, sheet: ShortcutSheet) -> list[str]:
        return [row.text(0) for row in sheet._rows() if not row.isHidden()]

    def test_everything_is_listed(self, window: PostWindow, sheet: ShortcutSheet) -> None:
        assert self._shown(sheet) == [action.iconText() for action in window.window_actions.all()]
        assert "Ctrl+Shift+Return" in [row.text(1) for row in sheet._rows()]

    def test_words_find_it_and_enter_does_it(self, window: PostWindow, sheet: ShortcutSheet, qtbot: QtBot) -> None:
        QTest.keyClicks(sheet.filter, "file stands")
        assert self._shown(sheet) == ["Source"]
        QTest.keyClick(sheet.filter, Qt.Key.Key_Return)
        qtbot.waitUntil(window.is_source_shown)
        qtbot.waitUntil(lambda: window.findChild(ShortcutSheet) is None)

    def test_initial_consonants_find_it(self, window: PostWindow, qtbot: QtBot) -> None:
        window.window_actions["language_ko"].trigger()
        qtbot.waitUntil(lambda: window.window_actions["italic"].iconText() == "기울임")
        window.window_actions["shortcuts"].trigger()
        sheet = window.findChild(ShortcutSheet)
        assert sheet is not None
        sheet.filter.setText("ㄱㅇㅇ")
        assert "기울임" in self._shown(sheet)
        sheet.close()

    def test_arrows_choose_while_one_searches(self, window: PostWindow, sheet: ShortcutSheet, qtbot: QtBot) -> None:
        QTest.keyClicks(sheet.filter, "folds")
        assert self._shown(sheet) == ["Post Information", "Text", "Preview"]
        QTest.keyClick(sheet.filter, Qt.Key.Key_Down)
        QTest.keyClick(sheet.filter, Qt.Key.Key_Down)
        QTest.keyClick(sheet.filter, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not window.is_part_shown("preview"))

    def test_what_cannot_be_done_is_not(self, window: PostWindow, sheet: ShortcutSheet) -> None:
        for words in ("next tab", "there is nothing of the kind"):
            sheet.filter.setText(words)
            QTest.keyClick(sheet.filter, Qt.Key.Key_Return)
            assert sheet.isVisible()
        sheet.close()


def test_a_chosen_colour_is_set_and_offered_again(open_window: Open, post: Path) -> None:
    window = open_window(post)
    window.flow._go_to_block(2)
    QTest.keyClick(window.body, Qt.Key.Key_End, SHIFT)
    window.toolbar.colours[0].chosen.emit("colour", "#00aa00")
    assert "color: #00aa00" in window.body.source()
    assert window.session.recent_colours("colour") == ["#00aa00"]


def test_a_new_post_of_a_site_with_posts_starts_from_no_other_houses_skeleton(
    open_window: Open, post: Path, site: Path
) -> None:
    window = open_window(post)
    QTest.keyClick(window.body, Qt.Key.Key_N, CTRL)
    assert window.document.path is None
    assert window.document.site == site
    assert window.document.post.text == load_plain().skeleton_front_matter + load_plain().skeleton_body
    assert not window.isWindowModified()


def test_the_first_post_of_a_site_starts_from_stets_skeleton(open_window: Open, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    window = open_window(None)
    window.document.new(window.house, tmp_path)
    assert window.document.post.text == window.house.skeleton_front_matter + window.house.skeleton_body


def test_zoom_is_remembered(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = window.body.document().defaultFont().pixelSize(), window.source.font().pixelSize()
    QTest.keyClick(window.body, Qt.Key.Key_Equal, CTRL)
    QTest.keyClick(window.body, Qt.Key.Key_Equal, CTRL)
    larger = window.body.document().defaultFont().pixelSize(), window.source.font().pixelSize()
    assert larger[0] > before[0]
    assert larger[1] > before[1]
    again = open_window(post)
    assert again.body.document().defaultFont().pixelSize() == larger[0]
    QTest.keyClick(again.body, Qt.Key.Key_0, CTRL)
    assert again.body.document().defaultFont().pixelSize() == before[0]


def test_the_source_is_counted_and_followed_in_the_preview(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    before = window.status.characters.text()
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    window.source.go_to(POST.index("석 달"))
    qtbot.waitUntil(lambda: window.preview._leaf == 1)
    window.source.go_to(POST.index("title"))
    qtbot.waitUntil(lambda: window.preview._leaf == -1)
    window.source.go_to(POST.index("보합"))
    write(window.source, "가나")
    qtbot.waitUntil(lambda: window.status.characters.text() != before)
    counted = window.status.characters.text()
    QTest.keyClick(window.source, Qt.Key.Key_F9)
    assert window.status.characters.text() == counted


def test_the_block_box_names_what_is_neither_paragraph_nor_heading(open_window: Open, post: Path) -> None:
    post.write_bytes(b"---\ntitle: a\n---\n<table><tr><td>x</td></tr></table>\n\n<ul>\n<li>y</li>\n</ul>\n\n<p>z</p>\n")
    window = open_window(post)
    box = window.toolbar.blocks
    window.flow._go_to_block(1)
    assert (box.currentIndex(), box.placeholderText()) == (-1, "Table cell")
    window.flow._go_to_block(2)
    assert (box.currentIndex(), box.placeholderText()) == (-1, "Bulleted List")
    window.flow._go_to_block(3)
    assert box.currentText() == "Paragraph"
    QTest.keyClick(window.body, Qt.Key.Key_F9)
    assert (box.currentIndex(), box.placeholderText()) == (-1, "—")


def test_an_empty_post_begins_with_a_paragraph(open_window: Open, post: Path) -> None:
    post.write_bytes(b"")
    assert open_window(post).toolbar.blocks.currentText() == "Paragraph"


def test_saving_and_publishing_stay_in_reach_in_a_narrow_window(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    buttons, box = (window.save_bar.button, window.save_bar.publish), window.toolbar.blocks
    for language in ("language_ko", "language_en"):
        window.window_actions[language].trigger()
        window.resize(900, 700)
        qtbot.waitUntil(lambda: window.width() == 900)
        qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
        assert all(button.isVisible() for button in buttons)
        assert all(window.rect().contains(button.mapTo(window, button.rect().bottomRight())) for button in buttons)
        window.resize(1366, 700)
        qtbot.waitUntil(lambda: buttons[1].mapTo(window, buttons[1].rect().bottomRight()).x() > 1350)
        window.resize(900, 700)
        qtbot.waitUntil(lambda: buttons[1].mapTo(window, buttons[1].rect().bottomRight()).x() < 900)
        assert box.width() >= box.sizeHint().width()


def test_half_a_screen_is_wide_enough(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    window.window_actions["language_ko"].trigger()  # in English the tabs of the side are wider than that

    def is_half() -> bool:
        window.resize(1366 // 2, 700)
        return window.width() == 1366 // 2

    qtbot.waitUntil(is_half)
    assert all(window.is_part_shown(part) for part in ("side", "body", "preview"))
    rest = window.toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert rest is not None
    qtbot.waitUntil(rest.isVisible)
    for theme in ("theme_dark", "theme_light"):
        window.window_actions[theme].trigger()
        inked = rest.icon().pixmap(20, 20).toImage()
        colours = {inked.pixelColor(x, y).rgb() for x in range(20) for y in range(20)}
        assert window.appearance.theme.colour("text").rgb() in colours


def test_the_toolbar_has_room_for_what_a_paragraph_is(open_window: Open, post: Path) -> None:
    window = open_window(post)
    box = window.toolbar.blocks
    for language in ("language_ko", "language_en"):
        window.window_actions[language].trigger()
        option = QStyleOptionComboBox()
        option.initFrom(box)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
        for name in ("bullets", "numbers", "quote", "heading6"):
            assert box.fontMetrics().horizontalAdvance(window.window_actions[name].iconText()) <= room


def test_the_side_panels_tabs_fit_in_both_languages(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    tabs = window.side.header.tabs
    for language in ("language_ko", "language_en"):
        window.window_actions[language].trigger()
        qtbot.waitUntil(lambda: tabs.tabRect(2).right() < tabs.width())
        assert tabs.width() <= window.side.width()


def test_a_question_does_not_cover_the_carets_line(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_bytes(FRONT_MATTER.encode() + b"\n\n".join(b"<p>line</p>" for _ in range(80)))
    window = open_window(post)
    view = window.body
    view.setFocus()
    while view.viewport().height() - view.cursorRect().bottom() > 60:
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: view.cursorRect().bottom() <= view.viewport().height())
    window.tell("a\nb\nc\nd")
    qtbot.waitUntil(lambda: view.cursorRect().bottom() <= view.viewport().height())


@pytest.mark.parametrize(("menu", "action"), [("view", "page_dark"), ("format", "bold")])
def test_a_menu_shows_what_is_on(open_window: Open, post: Path, menu: str, action: str) -> None:
    window = open_window(post)
    shown, made = window.furniture.menus._menus[menu], window.window_actions[action]
    made.setChecked(False)
    shown.adjustSize()
    looks = shown.grab(shown.actionGeometry(made)).toImage()
    made.setChecked(True)
    assert shown.grab(shown.actionGeometry(made)).toImage() != looks


def test_alt_with_a_letter_is_no_text(open_window: Open, post: Path) -> None:
    window = open_window(post)
    before = window.document.post.text
    boxes = [window.body, *window.form.findChildren(PlainText), *window.form.findChildren(LineEdit)]
    window.show_source(True)
    for box in (*boxes, window.source):
        QTest.keyClick(box, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    window.take_edits()
    assert window.document.post.text == before
