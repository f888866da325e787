"""Small windows and small screens: nothing that is to be read or pressed is cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar, QWidget

from editor.ui.commands import drafting
from editor.ui.drafting.name_bar import NameBar
from editor.ui.form.link_button import LinkButton
from editor.ui.sized import resize_within_screen
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.test_window import Open


@pytest.fixture
def window(open_window: Open, post: Path) -> PostWindow:
    return open_window(post)


def are_shown(tabs: QTabBar) -> bool:
    """Whether all tabs are in view, as wide as they want to be where they stand as close as they can."""
    wanted = [tabs.tabSizeHint(number).width() for number in range(tabs.count())]
    found = [tabs.tabRect(number) for number in range(tabs.count())]
    in_view = all(0 <= tab.left() < tab.right() < tabs.width() and tab.width() > 20 for tab in found)
    return in_view and (sum(wanted) <= tabs.width() or bool(tabs.property("tight")))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("width", [220, 228, 305])
def test_all_tabs_of_the_side_are_in_view(
    window: PostWindow, surroundings: Surroundings, language: str, width: int
) -> None:
    surroundings.language.choose(language)
    window.parts.setSizes([width, 700 - width // 2, 664 - width // 2])
    QApplication.processEvents()
    header = window.side.header
    assert header.width() == width
    for number in range(header.tabs.count()):
        header.tabs.setCurrentIndex(number)
        QApplication.processEvents()
        assert are_shown(header.tabs), header.tabs.tabText(number)
    window.parts.setSizes([500, 450, 414])
    QApplication.processEvents()
    assert not header.tabs.property("tight")


def lines_of(window: PostWindow) -> dict[str, QWidget]:
    """What opens below the text to be typed into, opened."""
    window.find_bar.start(replacing=True)
    window.prompt.ask("Link to (empty removes the link):", "", print)
    drafting.ask_rename(window)
    found = window.findChild(NameBar)
    assert found is not None
    return {"find": window.find_bar, "question": window.prompt, "name": found}


@pytest.mark.parametrize("width", [236, 320, 420, 800])
def test_what_opens_below_the_text_stays_within_it(window: PostWindow, width: int) -> None:
    rest = (1364 - width) // 2
    window.parts.setSizes([rest, width, rest])
    for name, bar in lines_of(window).items():
        QApplication.processEvents()
        for part in (*bar.findChildren(QPushButton), *bar.findChildren(QLineEdit)):
            if part.isVisible():
                place = QRect(part.mapTo(bar, QPoint()), part.size())
                assert bar.rect().contains(place), (name, part)
                assert part.width() >= min(part.minimumSizeHint().width(), 90), (name, part)
        line = max((line.width() for line in bar.findChildren(QLineEdit) if line.isVisible()), default=0)
        assert line >= min(width // 3, 150), name


def test_a_dialog_is_no_larger_than_the_screen(qapp: QApplication) -> None:
    widget = QWidget()
    room = widget.screen().availableSize()
    resize_within_screen(widget, QSize(100, 80))
    assert widget.size() == QSize(100, 80)
    resize_within_screen(widget, room * 2)
    assert widget.width() < room.width()
    assert widget.height() < room.height()


def test_what_a_links_button_says_ends_in_dots(window: PostWindow) -> None:
    button = LinkButton(window)
    button.setText("Filled from “Excerpt”")
    button.resize(button.sizeHint())
    button.show()
    whole = button.grab().toImage()
    button.resize(button.sizeHint().width() - 1, button.height())
    ground = QColor(button.grab().toImage().pixel(0, 0))
    cut = button.grab().toImage()
    assert button.text() == "Filled from “Excerpt”"
    assert button.minimumSizeHint().width() < whole.width() / 2
    column = [QColor(cut.pixel(cut.width() - 3, y)) for y in range(4, cut.height() - 4)]
    assert {colour.name() for colour in column} <= {ground.name()}, "a letter is cut at the edge"


def test_keys_are_called_what_stands_on_them(surroundings: Surroundings, window: PostWindow) -> None:
    surroundings.language.choose("ko")
    QCoreApplication.processEvents()
    named = "\n".join(action.toolTip() for action in window.window_actions.all())
    assert "Ctrl+Shift+Enter" in named
    assert "Return" not in named
    assert "Alt+↑" in named
