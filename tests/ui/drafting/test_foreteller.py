"""The line that foretells, in a window."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.conftest import POST

Open = Callable[[Path | None], PostWindow]


def shown(window: PostWindow, qtbot: QtBot) -> str:
    """What the line says when nothing else is on its way."""
    foreteller = window.furniture.foreteller
    qtbot.waitUntil(lambda: not foreteller.is_busy)
    return window.status.forecast.text()


def test_it_follows_the_form(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    assert shown(window, qtbot) == "Published → /news/2024/07/03/port-3.html"
    window.document.set_text(POST.replace("News", "경제").replace("title:", "date: 2999-01-01 09:00 +0900\ntitle:"))
    assert shown(window, qtbot) == "Scheduled 2999-01-01 00:00 → /경제/2999/01/01/port-3.html"
    window.document.set_text(POST.replace("title:", "published: false\ntitle:"))
    assert shown(window, qtbot) == "Not built · The post is marked not to be published (published: false)"
    window.language.choose("ko")
    qtbot.waitUntil(lambda: window.status.forecast.text().startswith("발행되지 않음"))


def test_a_new_post_is_a_draft_whose_url_follows_its_title(open_window: Open, post: Path, qtbot: QtBot) -> None:
    window = open_window(post)
    window.document.new(window.house, post.parent.parent)
    window.document.set_text("---\ntitle: 항만, 반등!\ndate: 2024-07-27 10:00 +0000\n---\n")
    assert shown(window, qtbot) == "Draft → /2024/07/27/항만-반등.html"


def test_outside_of_a_site_it_says_nothing(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "note.md"
    path.write_text("---\ntitle: x\n---\n", encoding="utf-8")
    assert shown(open_window(path), qtbot) == ""


def test_what_is_not_utf8_is_not_built(open_window: Open, site: Path, qtbot: QtBot) -> None:
    path = site / "_posts" / "2024-07-04-old.md"
    path.write_bytes("---\ntitle: 오래된 글\n---\n\n오래된 글입니다. 한국어로 썼습니다.\n".encode("cp949"))
    assert shown(open_window(path), qtbot).startswith("Not built")
