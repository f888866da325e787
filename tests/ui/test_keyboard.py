"""By keyboard alone: through the form into the text, and nothing that takes the keyboard is without a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from editor.ui.window import PostWindow
from tests.ui.test_window import Open

FRONT_MATTER = "---\ntitle: 가\ndate: 2024-06-15\ntags: [나]\nimage: /a.png\nrank: 3\n---\n\n<p>다</p>\n"


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    post.write_text(FRONT_MATTER, encoding="utf-8")
    return open_window(post)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def through(window: PostWindow, key: Qt.Key, end: QWidget) -> Iterator[QWidget]:
    """What a key goes through, up to a widget."""
    for _ in range(60):
        yield focused()
        if focused() is end:
            return
        QTest.keyClick(focused(), key)
    pytest.fail(f"{end} was not reached")


def test_tab_goes_through_the_fields_as_they_stand_and_into_the_text(window: PostWindow) -> None:
    window.form.set_title_focus()
    first = focused()
    forth = list(through(window, Qt.Key.Key_Tab, window.body))
    tops = [stop.mapTo(window, stop.rect().topLeft()).y() for stop in forth[:-1]]
    assert len(forth) > 8
    assert tops == sorted(tops)
    back = [widget for widget in through(window, Qt.Key.Key_Backtab, first) if not isinstance(widget, QTabBar)]
    assert back == forth[::-1]


def nameless(window: QWidget) -> list[str]:
    """What is shown, takes the keyboard and has no name for who does not see it. The page's own is Chromium's."""
    found = []
    for widget in window.findChildren(QWidget):
        known = QAccessible.queryAccessibleInterface(widget)
        takes = widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        is_page = type(widget.parentWidget()).__name__ == "PageView"
        if takes and known is not None and not is_page and not known.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_all_that_takes_the_keyboard_has_a_name(window: PostWindow) -> None:
    window.find_bar.start(replacing=True)
    for number in range(window.side.header.tabs.count()):
        window.side.header.tabs.setCurrentIndex(number)
        assert nameless(window) == []
    window.show_source(True)
    assert nameless(window) == []
