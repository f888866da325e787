"""Posts that are not as Jekyll wants them are told of, and left alone until somebody says so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.window import PostWindow
from tests.ui.conftest import POST
from tests.ui.test_refused import offered, press
from tests.ui.test_window import CTRL, type_at_end

Open = Callable[[Path | None], PostWindow]


def test_korean_in_another_encoding_is_converted_when_asked_to(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_bytes(POST.encode("cp949"))
    window = open_window(post)
    assert "보합" in window.body.toPlainText()
    assert window.body.isReadOnly()
    assert offered(window) == ["Convert (UTF-8)", "Keep It So"]
    type_at_end(window, "x")
    assert not window.document.is_modified
    press(window, "Convert (UTF-8)")
    qtbot.waitUntil(window.isWindowModified)
    assert window.status.encoding.text().startswith("UTF-8")
    qtbot.waitUntil(lambda: not window.status.encoding.isVisible())
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == POST.encode()


def test_korean_in_another_encoding_can_stay(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_bytes(POST.encode("cp949"))
    window = open_window(post)
    press(window, "Keep It So")
    assert window.status.encoding.text().startswith("CP949")
    qtbot.waitUntil(window.status.encoding.isVisible)
    type_at_end(window, "x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == window.document.post.text.encode("cp949")
    type_at_end(window, "🙂")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert offered(window) == ["Convert and Save (UTF-8)"]
    press(window, "Convert and Save (UTF-8)")
    assert post.read_bytes() == window.document.post.text.encode()
    assert not window.text.banner.isVisible()


def test_bytes_that_are_no_text_can_be_read_only(open_window: Open, post: Path) -> None:
    data = POST.encode() + b"\xff\xfe bytes\n"
    post.write_bytes(data)
    window = open_window(post)
    assert "보합" in window.body.toPlainText()
    assert window.body.isReadOnly()
    assert "Line 12" in window.text.banner.text()
    window.document.set_body("x")
    QTest.keyClick(window.body, Qt.Key.Key_S, CTRL)
    assert post.read_bytes() == data


def test_the_next_post_can_be_changed_again(open_window: Open, post: Path) -> None:
    other = post.with_name("2024-07-01-port-1.md")
    post.write_bytes(POST.encode() + b"\xff\n")
    window = open_window(post)
    window.document.open(other)
    assert not window.text.banner.isVisible()
    assert not window.body.isReadOnly()
    assert window.form.isEnabled()


def test_keys_said_twice_are_told(open_window: Open, post: Path) -> None:
    post.write_bytes(POST.replace("---\n", "---\ntitle: 처음\n", 1).encode())
    window = open_window(post)
    assert "title" in window.text.notice.text()
