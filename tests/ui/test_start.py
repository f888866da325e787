"""A window's start: what is not needed to paint the text is not loaded for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOADED = """\
import os
import sys
from editor.ui import app
from editor.ui.body.editor import BodyEditor

painting = BodyEditor.paintEvent

def painted(editor, event):
    painting(editor, event)
    print(*sorted(sys.modules), sep="\\n", flush=True)
    os._exit(0)  # the rest is not waited for

BodyEditor.paintEvent = painted
app.run([app.Path(sys.argv[1])], None)
"""
NOT_NEEDED = frozenset(
    "PIL babel difflib editor.house.learning frontmatter liquid markdown pygments sass tomlkit urllib.request yaml"
    " editor.kramdown.converter editor.post.entries editor.rendering.worker editor.site.index editor.site.configuration"
    " editor.site.images.preparing editor.ui.images.desk"
    " editor.ui.catalogue editor.ui.commands.file editor.ui.find_bar editor.ui.form.panel editor.ui.furniture"
    " editor.ui.preview.panel editor.ui.side.panel editor.ui.source.view PySide6.QtWebEngineCore PySide6.QtSvg"
    " editor.ui.attire editor.ui.closed_posts editor.ui.later_starts editor.ui.tab_row PySide6.QtNetwork socket".split()
)


def started(code: str, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A Python of its own that runs code which opens a window and ends; its settings and states are in the folder."""
    places = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


LOGGED = """\
import os
import sys
from PySide6.QtCore import QTimer
from editor.ui import app

def look():
    if app.Path(sys.argv[2]).exists():
        os._exit(7)

surround = app.surround

def surrounded(*given):
    app.timer = QTimer(interval=20)
    app.timer.timeout.connect(look)
    app.timer.start()
    return surround(*given)

app.surround = surrounded
app.run([app.Path(sys.argv[1])], None)
"""


@pytest.mark.parametrize("data", [b"<p>a</p>\n", b"\0\0\0"], ids=["a post", "no post, which is told"])
def test_what_was_not_saved_is_looked_for_in_the_end(tmp_path: Path, data: bytes) -> None:
    post = tmp_path / "2024-07-27-port.md"
    post.write_bytes(data)
    assert started(LOGGED, tmp_path, str(post), str(tmp_path / "STATE" / "stet" / "stet.log")).returncode == 7


def test_the_text_is_painted_with_what_it_needs(tmp_path: Path) -> None:
    post = tmp_path / "2024-07-27-port.md"
    body = '<p>해양 <b>당국</b></p>\n\n<h2>반등</h2>\n실시간 <a href="https://a.b">뉴스</a>\n'
    post.write_text(f"---\ntitle: 항만\n---\n\n{body}", encoding="utf-8")
    ended = started(LOADED, tmp_path, str(post))
    loaded = set(ended.stdout.split())
    assert "editor.ui.body.editor" in loaded, ended.stderr
    assert loaded & NOT_NEEDED == set()


FURNISHED = """\
import os
import sys
from editor.ui import app
from editor.ui.furniture import Furniture

moving_in = Furniture.move_in

def moved_in(furniture):
    moving_in(furniture)
    print(*sorted(sys.modules), sep="\\n", flush=True)
    os._exit(0)

Furniture.move_in = moved_in
app.run([app.Path(sys.argv[1])], None)
"""


def test_pictures_and_the_sites_posts_are_for_processes_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: a\n", encoding="utf-8")
    post = tmp_path / "_posts" / "2024-07-27-port.md"
    post.parent.mkdir()
    post.write_text("---\ntitle: a\n---\n<p>a</p>\n", encoding="utf-8")
    loaded = set(started(FURNISHED, tmp_path, str(post)).stdout.split())
    assert "editor.ui.images.desk" in loaded
    assert {name for name in ("PIL", "editor.site.index", "editor.site.images.habits") if name in loaded} == set()
