"""Pictures into the form's field: dropped, pasted, chosen; undone like anything typed."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from editor.ui.form.image_field import ImageField
from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.images.conftest import Open
from tests.ui.images.hands import drop, files, pictures
from tests.ui.typist import shortcut

THERE = {"port.png"}


def field(window: PostWindow) -> ImageField:
    found = window.form.field("image")
    assert isinstance(found, ImageField)
    return found


def test_a_dropped_picture_is_copied_and_named(
    open_window: Open, qtbot: QtBot, post: Path, site: Path, photo: Path
) -> None:
    window = open_window(post)
    for target in (field(window), field(window).line):
        assert drop(target, files(photo))
        qtbot.waitUntil(lambda: "busanhang" in window.document.post.text, timeout=20_000)
        assert window.document.post.front_matter["image"] == "/assets/img/busanhang.jpg"
        qtbot.waitUntil(field(window).thumbnail.is_shown)
        assert pictures(site) == THERE | {"busanhang.jpg"}
        window.window_actions["undo"].trigger()
        qtbot.waitUntil(lambda: pictures(site) == THERE)
    assert window.document.post.text == POST


def test_pixels_are_pasted(open_window: Open, qtbot: QtBot, post: Path, site: Path) -> None:
    window = open_window(post)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    field(window).line.setFocus()
    shortcut(field(window).line, "Ctrl+V")
    qtbot.waitUntil(lambda: "image" in window.document.post.front_matter, timeout=20_000)
    assert window.document.post.front_matter["image"] == "/assets/img/port-3.png"
    assert pictures(site) == THERE | {"port-3.png"}


def test_text_is_pasted_as_ever(open_window: Open, post: Path) -> None:
    window = open_window(post)
    QGuiApplication.clipboard().setText("/assets/img/port.png")
    field(window).line.setFocus()
    shortcut(field(window).line, "Ctrl+V")
    assert field(window).line.text() == "/assets/img/port.png"


def test_a_file_from_elsewhere_is_chosen(open_window: Open, qtbot: QtBot, post: Path, photo: Path) -> None:
    window = open_window(post)
    field(window).file_chosen.emit(photo)
    qtbot.waitUntil(lambda: field(window).line.text() == "/assets/img/busanhang.jpg", timeout=20_000)


def test_a_picture_of_the_web_is_named_where_it_is(open_window: Open, post: Path) -> None:
    window = open_window(post)
    data = QMimeData()
    data.setHtml("<img src='https://press.example/a.jpg'>")
    assert drop(field(window), data)
    assert field(window).line.text() == "https://press.example/a.jpg"
