"""A window goes on, whatever becomes of its site and of the process that reads it, and says so where it matters."""

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.ui.side.findings import State
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.typist import type_text

Open = Callable[[Path | None], PostWindow]


def found(window: PostWindow, qtbot: QtBot) -> int:
    """How many empty paragraphs are found when nothing else will be."""
    checker = window.furniture.desk.checker
    qtbot.waitUntil(lambda: checker.state is not State.BEGUN and not checker.is_busy, timeout=30_000)
    return sum(finding.check == "paragraph_empty" for finding in checker.findings)


def listed(window: PostWindow, qtbot: QtBot) -> list[str]:
    """The titles in the list, once it is read."""
    posts = window.side.posts
    qtbot.waitUntil(lambda: not posts.is_reading, timeout=30_000)
    return [posts.model.index(row, 0).data() for row in range(posts.model.rowCount())]


def said(window: PostWindow) -> str:
    """What the panel says in place of findings."""
    window.side.show_findings()
    return " ".join(label.text() for label in window.side.findings.findChildren(QLabel, "empty") if label.isVisible())


def add(window: PostWindow, markup: str) -> None:
    window.document.replace(window.document.post.with_body(window.document.post.body + markup))


def test_typing_goes_on_while_the_process_is_ended_again_and_again(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    window.side.show_posts()
    window.body.setFocus()
    waits = []
    for number, key in enumerate("harbour and tide"):
        begun = time.process_time()
        type_text(window.body, key)
        waits.append(time.process_time() - begun)
        if number % 5 == 0 and window.reader.process_id():
            os.kill(window.reader.process_id(), signal.SIGKILL)
        if number % 4 == 0:
            window.furniture.desk.checker.check_soon()
            window.side.posts.read_again()
        qtbot.wait(30)
    window.take_edits()
    assert "harbour and tide" in window.document.post.body
    assert max(waits) < 1


def test_checks_that_cannot_be_made_are_no_clean_post(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    checker = window.furniture.desk.checker
    qtbot.waitUntil(lambda: window.reader.process_id() != 0, timeout=10_000)
    while checker.state is State.BEGUN:
        if window.reader.process_id():
            os.kill(window.reader.process_id(), signal.SIGKILL)
        qtbot.wait(10)
    assert checker.state is State.BROKEN_OFF
    assert said(window) == "The checks broke off. They run again when the text changes."


def test_findings_of_before_stay_when_the_checks_break_off(
    open_window: Open, post: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.write_text(POST + "\n<p></p>\n", encoding="utf-8")
    window = open_window(post)
    assert found(window, qtbot) == 1
    monkeypatch.setattr("editor.ui.reader.reading_process._MOST_ENDS", 1)
    add(window, "\n<p></p>\n")
    window.furniture.desk.checker.check_soon()
    os.kill(window.reader.process_id(), signal.SIGKILL)
    assert found(window, qtbot) == 1
    assert said(window) == "The checks broke off. They run again when the text changes."
    monkeypatch.setattr("editor.ui.reader.reading_process._FORGIVEN", 0.0)
    add(window, "\n<p></p>\n")
    assert found(window, qtbot) == 3
    assert said(window) == ""


def test_a_site_that_vanishes_takes_only_what_is_the_sites(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    window.side.show_posts()
    before = listed(window, qtbot)
    shutil.rmtree(post.parent.parent)
    window.side.posts.read_again()
    assert listed(window, qtbot) == before
    assert window.side.posts.told.text() == "The list is not whole: reading the site broke off."
    add(window, "\n<p></p>\n")
    assert found(window, qtbot) == 1
    window.window_actions["house_style"].trigger()
    qtbot.waitUntil(lambda: "could not be read to the end" in window.text.notice.text(), timeout=20_000)


@pytest.mark.skipif(os.name == "nt", reason="has no such files")
def test_posts_that_cannot_be_read_are_listed_as_broken(open_window: Open, post: Path, qtbot: QtBot) -> None:
    os.mkfifo(post.with_name("2024-07-04-pipe.md"))
    post.with_name("2024-07-05-nowhere.md").symlink_to("nowhere")
    post.with_name("2024-07-06-bytes.md").write_bytes(b"---\ntitle: \xff\xfe\x00\n---\n")
    window = open_window(post)
    window.side.show_posts()
    titles = listed(window, qtbot)
    assert titles[:3] == ["2024-07-06-bytes.md", "2024-07-05-nowhere.md", "2024-07-04-pipe.md"]
    assert found(window, qtbot) == 0
    window.window_actions["house_style"].trigger()
    qtbot.waitUntil(lambda: window.furniture.house_offer.dialog is not None, timeout=20_000)


def test_a_broken_style_is_told_and_the_checks_go_on(open_window: Open, post: Path, qtbot: QtBot) -> None:
    (post.parent.parent / ".stet.toml").write_text("[[styles]\n", encoding="utf-8")
    post.write_text(POST + "\n<p></p>\n", encoding="utf-8")
    window = open_window(post)
    assert ".stet.toml" in window.text.banner.text()
    assert found(window, qtbot) == 1
    QTest.keyClick(window.body, Qt.Key.Key_A)
    window.take_edits()
    assert window.document.is_modified
