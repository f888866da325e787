"""The window follows the style of the post's site, and its file as it changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.house.of_site import FILE_NAME
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.typist import press, shortcut, type_text

OpenWindow = Callable[[Path | None], PostWindow]

STYLE = """
[[styles]]
id = "green"
label = { ko = "초록 강조", en = "Green emphasis" }
open = '<strong class="x" style="color: #0a0;">'
close = '</strong>'
shortcut = "Ctrl+Alt+7"

[markup]
heading2 = ['<h2 class="site">', '</h2>']

[skeleton]
front_matter = '''
---
title:
desk:
---
'''
body = "\\n<p></p>\\n"

[[linked]]
source = "excerpt"
target = "summary"
template = "= {source}"
"""


@pytest.fixture
def styled(site: Path) -> Path:
    """A site that says its own style."""
    (site / FILE_NAME).write_text(STYLE, encoding="utf-8")
    return site


def _titles(window: PostWindow) -> list[str]:
    return [action.text() for action in window.toolbar.actions() if action.objectName().startswith("style_")]


def _link(window: PostWindow) -> list[str]:
    """What the field "summary" says of what it is filled from."""
    field = window.form.field("summary")
    assert field is not None
    return [button.text() for button in field.findChildren(QPushButton) if button.isVisibleTo(field)]


def test_a_post_wears_its_sites_style(open_window: OpenWindow, styled: Path, post: Path) -> None:
    window = open_window(post)
    assert _titles(window) == ["Green emphasis"]
    press(window.body, Qt.Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)
    shortcut(window.body, "Ctrl+Alt+7")
    type_text(window.body, "초록")
    shortcut(window.body, "Ctrl+Alt+7")
    window.take_edits()
    assert '<p><strong class="x" style="color: #0a0;">초록</strong>해양' in window.document.post.body
    assert window.window_actions["style_green"].isChecked() is False
    menu = window.window_actions["style_green"].associatedObjects()
    assert {type(place).__name__ for place in menu} >= {"QMenu", "Toolbar"}
    assert not window.window_actions["style_green"].icon().isNull()


def test_another_posts_site_brings_its_style(
    open_window: OpenWindow, styled: Path, tmp_path_factory: pytest.TempPathFactory, post: Path
) -> None:
    window = open_window(None)
    bundled = _titles(window)
    assert len(bundled) == 3
    window.document.open(post)
    assert _titles(window) == ["Green emphasis"]
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.md"
    elsewhere.write_text(POST, encoding="utf-8")
    window.document.open(elsewhere)
    assert _titles(window) == bundled


def test_a_post_in_nobodys_style_gets_a_highlight_and_no_newsrooms_colours(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "_config.yml").write_text("title: Notes\n", encoding="utf-8")
    post = tmp_path / "_posts" / "2024-07-27-notes.md"
    post.parent.mkdir()
    post.write_text("---\ntitle: Notes\n---\n\nSome words.\n", encoding="utf-8")
    window = open_window(post)
    assert _titles(window) == ["Highlight"]
    cursor = window.body.document().find("words")
    window.body.setTextCursor(cursor)
    shortcut(window.body, "Ctrl+Alt+1")
    window.take_edits()
    assert window.document.post.body == "\nSome <mark>words</mark>.\n"


def test_a_draft_with_little_in_it_is_in_the_style_of_its_sites_newest_post(
    open_window: OpenWindow, site: Path
) -> None:
    draft = site / "_drafts" / "new.md"
    draft.parent.mkdir()
    draft.write_text("---\ntitle: a\n---\n\nb\n", encoding="utf-8")
    assert len(_titles(open_window(draft))) == 3


def test_new_begins_with_the_sites_skeleton(open_window: OpenWindow, styled: Path, post: Path) -> None:
    window = open_window(post)
    window.window_actions["new"].trigger()
    assert window.document.post.text == "---\ntitle:\ndesk:\n---\n\n<p></p>\n"


def test_a_file_that_changes_is_followed(open_window: OpenWindow, styled: Path, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    (styled / FILE_NAME).write_text(STYLE.replace("Green emphasis", "Greener"), encoding="utf-8")
    qtbot.waitUntil(lambda: _titles(window) == ["Greener"], timeout=5000)
    assert window.document.post.text == post.read_text(encoding="utf-8")
    assert not window.document.is_modified


def test_linked_fields_are_the_sites(open_window: OpenWindow, styled: Path, post: Path, qtbot: QtBot) -> None:
    (styled / FILE_NAME).write_text(STYLE.replace("= {source}", "> {source}"), encoding="utf-8")
    post.write_text("---\ntitle: a\nexcerpt: >\n  하나\nsummary: >\n  = 하나\n---\n\n둘\n", encoding="utf-8")
    window = open_window(post)
    assert _link(window) == ["Fill from “Excerpt” again"]
    (styled / FILE_NAME).write_text(STYLE, encoding="utf-8")
    qtbot.waitUntil(lambda: _link(window) == ["Filled from “Excerpt”"], timeout=5000)


def test_a_broken_file_is_told_and_the_last_style_stays(
    open_window: OpenWindow, styled: Path, post: Path, qtbot: QtBot
) -> None:
    window = open_window(post)
    path = styled / FILE_NAME
    path.write_text(STYLE.replace("shortcut", "shortcutt"), encoding="utf-8")
    qtbot.waitUntil(lambda: window.text.banner.tells("house"), timeout=5000)
    assert "line 7: styles.shortcutt" in window.text.banner.text()
    assert _titles(window) == ["Green emphasis"]
    path.write_text(STYLE, encoding="utf-8")
    qtbot.waitUntil(lambda: not window.text.banner.tells("house"), timeout=5000)


def test_a_file_that_is_broken_from_the_start_is_told(open_window: OpenWindow, styled: Path, post: Path) -> None:
    (styled / FILE_NAME).write_text("styles = 3\n", encoding="utf-8")
    window = open_window(post)
    assert window.text.banner.tells("house")
    assert len(_titles(window)) == 3


def test_keys_that_stet_has_are_not_the_houses_to_give(open_window: OpenWindow, styled: Path, post: Path) -> None:
    (styled / FILE_NAME).write_text(STYLE.replace("Ctrl+Alt+7", "Ctrl+B"), encoding="utf-8")
    window = open_window(post)
    assert window.window_actions["style_green"].shortcuts() == []
    assert window.window_actions["bold"].shortcut().toString() == "Ctrl+B"
