"""A window's start: what is not needed to paint the text is not loaded for it."""

import os
import subprocess
import sys
from pathlib import Path

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
    "babel difflib frontmatter liquid markdown pygments sass urllib.request yaml"
    " editor.kramdown.converter editor.post.entries editor.rendering.worker editor.site.index editor.site.configuration"
    " editor.ui.catalogue editor.ui.commands.file editor.ui.find_bar editor.ui.form.panel editor.ui.furniture"
    " editor.ui.preview.panel editor.ui.side.panel editor.ui.source.view PySide6.QtWebEngineCore PySide6.QtSvg".split()
)


def test_the_text_is_painted_with_what_it_needs(tmp_path: Path) -> None:
    places = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    post = tmp_path / "2024-07-27-port.md"
    body = '<p>해양 <b>당국</b></p>\n\n<h2>반등</h2>\n실시간 <a href="https://a.b">뉴스</a>\n'
    post.write_text(f"---\ntitle: 항만\n---\n\n{body}", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", LOADED, str(post)],
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    loaded = set(ended.stdout.split())
    assert "editor.ui.body.editor" in loaded, ended.stderr
    assert loaded & NOT_NEEDED == set()
