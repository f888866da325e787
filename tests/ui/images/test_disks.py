"""Pictures for a site whose disk is full, or may not be written; and a window that never got to its end."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.post.keeping import Keeping
from editor.site.images.orphans import sweep
from tests import disks
from tests.ui.images.conftest import Open
from tests.ui.images.hands import bring, drop_at_end, files, pictures

pytestmark = pytest.mark.skipif(not disks.IS_ROOT, reason="mounts a disk of its own")
POST = "---\ntitle: a\n---\n<p>가</p>\n"


def site_on(disk: Path) -> Path:
    """A site with one post on a disk; the post."""
    (disk / "_config.yml").write_text("", encoding="utf-8")
    (disk / "_posts").mkdir()
    (disk / "assets" / "img").mkdir(parents=True)
    post = disk / "_posts" / "2024-07-27-port.md"
    post.write_text(POST, encoding="utf-8")
    return post


def test_a_full_disk_is_told_and_holds_nothing_of_the_picture(
    open_window: Open, qtbot: QtBot, tmp_path: Path, photo: Path
) -> None:
    with disks.small_disk(tmp_path / "disk") as disk:
        post = site_on(disk)
        window = open_window(post)
        ballast = disks.Ballast(disk)
        ballast.fill()
        drop_at_end(window, files(photo))
        qtbot.waitUntil(window.text.notice.isVisible, timeout=20_000)
        assert "full" in window.text.notice.text()
        assert list((disk / "assets" / "img").iterdir()) == []
        assert window.body.source() == window.document.post.body
        window.close()


def test_a_disk_that_may_only_be_read_is_told(open_window: Open, qtbot: QtBot, tmp_path: Path, photo: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    post = site_on(folder)
    with disks.mounted(folder, "--bind", "-o", "ro", str(folder)):
        window = open_window(post)
        drop_at_end(window, files(photo))
        qtbot.waitUntil(window.text.notice.isVisible, timeout=20_000)
        assert "Read-only" in window.text.notice.text()
        assert window.body.source() == window.document.post.body
        window.close()


def test_a_picture_whose_window_never_ended_goes_with_its_text(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path, tmp_path: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    text = window.body.source()
    window.keeping.sign.release()  # as the kernel does when a process is killed
    next_start = Keeping(window.keeping.folder).sign
    sweep(window.keeping.pictures, next_start, [text])
    assert "busanhang.jpg" in pictures(site)
    sweep(window.keeping.pictures, next_start, [])
    assert "busanhang.jpg" not in pictures(site)
