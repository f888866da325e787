"""The page on a reader's screen: its width, and light or dark."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor.ui.preview.page_frame import WIDTHS
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU, Eyes
from tests.ui.preview.test_frame import BODY, LAYOUT, framed, framed_site, show

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]
__all__ = ["framed", "framed_site"]  # fixtures

Open = Callable[[Path | None], PostWindow]
PAPER = "getComputedStyle(document.getElementById('page')).backgroundColor"
STYLE = """
nav { color: rgb(1, 1, 1); }
@media (prefers-color-scheme: dark) { nav { color: rgb(2, 2, 2); } }
@media screen and (prefers-color-scheme: light) and (min-width: 10px) { footer { color: rgb(3, 3, 3); } }
@supports (color: red) { @media not all and (prefers-color-scheme: light) { footer { color: rgb(4, 4, 4); } } }
"""


@pytest.fixture
def wide_or_not(eyes: Eyes) -> Iterator[Eyes]:
    yield eyes
    eyes.panel.set_page_width("")
    eyes.panel.set_page_dark(False)
    eyes.panel.resize(420, 600)


@pytest.mark.parametrize("panel_width", [300, 420, 900, 1500])
@pytest.mark.parametrize("name", WIDTHS)
def test_the_page_is_laid_out_at_that_width(wide_or_not: Eyes, name: str, panel_width: int) -> None:
    eyes = wide_or_not
    eyes.panel.resize(panel_width, 600)
    eyes.show("<p>글</p>")
    eyes.panel.set_page_width(name)
    # The web engine shows nothing at less than a quarter of its size.
    eyes.wait(f"Math.abs(innerWidth - {min(WIDTHS[name], panel_width * 4)}) <= 1")
    assert eyes.view.width() == min(panel_width, WIDTHS[name])
    eyes.panel.set_page_width("")
    eyes.wait(f"innerWidth === {panel_width}")


def test_the_width_holds_where_the_page_begins_anew(wide_or_not: Eyes) -> None:
    eyes = wide_or_not
    eyes.panel.set_page_width("desktop")
    eyes.show("<p>글</p>")
    eyes.panel.refresh()
    eyes.wait("document.querySelector('article p')?.innerText === '글' && innerWidth === 1280")


def test_our_own_page_has_a_dark_style(wide_or_not: Eyes) -> None:
    eyes = wide_or_not
    eyes.show("<p>글</p>\n\n```python\nimport os\n```\n")
    assert eyes.see(PAPER) == "rgb(255, 255, 255)"
    eyes.panel.set_page_dark(True)
    eyes.wait(f"{PAPER} === 'rgb(22, 24, 26)'")
    eyes.panel.refresh()
    eyes.wait(f"document.querySelector('article p')?.innerText === '글' && {PAPER} === 'rgb(22, 24, 26)'")
    eyes.panel.set_page_dark(False)
    eyes.wait(f"{PAPER} === 'rgb(255, 255, 255)'")


def test_a_sites_page_is_what_its_readers_prefer(framed: Eyes, framed_site: Path) -> None:
    (framed_site / "assets/main.scss").write_text(f"---\n---\n{STYLE}", encoding="utf-8")
    inline = ":root { color-scheme: light dark } h1 { color: light-dark(rgb(5, 5, 5), rgb(6, 6, 6)) }"
    layout = LAYOUT.replace("</head>", f"<style>{inline}</style></head>")
    (framed_site / "_layouts/post.html").write_text(layout, encoding="utf-8")
    show(framed, BODY)
    digit = "getComputedStyle(document.querySelector(name)).color.match(/\\d/)[0]"
    colours = f"['nav', 'footer', 'h1'].map(name => {digit}).join('')"
    framed.wait(f"{colours} === '135'")
    for _ in range(2):  # there and back again
        framed.panel.set_page_dark(True)
        framed.wait(f"{colours} === '246'")
        framed.panel.set_page_dark(False)
        framed.wait(f"{colours} === '135'")


def test_the_heads_buttons_are_remembered(
    open_window: Open, post: Path, surroundings: Surroundings, qtbot: QtBot
) -> None:
    post.write_text("---\ntitle: x\n---\n글\n", encoding="utf-8")
    window = open_window(post)
    assert window.furniture

    def buttons_in_view() -> list[QToolButton]:
        return [button for button in window.preview.findChildren(QToolButton) if button.isVisible()]

    qtbot.waitUntil(lambda: bool(buttons_in_view()))
    buttons = buttons_in_view()
    assert [button.defaultAction().objectName() for button in buttons] == [
        "page_phone",
        "page_tablet",
        "page_desktop",
        "page_dark",
    ]
    buttons[1].click()
    buttons[3].click()
    assert [button.isChecked() for button in buttons] == [False, True, False, True]
    assert (surroundings.session.page_width, surroundings.session.page_dark) == ("tablet", True)
    eyes = Eyes(open_window(post).preview, None, qtbot)
    qtbot.waitUntil(lambda: eyes.panel.is_current, timeout=20_000)
    eyes.wait(f"!!globalThis.stet && innerWidth === 768 && {PAPER} === 'rgb(22, 24, 26)'")
    buttons[1].click()
    assert [button.isChecked() for button in buttons] == [False, False, False, True]
