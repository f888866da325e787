"""One picture for another: its place, its size and what else its markup says stay."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.site.images import photos
from tests.ui.conftest import POST
from tests.ui.images.conftest import Open
from tests.ui.images.hands import card, describe, drop, files, pictures, settle, wait_for_card

OLD = "<p><img class='wide' width=\"640\" src='/assets/img/port.png' alt=\"항구\"></p>\n"
NEW = OLD.replace("'/assets/img/port.png'", '"/assets/img/busanhang.jpg"').replace("항구", "부두 & 배")


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    """A post that ends with a picture, at which the caret stands."""
    post.write_text(POST + OLD, encoding="utf-8")
    window = open_window(post)
    window.body.moveCursor(QTextCursor.MoveOperation.End)
    return window


def choose(monkeypatch: pytest.MonkeyPatch, window: PostWindow, file: Path | None) -> None:
    """Ask for another picture; nobody answers Qt's own dialog here."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file or ""), ""))
    window.window_actions["image_replace"].trigger()


def test_the_one_at_the_caret_makes_room_for_another(
    window: PostWindow, qtbot: QtBot, site: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, window, photo)
    assert wait_for_card(qtbot, window).line.text() == "항구"
    assert pictures(site) == {"port.png", "busanhang.jpg"}
    describe(window, "부두 & 배")
    window.take_edits()
    assert window.document.post.text == POST + NEW.replace("&", "&amp;")
    window.body.undo()
    window.body.undo()
    window.take_edits()
    assert window.document.post.text == POST + OLD


def test_nothing_is_chosen(window: PostWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, window, None)
    assert window.body.source() == window.document.post.body
    assert not card(window).isVisible()


def test_without_a_picture_at_the_caret_there_is_nothing_to_replace(window: PostWindow) -> None:
    assert window.window_actions["image_replace"].isEnabled()
    window.body.moveCursor(QTextCursor.MoveOperation.Start)
    assert not window.window_actions["image_replace"].isEnabled()


def test_a_picture_pasted_over_a_selected_one_takes_its_place(window: PostWindow, qtbot: QtBot, photo: Path) -> None:
    image = window.body.picture_at(window.body.textCursor())
    assert image is not None
    window.body.setTextCursor(image)
    window.body.insertFromMimeData(files(photo))
    wait_for_card(qtbot, window)
    describe(window, "부두 & 배")
    assert window.body.source().endswith(NEW.replace("&", "&amp;"))


@pytest.fixture
def shown(window: PostWindow, site: Path) -> QRect:
    """Where the post's picture is in the text, when the site has its file; nothing is selected."""
    (site / "assets" / "img" / "port.png").write_bytes(photos.photo((640, 480)))
    window.body.look_for_pictures()
    image = window.body.picture_at(window.body.textCursor())
    assert image is not None
    rect = window.body.picture_rect(image)
    assert rect.height() > 200
    return rect


@pytest.mark.parametrize(("across", "down"), [(0.5, 0.5), (0.3, 0.3), (0.7, 0.7)])
def test_one_that_is_dropped_on_the_middle_of_another_takes_its_place(
    window: PostWindow, qtbot: QtBot, shown: QRect, photo: Path, across: float, down: float
) -> None:
    place = QPointF(shown.x() + across * shown.width(), shown.y() + down * shown.height())
    assert drop(window.body.viewport(), files(photo), place)
    wait_for_card(qtbot, window)
    describe(window, "항구")
    assert window.body.source().endswith(NEW.replace("부두 & 배", "항구"))
    window.body.undo()
    assert window.body.source().endswith(OLD)


def test_one_that_is_dropped_at_the_rim_of_another_is_added(
    window: PostWindow, qtbot: QtBot, shown: QRect, photo: Path
) -> None:
    drop(window.body.viewport(), files(photo), QPointF(shown.right() - 5, shown.center().y()))
    wait_for_card(qtbot, window)
    assert OLD in window.body.source()
    assert "busanhang.jpg" in window.body.source()


def test_a_selected_one_makes_room_at_its_rim_as_well(
    window: PostWindow, qtbot: QtBot, shown: QRect, photo: Path
) -> None:
    image = window.body.picture_at(window.body.textCursor())
    assert image is not None
    window.body.setTextCursor(image)
    drop(window.body.viewport(), files(photo), QPointF(shown.right() - 5, shown.bottom() - 5))
    wait_for_card(qtbot, window)
    describe(window, "항구")
    assert window.body.source().endswith(NEW.replace("부두 & 배", "항구"))


def test_several_are_added_beside_the_one_they_are_dropped_on(
    window: PostWindow, qtbot: QtBot, shown: QRect, photo: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("camera") / "pier.jpg"
    other.write_bytes(photos.photo((320, 240)))
    drop(window.body.viewport(), files(photo, other), QPointF(shown.center()))
    wait_for_card(qtbot, window)
    settle(qtbot, window)
    assert OLD in window.body.source()
    assert "pier.jpg" in window.body.source()


def test_one_of_the_web_takes_its_place_and_stays_there(window: PostWindow) -> None:
    image = window.body.picture_at(window.body.textCursor())
    assert image is not None
    window.body.setTextCursor(image)
    data = QMimeData()
    data.setHtml('<img src="https://press.example/a.jpg?x=1&amp;y=2">')
    window.body.insertFromMimeData(data)
    assert window.body.source().endswith(
        OLD.replace("'/assets/img/port.png'", '"https://press.example/a.jpg?x=1&amp;y=2"')
    )


def test_in_markdown_its_title_stays(
    open_window: Open, qtbot: QtBot, post: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.write_text('---\ntitle: a\n---\nText.\n\n![항구](/assets/img/port.png "Quay"){: .wide}\n', encoding="utf-8")
    window = open_window(post)
    window.body.moveCursor(QTextCursor.MoveOperation.End)
    choose(monkeypatch, window, photo)
    wait_for_card(qtbot, window)
    describe(window, "항구")
    assert window.body.source() == 'Text.\n\n![항구](/assets/img/busanhang.jpg "Quay"){: .wide}\n'
