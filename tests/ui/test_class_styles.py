"""A house style that is a class: its button writes it, wears the site's own look, and is pressed where it stands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.house.of_site import FILE_NAME
from editor.house.reading import load_neutral
from editor.ui.swatch import style_colours
from editor.ui.window import PostWindow
from tests.ui.typist import shortcut

Open = Callable[[Path | None], PostWindow]
HOUSE = """
[[styles]]
id = "key"
label = { ko = "핵심", en = "Key" }
open = '<span class="key">'
close = "</span>"
shortcut = "Ctrl+Alt+1"

[[styles]]
id = "red"
label = { ko = "빨강", en = "Red" }
open = '<span style="color: #c00;">'
close = "</span>"
shortcut = "Ctrl+Alt+2"
"""


@pytest.fixture
def window(open_window: Open, site: Path, post: Path) -> PostWindow:
    """A post in a site with a class for a style, and a style sheet that says what it looks like."""
    (site / FILE_NAME).write_text(HOUSE, encoding="utf-8")
    (site / "assets" / "site.css").write_text(".post .key { background: #ffe066; color: #333 }\n", encoding="utf-8")
    return open_window(post)


def _select(window: PostWindow, text: str) -> None:
    cursor = window.body.document().find(text, 0)
    assert not cursor.isNull()
    window.body.setTextCursor(cursor)


def _ground(window: PostWindow, text: str) -> str:
    """The colour that is painted behind a text."""
    cursor = window.body.document().find(text, 0)
    block = cursor.block()
    start = cursor.selectionStart() - block.position()
    worn = [form for form in block.layout().formats() if form.start <= start < form.start + form.length]
    return worn[0].format.background().color().name() if worn else ""


def test_it_is_written_worn_and_taken_off_again(window: PostWindow, qtbot: QtBot) -> None:
    before = window.body.source()
    _select(window, "보합")
    shortcut(window, "Ctrl+Alt+1")
    assert window.body.source() == before.replace("보합", '<span class="key">보합</span>')
    assert window.window_actions["style_key"].isChecked()
    assert not window.window_actions["style_red"].isChecked()
    qtbot.waitUntil(lambda: _ground(window, "보합") == "#ffe066")
    _select(window, "보합")
    shortcut(window, "Ctrl+Alt+2")
    assert window.body.source() == before.replace("보합", '<span style="color: #c00;">보합</span>')
    _select(window, "보합")
    shortcut(window, "Ctrl+Alt+1")
    _select(window, "보합")
    shortcut(window, "Ctrl+Alt+1")
    assert window.body.source() == before


def test_its_swatch_is_the_sites_own(window: PostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.house_style.looks))
    text, ground = style_colours(window.house.style("key"))
    assert (text.name(), ground.name()) == ("#333333", "#ffe066")
    worn = window.window_actions["style_key"].action.style
    assert worn is not None
    assert worn.look == "background: #ffe066; color: #333"


def test_a_class_that_no_style_sheet_knows_is_shown_all_the_same(open_window: Open, site: Path, post: Path) -> None:
    (site / FILE_NAME).write_text(HOUSE, encoding="utf-8")
    window = open_window(post)
    _select(window, "보합")
    shortcut(window, "Ctrl+Alt+1")
    assert _ground(window, "보합") == "#808080"


def test_a_style_that_is_an_element_has_its_own_look_on_the_button() -> None:
    text, ground = style_colours(load_neutral().styles[0])
    assert ground.isValid()
    assert not text.isValid()
