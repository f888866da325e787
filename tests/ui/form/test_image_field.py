"""The post's picture: path, thumbnail, a file of the site."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from editor.ui.form.image_field import ImageField
from editor.ui.form.image_path import file_of, name_of
from tests.ui.form.hands import Form, Opener


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "assets" / "img").mkdir(parents=True)
    for name, colour in (("red", "red"), ("blue", "blue")):
        image = QImage(640, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(root / "assets" / "img" / f"{name}.png"))
    (tmp_path / "outside.png").write_bytes(b"")
    return root


def choose(opened: Form, file: Path) -> None:
    """Pick a file in the dialog, by its name and Enter."""
    field = opened.field("image", ImageField)
    QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    opened.qtbot.waitUntil(dialog.isVisible)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(file))
    QTest.keyClick(line, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: field.findChild(QFileDialog) is None or not dialog.isVisible())


def test_the_thumbnail_shows_the_file_from_the_sites_root(form: Opener, site: Path) -> None:
    opened = form("---\nimage: /assets/img/red.png\n---\n", site)
    thumbnail = opened.field("image", ImageField).thumbnail
    opened.qtbot.waitUntil(thumbnail.is_shown)
    shown = thumbnail.pixmap().toImage()
    assert (thumbnail.width(), thumbnail.height()) == (64, 40)
    assert shown.pixelColor(32, 20) == QColor("red")


def test_it_follows_what_is_typed_and_names_what_is_missing(form: Opener, site: Path) -> None:
    opened = form("---\nimage: /assets/img/red.png\n---\n", site)
    field = opened.field("image", ImageField)
    opened.qtbot.waitUntil(field.thumbnail.is_shown)
    opened.instead("image", "/assets/img/none.png")
    assert not field.thumbnail.is_shown()
    assert field.thumbnail.property("missing") is True
    assert field.note.text() == "Missing: none.png"
    opened.instead("image", "/assets/img/blue.png")
    opened.qtbot.waitUntil(field.thumbnail.is_shown)
    assert field.note.isHidden()


def test_a_file_that_is_no_picture_is_a_placeholder(form: Opener, site: Path) -> None:
    (site / "broken.png").write_bytes(b"no picture")
    opened = form("---\nimage: /broken.png\n---\n", site)
    thumbnail = opened.field("image", ImageField).thumbnail
    opened.qtbot.waitUntil(lambda: bool(thumbnail.property("missing")))


def test_a_file_of_the_site_is_picked(form: Opener, site: Path) -> None:
    opened = form("---\ntitle: a\nimage: '/assets/img/red.png'\n---\n", site)
    choose(opened, site / "assets" / "img" / "blue.png")
    assert opened.source == "---\ntitle: a\nimage: '/assets/img/blue.png'\n---\n"


def test_a_file_outside_the_site_is_for_somebody_to_copy(form: Opener, site: Path) -> None:
    opened = form("---\ntitle: a\n---\n", site)
    chosen: list[tuple[Path, object]] = []
    opened.panel.picture_chosen.connect(lambda *told: chosen.append(told))
    choose(opened, site.parent / "outside.png")
    assert chosen == [(site.parent / "outside.png", opened.panel.field("image"))]
    assert opened.now is opened.loaded


def test_no_path_leads_out_of_the_site(site: Path) -> None:
    (site / "link.png").symlink_to(site.parent / "outside.png")
    assert file_of("/assets/img/red.png", site) == site / "assets" / "img" / "red.png"
    assert file_of("assets/img/red.png", site) == site / "assets" / "img" / "red.png"
    for text in ("../outside.png", "/../outside.png", "/link.png", "https://a.example/x.png", "a\0b", "", "x" * 5000):
        assert file_of(text, site) is None
    assert file_of("/assets/img/red.png", None) is None


def test_a_file_is_named_as_the_post_names_files(site: Path) -> None:
    red = site / "assets" / "img" / "red.png"
    assert name_of(red, site, "") == "/assets/img/red.png"
    assert name_of(red, site, "assets/x.png") == "assets/img/red.png"
    assert name_of(red, site, "https://a.example/x.png") == "/assets/img/red.png"
    assert name_of(site.parent / "outside.png", site, "") is None
