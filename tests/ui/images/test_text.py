"""Pictures into the text: dropped, pasted, picked; on the disk as long as a text names them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor.ui.images.incoming import Incoming
from tests.site.images import photos
from tests.ui.conftest import POST
from tests.ui.images.conftest import Open
from tests.ui.images.hands import bring, card, describe, drop_at_end, files, pictures, settle, wait_for_card
from tests.ui.typist import commit, shortcut

THERE = {"port.png"}
COPY = THERE | {"busanhang.jpg"}


def test_a_dropped_picture_is_copied_and_described(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    assert drop_at_end(window, files(photo))
    wait_for_card(qtbot, window)
    assert pictures(site) == COPY
    assert photos.PLACE.encode() not in (site / "assets/img/busanhang.jpg").read_bytes()
    describe(window, '부산항 "신항"')
    assert window.body.hasFocus()
    assert window.window_actions["undo"].isEnabled()
    expected = '<p><img src="/assets/img/busanhang.jpg" alt="부산항 &quot;신항&quot;" /></p>'
    window.take_edits()
    assert window.document.post.text == POST.rstrip("\n") + f"\n\n{expected}\n"


def test_undo_takes_the_copy_away_and_redo_brings_it_back(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    data = (site / "assets/img/busanhang.jpg").read_bytes()
    shortcut(window.body, "Ctrl+Z")
    qtbot.waitUntil(lambda: pictures(site) == THERE)
    window.take_edits()
    assert window.document.post.text == POST
    shortcut(window.body, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: pictures(site) == COPY)
    qtbot.waitUntil(lambda: (site / "assets/img/busanhang.jpg").read_bytes() == data)  # it is there before it is filled


def test_what_is_saved_keeps_its_picture_until_it_is_saved_without(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "")
    window.window_actions["save"].trigger()
    shortcut(window.body, "Ctrl+Z")
    qtbot.wait(600)
    assert pictures(site) == COPY
    window.window_actions["save"].trigger()
    qtbot.waitUntil(lambda: pictures(site) == THERE)


def test_closing_without_saving_leaves_no_orphan(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Discard)
    window.session.keeps_unsaved = False
    assert window.close()
    assert pictures(site) == THERE


def test_a_post_that_is_kept_for_the_next_start_keeps_its_picture(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    window.session.keeps_unsaved = True
    assert window.close()
    assert pictures(site) == COPY


def test_a_failed_save_leaves_the_picture_to_the_text(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    post.unlink()
    post.mkdir()
    window.window_actions["save"].trigger()
    qtbot.wait(500)
    assert window.document.is_modified
    assert pictures(site) == COPY


def test_a_picture_that_another_post_names_by_now_stays(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "")
    (site / "_posts" / "2024-07-09-other.md").write_text("![](/assets/img/busanhang.jpg)\n", encoding="utf-8")
    shortcut(window.body, "Ctrl+Z")
    qtbot.wait(700)
    assert pictures(site) == COPY


def test_pixels_are_pasted_under_the_posts_name(open_window: Open, qtbot: QtBot, post: Path, site: Path) -> None:
    window = open_window(post)
    image = QImage(300, 200, QImage.Format.Format_ARGB32)
    image.fill(QColor(0x1A, 0x54, 0x90, 0x80))
    QGuiApplication.clipboard().setImage(image)
    window.body.setFocus()
    shortcut(window.body, "Ctrl+V")
    wait_for_card(qtbot, window)
    assert pictures(site) == THERE | {"port-3.png"}
    assert photos.opened(site / "assets/img/port-3.png").getpixel((5, 5)) == (0x1A, 0x54, 0x90, 0x80)


def test_several_are_described_one_after_the_other(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    second = photo.with_name("crane.png")
    second.write_bytes(photos.photo((64, 48), kind="PNG"))
    drop_at_end(window, files(photo, second))
    for text in ("하나", "둘"):
        wait_for_card(qtbot, window)
        describe(window, text)
        settle(qtbot, window)
    source = window.body.source()
    assert source.index('alt="하나"') < source.index('alt="둘"')
    assert pictures(site) == COPY | {"crane.png"}


def test_a_picture_of_the_site_is_not_copied(open_window: Open, qtbot: QtBot, post: Path, site: Path) -> None:
    window = open_window(post)
    drop_at_end(window, files(site / "assets" / "img" / "port.png"))
    wait_for_card(qtbot, window)
    describe(window, "항구")
    assert '<img src="/assets/img/port.png" alt="항구" />' in window.body.source()
    shortcut(window.body, "Ctrl+Z")
    qtbot.wait(600)
    assert pictures(site) == THERE


def test_escape_leaves_it_without_a_description(open_window: Open, qtbot: QtBot, post: Path, photo: Path) -> None:
    window = open_window(post)
    drop_at_end(window, files(photo))
    shown = wait_for_card(qtbot, window)
    QTest.keyClicks(shown.line, "x")
    QTest.keyClick(shown.line, Qt.Key.Key_Escape)
    assert 'alt=""' in window.body.source()
    assert window.body.hasFocus()
    window.window_actions["image_description"].trigger()
    describe(window, "나중에")
    assert 'alt="나중에"' in window.body.source()


def test_a_double_click_on_a_picture_asks_for_its_description(
    open_window: Open, qtbot: QtBot, post: Path, photo: Path
) -> None:
    window = open_window(post)
    bring(qtbot, window, photo, "항구")
    image = window.body.picture_at(window.body.textCursor())
    assert image is not None
    place = window.body.picture_rect(image).center()
    assert window.body.picture_rect(image).height() > 100
    QTest.mouseDClick(window.body.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert card(window).isVisible()
    assert card(window).line.text() == "항구"
    QTest.keyClick(card(window).line, Qt.Key.Key_Escape)
    title = window.body.document().find("반등")
    window.body.setTextCursor(title)
    QTest.mouseDClick(window.body.viewport(), Qt.MouseButton.LeftButton, pos=window.body.cursorRect(title).center())
    assert not card(window).isVisible()


def test_what_is_typed_is_taken_when_the_card_is_left(open_window: Open, qtbot: QtBot, post: Path, photo: Path) -> None:
    window = open_window(post)
    drop_at_end(window, files(photo))
    shown = wait_for_card(qtbot, window)
    QTest.keyClicks(shown.line, "quay")
    window.form.set_title_focus()
    assert 'alt="quay"' in window.body.source()


def test_a_picture_of_the_web_stays_there(open_window: Open, post: Path, site: Path) -> None:
    window = open_window(post)
    data = QMimeData()
    data.setHtml('<meta charset="utf-8"><img src="https://press.example/a.jpg?x=1&amp;y=2" alt="배">')
    data.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    assert drop_at_end(window, data)
    assert '<img src="https://press.example/a.jpg?x=1&amp;y=2" alt="배" />' in window.body.source()
    assert pictures(site) == THERE


@pytest.mark.parametrize("name", ["notes.txt", "broken.jpg", "empty.png"])
def test_what_is_no_picture_is_told_and_changes_nothing(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path, name: str
) -> None:
    window = open_window(post)
    path = photo.with_name(name)
    path.write_bytes({"broken.jpg": photo.read_bytes()[:900], "notes.txt": b"plain"}.get(name, b""))
    drop_at_end(window, files(path))
    qtbot.waitUntil(window.text.notice.isVisible, timeout=20_000)
    assert name in window.text.notice.text()
    assert (window.body.source(), pictures(site)) == (window.document.post.body, THERE)


def test_a_folder_that_takes_nothing_is_told(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    (site / "assets" / "img" / "port.png").unlink()
    (site / "assets" / "img").rmdir()
    (site / "assets").rmdir()
    (site / "assets").write_text("a file where the folder should be", encoding="utf-8")
    drop_at_end(window, files(photo))
    qtbot.waitUntil(window.text.notice.isVisible, timeout=20_000)
    assert "img" in window.text.notice.text()
    assert window.body.source() == window.document.post.body


def test_without_a_site_it_is_told(open_window: Open, photo: Path) -> None:
    window = open_window(None)
    before = window.body.source()
    drop_at_end(window, files(photo))
    assert window.text.notice.isVisible()
    assert window.body.source() == before


def test_posts_and_links_are_not_pictures(open_window: Open, post: Path, site: Path) -> None:
    window = open_window(post)
    assert not window.body.canInsertFromMimeData(files(site / "_posts" / "2024-07-01-port-1.md"))
    data = QMimeData()
    data.setUrls([QUrl("https://press.example/a")])
    assert not drop_at_end(window, data)


def test_a_picture_waits_for_a_syllable_to_be_composed(
    open_window: Open, qtbot: QtBot, post: Path, photo: Path
) -> None:
    window = open_window(post)
    window.furniture.images.insert([Incoming(photo.stem, photo)], window.body.textCursor())
    window.body.setFocus()
    QApplication.sendEvent(window.body, QInputMethodEvent("하", []))
    settle(qtbot, window)
    qtbot.wait(150)
    assert "busanhang" not in window.body.source()
    commit(window.body, "한")
    wait_for_card(qtbot, window)
    assert "한" in window.body.source()
    assert "busanhang" in window.body.source()


def test_another_post_in_the_window_gets_no_picture_of_the_one_before(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    window.furniture.images.insert([Incoming(photo.stem, photo)], window.body.textCursor())
    window.document.open(site / "_posts" / "2024-07-01-port-1.md")
    settle(qtbot, window)
    assert window.body.source() == window.document.post.body
    qtbot.waitUntil(lambda: pictures(site) == THERE)
    assert not card(window).isVisible()
