"""The page held against Jekyll's own: agreed to first; equal, different, failed or cancelled. No site is written."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.ui.commands import jekyll
from editor.ui.preview.differences import Differences
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.site.jekyll import NEEDS_JEKYLL, write
from tests.ui.preview.conftest import NO_GPU
from tests.ui.test_window import type_at_end

pytestmark = [*NEEDS_JEKYLL, pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

Open = Callable[[Path | None], PostWindow]
FILES = {
    "_config.yml": "title: 항만일보\nplugins: [jekyll-seo-tag]\n",
    "_layouts/post.html": "<!doctype html>\n<html><body><h1>{{ page.title }}</h1>\n{{ content }}</body></html>\n",
    "_posts/2024-07-27-port.md": "---\nlayout: post\ntitle: 반등\n---\n하나 **둘**\n",
}
LATER = """Jekyll::Hooks.register :posts, :post_render do |post|
  post.output.sub!("</h1>", " (고침)</h1>")
end
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return write(tmp_path / "site", FILES)


@pytest.fixture
def window(open_window: Open, root: Path) -> PostWindow:
    return open_window(root / "_posts/2024-07-27-port.md")


def notice(window: PostWindow) -> str:
    return window.text.notice.text() if window.text.notice.isVisible() else ""


def press(window: PostWindow, text: str) -> None:
    next(button for button in window.text.notice.buttons if button.text() == text).click()


def digests(root: Path) -> dict[str, str]:
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file()
    }


def left_over(root: Path) -> list[Path]:
    return list((root.parent / "temporary").glob("stet-jekyll-*"))


def test_the_user_is_asked_and_the_unsaved_text_is_built(window: PostWindow, root: Path, qtbot: QtBot) -> None:
    before = digests(root)
    type_at_end(window, " 셋")
    jekyll.compare(window)
    assert "jekyll-seo-tag" in notice(window)
    press(window, "Always Run for This Site")
    assert notice(window) == "Jekyll is building the site…"
    qtbot.waitUntil(lambda: notice(window) == "The page is the same as Jekyll's.", timeout=60_000)
    assert digests(root) == before
    assert window.session.is_trusted(root)
    assert left_over(root) == []


def test_a_difference_is_shown_on_both_sides(
    window: PostWindow, root: Path, qtbot: QtBot, surroundings: Surroundings
) -> None:
    write(root, {"_plugins/later.rb": LATER})
    surroundings.session.trust(root)
    jekyll.compare(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Differences)), timeout=60_000)
    dialog = window.findChildren(Differences)[0]
    assert dialog.isVisible()
    ours, jekylls = dialog.ours.toPlainText().splitlines(), dialog.jekylls.toPlainText().splitlines()
    assert [line.strip() for line in ours if "반등" in line] == ["반등"]
    assert [line.strip() for line in jekylls if "반등" in line] == ["반등 (고침)"]
    assert len(ours) == len(jekylls)
    dialog.close()


def test_jekylls_failure_is_told(window: PostWindow, root: Path, qtbot: QtBot, surroundings: Surroundings) -> None:
    write(root, {"_plugins/broken.rb": "raise 'no such luck'\n"})
    surroundings.session.trust(root)
    jekyll.compare(window)
    qtbot.waitUntil(lambda: "no such luck" in notice(window), timeout=60_000)


def test_it_can_be_cancelled_and_leaves_nothing(
    window: PostWindow, root: Path, qtbot: QtBot, surroundings: Surroundings
) -> None:
    started = root.parent / "started"
    write(root, {"_plugins/slow.rb": f"File.write('{started}', 'x')\nsleep 100\n"})
    surroundings.session.trust(root)
    jekyll.compare(window)
    qtbot.waitUntil(started.exists, timeout=30_000)
    assert left_over(root)
    press(window, "Cancel")
    qtbot.waitUntil(lambda: left_over(root) == [], timeout=20_000)
    assert not window.preview.jekyll().is_busy


def test_without_jekyll_it_is_said(window: PostWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    jekyll.compare(window)
    assert notice(window).startswith("Jekyll is not found")
