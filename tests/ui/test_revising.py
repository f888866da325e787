"""An editor revises a post in the window and saves it: the file differs where it was edited, and nowhere else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.typist import commit, compose, press, shortcut

Open = Callable[[Path | None], PostWindow]

OWN = """---
title: '항만'   # 제목
categories: [News,  경제]
excerpt: >
  물동량이
  늘었다.
---

<p><img src="/assets/img/port.png" alt="항만" /></p>

<h2 data-ke-size="size26">석 달 만의 반등</h2>

<p data-ke-size="size16">&nbsp;</p>

<p>당국에 따르면 &quot;늘었다&quot;. <b><span style="color: #ee2323;">환적 화물이 늘었다.</span></b> 끝.</p>

<p data-ke-size="size16">&nbsp;</p>
속보는, <a href="https://example.com" rel="dofollow">https://example.com</a>


"""


@pytest.fixture(params=["own", "sample"])
def revised(request: pytest.FixtureRequest, site: Path) -> Path:
    """A post of the house's kind in a site."""
    path = site / "_posts" / "2024-07-27-revised.md"
    if request.param == "own":
        path.write_bytes(OWN.encode())
    else:
        shared: Path = request.getfixturevalue("shared")
        path.write_bytes(next((shared / "sample").glob("*.md")).read_bytes())
    return path


def select(window: PostWindow, words: str) -> None:
    cursor = window.text.body.document().find(words)
    assert not cursor.isNull()
    window.text.body.setFocus()
    window.text.body.setTextCursor(cursor)


def a_word(window: PostWindow, red: bool) -> str:
    """A word inside a red run or before one, not the first there, that stands once in the post."""
    post = window.document.post
    text = post.body.split('#ee2323;">')[1].split("</span>")[0] if red else post.body.split("<p>")[2].split("<b>")[0]
    return next(word for word in text.split()[1:] if post.text.count(word) == 1 and word.isalpha())


def save(window: PostWindow, path: Path) -> bytes:
    shortcut(window, "Ctrl+S")
    assert not window.isWindowModified()
    return path.read_bytes()


def test_a_word_in_a_red_run(open_window: Open, revised: Path) -> None:
    before = revised.read_bytes()
    window = open_window(revised)
    word = a_word(window, red=True)
    select(window, word)
    for syllable in "새말":
        compose(window.text.body, syllable)
    assert save(window, revised) == before.replace(word.encode(), "새말".encode())


def test_a_word_made_red(open_window: Open, revised: Path) -> None:
    before = revised.read_bytes()
    window = open_window(revised)
    word = a_word(window, red=False)
    select(window, word)
    shortcut(window.text.body, "Ctrl+Alt+1")
    red = f'<b><span style="color: #ee2323;">{word}</span></b>'
    assert save(window, revised) == before.replace(word.encode(), red.encode())
    shortcut(window.text.body, "Ctrl+Alt+1")
    assert save(window, revised) == before


def test_undo_to_the_start(open_window: Open, revised: Path) -> None:
    before = revised.read_bytes()
    window = open_window(revised)
    body = window.text.body
    select(window, a_word(window, red=True))
    shortcut(body, "Ctrl+Alt+3")
    press(body, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Return)
    shortcut(body, "Ctrl+Shift+3")
    commit(body, "소제목")
    press(body, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    shortcut(body, "Ctrl+Shift+8")
    assert save(window, revised) != before
    while body.document().isUndoAvailable():
        shortcut(body, "Ctrl+Z")
    assert save(window, revised) == before


def test_a_paragraph_split_and_joined(open_window: Open, revised: Path) -> None:
    before = revised.read_bytes()
    window = open_window(revised)
    word = a_word(window, red=True)
    select(window, word)
    body = window.text.body
    press(body, Qt.Key.Key_Left, Qt.Key.Key_Return)
    opened = '<b><span style="color: #ee2323;">'
    first = before.decode().split(opened)[1].split(word)[0]
    split = f"{opened}{first.rstrip(' ')}</span></b></p>\n\n<p>{opened}{word}"
    assert save(window, revised) == before.replace(f"{opened}{first}{word}".encode(), split.encode())
    press(body, Qt.Key.Key_Backspace)
    assert save(window, revised) == before


def test_the_preview_never_shows_half_a_syllable(open_window: Open, revised: Path, qtbot: QtBot) -> None:
    window = open_window(revised)
    qtbot.waitUntil(lambda: window.preview.is_current, timeout=20_000)
    select(window, a_word(window, red=True))
    body, sources = window.text.body, []
    window.document.changed.connect(lambda: sources.append(window.document.post.body))
    body.moveCursor(QTextCursor.MoveOperation.EndOfWord)
    for shown in ("ㅎ", "하", "한"):
        QApplication.sendEvent(body, QInputMethodEvent(shown, []))
        QApplication.processEvents()
    assert sources == []
    commit(body, "한")
    qtbot.waitUntil(lambda: len(sources) == 1)
    qtbot.waitUntil(lambda: window.preview.is_current, timeout=20_000)
    assert sources == [window.text.body.source()]
    assert _seen(window, qtbot, "document.getElementById('article').innerText.includes('ㅎ')") is False


def _seen(window: PostWindow, qtbot: QtBot, script: str) -> Any:
    """What a script finds in the preview's page."""
    seen: list[Any] = []
    assert window.preview.view is not None
    window.preview.view.page().runJavaScript(script, 1, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    return seen[0]
