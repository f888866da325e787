"""What reads a site is for its process: in the window's own Python, each key would wait for it."""

from pathlib import Path

from tests.ui.test_start import started

READ = """\
import os
import sys
from PySide6.QtCore import QTimer
from editor.ui import app
from editor.ui.form.site_words import SiteWords
from editor.ui.furniture import Furniture

moving_in = Furniture.move_in

def moved_in(furniture):
    moving_in(furniture)
    window = furniture._window
    window.show_part("side", True)
    window.side.show_posts()
    words = window.form.findChild(SiteWords)
    words.ask()

    def look():
        has_list = len(window.side.posts.model) == 10 and not window.side.posts.is_reading
        if has_list and words.values("layout") and furniture.desk.checker.findings and window.text.notice.buttons:
            print(*sorted(sys.modules), sep="\\n", flush=True)
            os._exit(0)

    app.timer = QTimer(interval=50)
    app.timer.timeout.connect(look)
    app.timer.start()

Furniture.move_in = moved_in
app.run([app.Path(sys.argv[1])], None)
"""
READS = frozenset(
    "PIL liquid editor.checks.registry editor.checks.neighbours editor.house.learning editor.site.growing_index"
    " editor.site.index editor.site.kept_index editor.site.listing".split()
)


def test_a_window_that_knows_all_of_its_site_has_read_nothing_of_it(newsroom: Path, tmp_path: Path) -> None:
    (newsroom / "_layouts").mkdir()
    (newsroom / "_layouts" / "post.html").write_text("{{ content }}", encoding="utf-8")
    post = next((newsroom / "_posts").iterdir())
    post.write_text(post.read_text(encoding="utf-8") + "\n<p></p>\n", encoding="utf-8")
    ended = started(READ, tmp_path, str(post))
    loaded = set(ended.stdout.split())
    assert {"editor.checks.finding", "editor.house.described"} <= loaded, ended.stderr
    assert loaded & READS == set()
