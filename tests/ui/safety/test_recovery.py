"""What a crash left is shown, and becomes what its user says."""

import dataclasses
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.post import saver
from editor.post.journal import Origin
from editor.post.keeping import Keeping
from editor.ui.safety.bringing_back import BringingBack
from editor.ui.safety.recovery import RecoveryDialog
from editor.ui.surroundings import Surroundings
from editor.ui.windows import Windows
from tests.ui.conftest import POST
from tests.ui.safety.conftest import Leave
from tests.ui.test_window import type_at_end

WRITTEN = POST.replace("보합", "상승")


def origin(path: Path) -> Origin:
    return Origin(str(path), saver.digest(path.read_bytes()))


def dialog(look: BringingBack, qtbot: QtBot) -> RecoveryDialog:
    qtbot.waitUntil(lambda: look.dialog is not None)
    assert look.dialog is not None
    shown = look.dialog
    qtbot.waitUntil(lambda: bool(shown.facts.text()))
    return shown


def test_it_is_compared_with_its_file_and_restored(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    leave(origin(post), WRITTEN)
    shown = dialog(BringingBack(windows, keeping), qtbot)
    assert "보합" in shown.comparison.toPlainText()
    assert "상승" in shown.comparison.toPlainText()
    shown.restore_button.click()
    (window,) = windows.open_windows
    assert window.document.path == post
    assert window.document.post.text == WRITTEN
    assert window.document.is_modified
    assert post.read_bytes() == POST.encode()
    qtbot.waitUntil(lambda: keeping.leftovers() == [])
    qtbot.waitUntil(window.isWindowModified)
    assert window.document.post.text == WRITTEN
    window.body.undo()
    window.take_edits()
    assert window.document.post.text == POST
    assert not window.document.is_modified


def test_all_tabs_come_back(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot, surroundings: Surroundings
) -> None:
    surroundings.session.remember_shown("preview", False)
    paths = [post.with_name(f"2024-07-0{day}-port-{day}.md") for day in (1, 2, 3)]
    for number, path in enumerate(paths):
        leave(origin(path), POST.replace("보합", f"상승 {number}"))
    windows.open_new()
    shown = dialog(BringingBack(windows, keeping), qtbot)
    for _ in paths:
        shown.restore_button.click()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(windows.frames) == 1
    texts = {window.document.path: window.document.post.text for window in windows.open_windows}
    assert texts == {path: POST.replace("보합", f"상승 {number}") for number, path in enumerate(paths)}
    assert all(window.document.is_modified for window in windows.open_windows)
    assert [path.read_bytes() for path in paths] == [POST.encode()] * 3
    qtbot.waitUntil(lambda: keeping.leftovers() == [])


def test_what_was_kept_in_several_tabs_comes_back_in_tabs(
    windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot, surroundings: Surroundings
) -> None:
    surroundings.session.remember_shown("preview", False)
    surroundings.session.keeps_unsaved = True
    paths = [post.with_name(f"2024-07-0{day}-port-{day}.md") for day in (1, 2)]
    for path in paths:
        type_at_end(windows.open_post(path), "남겨 둔 말")
    assert windows.frames[0].close()
    assert windows.open_windows == []
    assert [path.read_bytes() for path in paths] == [POST.encode()] * 2
    keeping.sign.release()  # as when Stet has ended
    vars(surroundings)["keeping"] = started = Keeping(keeping.folder)
    windows.open_new()
    BringingBack(windows, started)
    qtbot.waitUntil(lambda: len(windows.open_windows) == 2)
    started.sign.release()
    assert {window.document.path for window in windows.open_windows} == set(paths)
    assert all("남겨 둔 말" in window.document.post.body for window in windows.open_windows)
    assert len(windows.frames) == 1


def test_it_is_saved_aside(leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot) -> None:
    leave(origin(post), WRITTEN)
    shown = dialog(BringingBack(windows, keeping), qtbot)
    aside = post.with_name("aside.md")
    shown.save_aside(keeping.leftovers()[0], aside)
    assert aside.read_bytes() == WRITTEN.encode()
    assert post.read_bytes() == POST.encode()
    assert keeping.leftovers() == []


def test_it_is_discarded_one_at_a_time(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    leave(origin(post), WRITTEN)
    leave(Origin(), "---\ntitle: 새 글\n---\n본문")
    look = BringingBack(windows, keeping)
    shown = dialog(look, qtbot)
    shown.discard_button.click()
    assert [left.text for left in keeping.leftovers()] == [WRITTEN]
    shown.later_button.click()
    qtbot.waitUntil(lambda: look.dialog is None)
    assert [left.text for left in keeping.leftovers()] == [WRITTEN]


def test_a_new_post_comes_back_as_one(leave: Leave, windows: Windows, keeping: Keeping, qtbot: QtBot) -> None:
    leave(Origin(), "---\ntitle: 새 글\n---\n본문\n")
    shown = dialog(BringingBack(windows, keeping), qtbot)
    assert "새 글" in shown.list.item(0).text()
    shown.restore_button.click()
    (window,) = windows.open_windows
    assert window.document.path is None
    assert window.document.post.text == "---\ntitle: 새 글\n---\n본문\n"
    assert window.form.front_matter()["title"] == "새 글"


def test_what_was_saved_after_all_is_not_asked_about(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    leave(Origin(str(post), None), POST)
    look = BringingBack(windows, keeping)
    qtbot.waitUntil(lambda: list((keeping.folder / "journal").iterdir()) == [])
    assert look.dialog is None


def test_what_was_kept_on_purpose_opens_by_itself(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    leave(origin(post), WRITTEN, keep=True)
    look = BringingBack(windows, keeping)
    qtbot.waitUntil(lambda: bool(windows.open_windows))
    assert windows.open_windows[0].document.post.text == WRITTEN
    assert look.dialog is None


def test_what_was_kept_is_asked_about_when_the_file_is_another(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    leave(origin(post), WRITTEN, keep=True)
    post.write_bytes(POST.replace("27", "28").encode())
    shown = dialog(BringingBack(windows, keeping), qtbot)
    assert windows.open_windows == []
    shown.reject()


def test_what_its_encoding_cannot_say_comes_back_all_the_same(
    leave: Leave, windows: Windows, keeping: Keeping, post: Path, qtbot: QtBot
) -> None:
    post.write_bytes(POST.encode("cp949"))
    leave(dataclasses.replace(origin(post), encoding="cp949"), WRITTEN + "🙂")
    leave(Origin(), "half of a pair: \ud83d")
    shown = dialog(BringingBack(windows, keeping), qtbot)
    assert shown.list.count() == 2
    shown.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "🙂" in shown.comparison.toPlainText())
    shown.reject()
