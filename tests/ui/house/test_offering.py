"""A learned house style is offered, reviewed and stored; the toolbar follows it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor.house import FormField, House, ImageRules, LinkedField, NewSection, load, load_default, load_plain
from editor.house.of_site import FILE_NAME, own_style
from editor.ui.house.dialog import HouseDialog
from editor.ui.house.storing import Stored
from editor.ui.window import PostWindow
from tests.ui.typist import type_text


def _odd() -> House:
    """A house with all that is rarely said, and a no-break space in what a post begins with."""
    fields = (FormField("desk", "list", {"ko": "부서", "en": "Desk"}, ("a, b", "c"), 80, True, "bytes"),)
    linked = (LinkedField("a", "b", "{source}"), LinkedField("a", "c", "<p>{source}"))
    images = ImageRules("사진", 1200, 900, 123_456, "webp")
    body = "\n<p>\u00a0</p>\n"
    section = NewSection("heading4", True, False)
    return replace(load_plain(), fields=fields, linked=linked, images=images, skeleton_body=body, new_section=section)


OpenWindow = Callable[[Path | None], PostWindow]


def _offer(window: PostWindow, qtbot: QtBot) -> list[QPushButton]:
    """The notice's buttons, once it is there."""
    qtbot.waitUntil(lambda: bool(window.text.notice.buttons), timeout=15000)
    assert "Red emphasis, Blue emphasis, Pale-blue highlight" in window.text.notice.text()
    return window.text.notice.buttons


def _review(window: PostWindow, qtbot: QtBot) -> HouseDialog:
    _offer(window, qtbot)[0].click()
    dialog = window.furniture.house_offer.dialog
    assert dialog is not None
    return dialog


def _style_names(window: PostWindow) -> list[str]:
    return [action.text() for action in window.toolbar.actions() if action.objectName().startswith("style_")]


def test_what_was_learned_is_offered_reviewed_and_stored(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    window = open_window(newest)
    dialog = _review(window, qtbot)
    red, blue = dialog.styles.list.item(0), dialog.styles.list.item(1)
    assert red is not None
    assert red.text() == "Red emphasis\n10 times in 10 posts"
    assert blue is not None
    blue.setCheckState(Qt.CheckState.Unchecked)
    dialog.styles.english.clear()
    type_text(dialog.styles.english, "Signal")
    dialog.save.click()
    house = load(newsroom / FILE_NAME, load_plain())
    assert [style.label("en") for style in house.styles] == ["Signal", "Pale-blue highlight"]
    assert house.skeleton_front_matter + house.skeleton_body == (
        load_default().skeleton_front_matter + load_default().skeleton_body
    )
    qtbot.waitUntil(lambda: _style_names(window) == ["Signal", "Pale-blue highlight"], timeout=5000)


@pytest.mark.parametrize("written", [False, True])
def test_a_new_post_begins_as_its_site_does_unless_something_is_written(
    open_window: OpenWindow, newsroom: Path, qtbot: QtBot, written: bool
) -> None:
    end = "<p>Read on at our own site.</p>\n"
    for post in (newsroom / "_posts").iterdir():
        post.write_text(post.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{end}", encoding="utf-8")
    window = open_window(None)
    window.document.new(load_default(), newsroom)
    dialog = _review(window, qtbot)
    if written:
        type_text(window.body, "x")
    dialog.save.click()
    assert (end.strip() in window.document.post.body) is not written
    assert window.document.is_modified is written


def test_of_plain_markdown_the_fields_are_offered(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    (tmp_path / "_posts").mkdir()
    for day in range(1, 7):
        text = f"---\nlayout: post\ntitle: T{day}\ntags: []\n---\n\nText {day}.\n"
        (tmp_path / "_posts" / f"2024-07-0{day}-a.md").write_text(text, encoding="utf-8")
    window = open_window(tmp_path / "_posts" / "2024-07-06-a.md")
    qtbot.waitUntil(lambda: bool(window.text.notice.buttons), timeout=15000)
    assert "the same fields: layout, title, tags." in window.text.notice.text()
    window.text.notice.buttons[0].click()
    dialog = window.furniture.house_offer.dialog
    assert dialog is not None
    dialog.save.click()
    window.house_style.use(own_style(tmp_path))
    window.window_actions["new"].trigger()
    assert window.document.post.text == "---\nlayout: post\ntitle:\ntags: []\n---\n\n"


def test_a_style_that_is_not_wanted_is_not_offered_again(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    window = open_window(newest)
    _offer(window, qtbot)[1].click()
    assert window.session.declines_house(newsroom)
    assert not (newsroom / FILE_NAME).exists()
    # Asked for, it comes all the same.
    window.window_actions["house_style"].trigger()
    qtbot.waitUntil(lambda: window.furniture.house_offer.dialog is not None, timeout=15000)


def test_closing_the_notice_is_a_no_as_well(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    window = open_window(newest)
    _offer(window, qtbot)
    close = next(button for button in window.text.notice.findChildren(QToolButton))
    close.click()
    assert window.session.declines_house(newsroom)


def test_what_the_site_says_is_changed_in_its_place(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    path = newsroom / FILE_NAME
    path.write_text(
        "# By the desk.\n[[styles]]\nid = 'a'\nlabel = { ko = '가', en = 'A' }\n"
        "open = '<mark>'   # the browser's\nclose = '</mark>'\n",
        encoding="utf-8",
    )
    window = open_window(newest)
    window.window_actions["house_style"].trigger()
    dialog = window.furniture.house_offer.dialog
    assert dialog is not None
    dialog.styles.korean.clear()
    type_text(dialog.styles.korean, "형광")
    dialog.save.click()
    assert path.read_text(encoding="utf-8") == (
        "# By the desk.\n[[styles]]\nid = 'a'\nlabel = { ko = \"형광\", en = 'A' }\n"
        "open = '<mark>'   # the browser's\nclose = '</mark>'\n"
    )


@pytest.mark.parametrize("house", [load_default(), _odd()], ids=["bundled", "odd"])
def test_pages_that_nobody_touched_say_the_same_house(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, house: House
) -> None:
    dialog = HouseDialog(Stored(tmp_path / FILE_NAME, house), {}, open_window(None))
    assert dialog.draft() == house
    dialog.close()


def test_what_cannot_be_a_style_is_told_and_not_stored(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    dialog = _review(open_window(newest), qtbot)
    dialog.styles.closing.clear()
    type_text(dialog.styles.closing, "</i>")
    assert "styles.open and close must be start tags" in dialog.problem.text()
    assert not dialog.save.isEnabled()
    dialog.styles.closing.clear()
    type_text(dialog.styles.closing, "</span></b>")
    assert dialog.save.isEnabled()
    assert dialog.problem.isHidden()


def test_a_file_that_appeared_meanwhile_is_not_written_over(
    open_window: OpenWindow, newsroom: Path, newest: Path, qtbot: QtBot
) -> None:
    window = open_window(newest)
    window.house_style.stop()
    dialog = _review(window, qtbot)
    (newsroom / FILE_NAME).write_text("", encoding="utf-8")
    dialog.save.click()
    assert "there is a file of that name already" in dialog.problem.text()
    assert (newsroom / FILE_NAME).read_bytes() == b""


def test_keys_that_stet_has_are_told(open_window: OpenWindow, tmp_path: Path) -> None:
    bold = replace(load_default().styles[0], shortcut="Ctrl+B")
    house = replace(load_default(), styles=(bold,))
    dialog = HouseDialog(Stored(tmp_path / FILE_NAME, house), {}, open_window(None))
    assert dialog.problem.text() == "Ctrl+B is the shortcut of “Bold” already: “Red emphasis” will have none."
    assert dialog.save.isEnabled()
    dialog.close()


@pytest.mark.parametrize("asked", [True, False])
def test_outside_a_site_and_in_an_empty_one(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, asked: bool) -> None:
    window = open_window(None)
    if asked:
        window.window_actions["house_style"].trigger()
        assert "Open a post of a site first" in window.text.notice.text()
    else:
        assert window.furniture.house_offer.dialog is None
