"""Ctrl and a click on a link of the text open its page outside, and nothing but pages and mail."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from editor.ui.outside import open_address
from editor.ui.window import PostWindow

_SCHEMES = ("https", "mailto", "file")


class Outside(QObject):
    """Takes what would open in other programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def outside() -> Iterator[Outside]:
    """What is opened in other programs."""
    taken = Outside()
    for scheme in _SCHEMES:
        QDesktopServices.setUrlHandler(scheme, taken, "open")  # type: ignore[arg-type]
    yield taken
    for scheme in _SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def test_only_pages_and_mail(outside: Outside) -> None:
    for address in ("https://example.org/a", "mailto:a@example.org", "file:///etc/hostname", "/a", "#b", ""):
        open_address(address)
    assert outside.opened == ["https://example.org/a", "mailto:a@example.org"]


def test_a_link_of_the_text(open_window: Callable[[Path | None], PostWindow], site: Path, outside: Outside) -> None:
    post = site / "_posts" / "2024-07-27-links.md"
    post.write_text("---\ntitle: a\n---\n\nSee [the page](https://example.org/a_(b)) and words.\n", encoding="utf-8")
    body = open_window(post).body
    for words in ("page", "words"):
        body.setTextCursor(body.document().find(words))
        place = body.cursorRect().center() - QPoint(12, 0)
        QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert outside.opened == ["https://example.org/a_(b)"]
