"""The page follows the text: it is painted, only what changed is replaced, and a hung renderer is got over."""

import os
import signal

import pytest
from PySide6.QtGui import QImage

from tests.ui.preview.conftest import NO_GPU, Eyes

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

CARET = "document.querySelector('[data-stet-caret]')"
PARAGRAPHS = [f"<p>문단 {number}</p>" for number in range(60)]


def body(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def ink(image: QImage) -> int:
    """How many of every third pixel are dark."""
    return sum(
        image.pixelColor(x, y).lightness() < 100
        for x in range(30, image.width() - 30, 3)
        for y in range(0, image.height(), 3)
    )


def test_a_post_is_painted(eyes: Eyes) -> None:
    eyes.show("<p>" + "가나다라 마바사 " * 60 + "</p>")
    assert eyes.text().startswith("가나다라 마바사")
    assert eyes.see("document.querySelector('h1').innerText") == "제목"
    assert eyes.see("document.querySelector('.meta').innerText") == "News · 27 Jul 2024"
    assert eyes.see("document.querySelector('.feature h2').innerText") == "속보"
    eyes.qtbot.waitUntil(lambda: ink(eyes.panel.grab().toImage().copy(0, 250, 420, 300)) > 300, timeout=10_000)


def test_an_empty_body_leaves_the_header(eyes: Eyes) -> None:
    eyes.show(" \n\n")
    assert eyes.text() == ""
    assert eyes.see("document.querySelector('h1').innerText") == "제목"


def test_only_changed_blocks_are_replaced(eyes: Eyes) -> None:
    eyes.show(body(PARAGRAPHS))
    eyes.see("[...document.querySelectorAll('article > *')].forEach(block => { block.old = true }); header.old = 1;")
    changed = [*PARAGRAPHS[:5], "<p>다른</p>", *PARAGRAPHS[6:20], "<p>또 다른</p>", *PARAGRAPHS[21:]]
    eyes.show(body(changed))
    fresh = "[...document.querySelectorAll('article > *')].flatMap((block, at) => block.old ? [] : [at]).join()"
    assert eyes.see(fresh) == "5,20"
    eyes.show(body([*changed[:30], "<p>새로</p>", *changed[30:]]))
    assert eyes.see(fresh) == "5,20,30"
    eyes.show(body(changed[10:]))
    assert eyes.text().split("\n\n") == [text[3:-4] for text in changed[10:]]


def test_the_page_keeps_its_place(eyes: Eyes) -> None:
    eyes.show(body(PARAGRAPHS))
    eyes.see("scrollTo(0, 400)")
    eyes.wait("scrollY === 400")
    eyes.show(body([*PARAGRAPHS[:-1], "<p>끝</p>"]))
    assert eyes.see("scrollY") == 400


def test_the_carets_block_is_marked_and_brought_into_view(eyes: Eyes) -> None:
    eyes.show(body(PARAGRAPHS))
    eyes.see("scrollTo(0, 0)")
    eyes.panel.mark_leaf(1)
    assert eyes.see(f"{CARET}.innerText") == "문단 1"
    assert eyes.see("scrollY") == 0
    eyes.panel.mark_leaf(50)
    marked = "[...document.querySelectorAll('[data-stet-caret]')].map(block => block.innerText).join()"
    assert eyes.see(marked) == "문단 50"
    assert eyes.see(f"{CARET}.getBoundingClientRect().bottom <= innerHeight") is True
    eyes.show(body(["<p>하나 더</p>", *PARAGRAPHS]))
    assert eyes.see(f"{CARET}.innerText") == "문단 49"


def test_after_typing_the_carets_block_is_in_view_again(eyes: Eyes) -> None:
    eyes.show(body(PARAGRAPHS))
    eyes.panel.mark_leaf(50)
    eyes.see("scrollTo(0, 0)")
    eyes.wait("scrollY === 0")
    eyes.show(body([*PARAGRAPHS[:50], "<p>쓴 글</p>", *PARAGRAPHS[51:]]))
    assert eyes.see(f"{CARET}.getBoundingClientRect().bottom <= innerHeight") is True
    before = eyes.see("scrollY")
    assert before > 0
    eyes.show(body([*PARAGRAPHS[:50], "<p>쓴 글.</p>", *PARAGRAPHS[51:]]))
    assert eyes.see("scrollY") == before


def test_the_dark_is_around_the_page_only(eyes: Eyes) -> None:
    eyes.show(body(PARAGRAPHS))
    eyes.panel.set_dark(True)
    ground, paper = "getComputedStyle(document.documentElement)", "getComputedStyle(document.getElementById('page'))"
    assert eyes.see(f"{ground}.backgroundColor") == "rgb(27, 29, 31)"
    assert eyes.see(f"{paper}.backgroundColor") == "rgb(255, 255, 255)"
    eyes.panel.set_dark(False)


def test_code_is_coloured(eyes: Eyes) -> None:
    eyes.show("```python\nimport os\n```\n")
    assert eyes.see("getComputedStyle(document.querySelector('.highlight .kn')).color") != "rgb(27, 31, 34)"


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops the process as POSIX does")
def test_a_hung_renderer_is_killed_and_the_last_page_stays(eyes: Eyes) -> None:
    eyes.show("<p>하나</p>")
    process = eyes.panel.process_id()
    os.kill(process, signal.SIGSTOP)
    with eyes.qtbot.waitSignal(eyes.panel.trouble_line.changed, timeout=10_000):
        eyes.panel.show_post("두 번째", eyes.path, ".md")
    assert eyes.panel.trouble_line.trouble == "slow"
    assert eyes.text() == "하나"
    eyes.show("<p>둘</p>")
    assert eyes.text() == "둘"
    assert eyes.panel.trouble_line.trouble == ""
    assert eyes.panel.process_id() not in (0, process)
