"""Mistakes in Liquid are told with their line, lead there, and go when they are mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.ui.preview.problems import Problems
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU
from tests.ui.test_window import type_at_end

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

Open = Callable[[Path | None], PostWindow]
HEAD = "---\ntitle: x\nlayout: post\n---\n"


def told(window: PostWindow) -> str:
    """What stands above the page."""
    return "\n".join(label.text() for label in window.preview.findChildren(QLabel, "notice") if label.isVisible())


def test_the_mistake_is_told_with_its_line_and_leads_there(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_text(HEAD + "\n하나\n\n{% gallery a < b %}\n\n둘\n", encoding="utf-8")
    window = open_window(post)
    qtbot.waitUntil(lambda: "gallery" in told(window), timeout=20_000)
    assert '<a href="8">Line 8</a>' in told(window)
    window.preview.findChildren(Problems)[0].linkActivated.emit("8")
    assert window.is_source_shown()
    assert window.source.text()[window.source.offset() :].startswith("{% gallery")
    window.source.textCursor().insertText("{% comment %}")
    window.source.load(window.source.text().replace("{% comment %}{% gallery a < b %}", ""))
    window.source.textCursor().insertText(" ")
    qtbot.waitUntil(lambda: told(window) == "", timeout=20_000)


def test_in_the_language_on_screen_and_of_many_the_first(
    open_window: Open, post: Path, qtbot: QtBot, surroundings: Surroundings
) -> None:
    body = "\n".join(f"{{% plug{number} %}}\n" for number in range(5))
    post.write_text(f"---\ntitle: x\n---\n{body}", encoding="utf-8")
    window = open_window(post)
    qtbot.waitUntil(lambda: "plug2" in told(window), timeout=20_000)
    assert "plug3" not in told(window)
    assert "2 more" in told(window)
    surroundings.language.choose("ko")
    qtbot.waitUntil(lambda: "번째 줄</a>" in told(window))
    assert "외 2건" in told(window)


def test_a_layouts_mistake_names_the_file(open_window: Open, post: Path, site: Path, qtbot: QtBot) -> None:
    (site / "_layouts").mkdir()
    (site / "_layouts/post.html").write_text("<html><body>\n{% gallery <b> %}\n{{ content }}</body></html>", "utf-8")
    post.write_text(HEAD + "글\n", encoding="utf-8")
    window = open_window(post)
    qtbot.waitUntil(lambda: "gallery" in told(window), timeout=20_000)
    assert "_layouts/post.html, Line 2: " in told(window)
    (site / "_layouts/post.html").write_text("<html><body>{{ content }}</body></html>", "utf-8")
    type_at_end(window, "쓰다")
    qtbot.waitUntil(lambda: told(window) == "", timeout=20_000)
