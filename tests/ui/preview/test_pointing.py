"""A click on the page is a place in the text, unless it means something else there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.body import BodyEditor
from editor.ui.preview.panel import PreviewPanel
from editor.ui.preview.pointed import Pointed
from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU, Eyes

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

Open = Callable[[Path | None], PostWindow]
LIST = "<ul>\n<li>하나 둘</li>\n<li>셋 넷</li>\n</ul>"
BODY = f'<p>가나 다라 <b>마바</b> 사</p>\n\n{LIST}\n\n<p><a href="#x">연결된 말</a></p>\n'


def before_word(eyes: Eyes, word: str) -> QPoint:
    """A point of the view just within the first letter of a word of the page, at its left."""
    place = eyes.see(
        "(() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
        f"while (walk.nextNode()) {{ const at = walk.currentNode.data.indexOf('{word}'); if (at >= 0) {{"
        "const range = document.createRange(), node = walk.currentNode;"
        "range.setStart(node, at); range.setEnd(node, at + 1);"
        "const box = range.getBoundingClientRect(); return (box.x + 2) + ' ' + (box.y + box.height / 2); }} })()"
    )
    x, y = (float(part) * eyes.view.zoomFactor() for part in place.split())
    return QPoint(round(x), round(y))


def click(eyes: Eyes, place: QPoint) -> None:
    target = eyes.view.focusProxy()
    assert target is not None
    eyes.qtbot.wait(1200)  # clicks are heard some time after the page has come
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)


def pointed(eyes: Eyes, word: str) -> Pointed:
    place = before_word(eyes, word)
    with eyes.qtbot.waitSignal(eyes.panel.pointed, timeout=10_000) as told:
        click(eyes, place)
    assert told.args is not None
    found = told.args[0]
    assert isinstance(found, Pointed)
    return found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("가나", Pointed(range(1), 0, True)),
        ("나 다", Pointed(range(1), 1, False)),
        ("다라", Pointed(range(1), 2, True)),
        ("바", Pointed(range(1), 5, False)),
        ("하나", Pointed(range(1, 3), 0, True)),
        ("셋", Pointed(range(1, 3), 3, True)),
        ("넷", Pointed(range(1, 3), 4, True)),
    ],
)
def test_a_click_tells_leaves_and_characters(eyes: Eyes, word: str, expected: Pointed) -> None:
    eyes.show(BODY)
    assert pointed(eyes, word) == expected


def test_an_emoji_counts_as_its_name(eyes: Eyes) -> None:
    eyes.show('<p>가 <span class="emoji" title=":smile:">\U0001f604</span> 나다 <span class="emoji">:)</span> 라</p>')
    assert pointed(eyes, "나다") == Pointed(range(1), 8, True)
    assert pointed(eyes, "라") == Pointed(range(1), 12, True)


def test_a_page_shown_smaller_is_clicked_at_its_size(eyes: Eyes) -> None:
    eyes.show(BODY)
    eyes.panel.set_page_width("desktop")
    try:
        eyes.wait("innerWidth === 1280")
        assert pointed(eyes, "다라") == Pointed(range(1), 2, True)
    finally:
        eyes.panel.set_page_width("")


def test_links_and_selections_are_left_alone(eyes: Eyes) -> None:
    eyes.show(BODY)
    told: list[Pointed] = []
    eyes.panel.pointed.connect(told.append)
    click(eyes, before_word(eyes, "결된"))
    place, target = before_word(eyes, "다라"), eyes.view.focusProxy()
    assert target is not None
    eyes.qtbot.wait(500)
    assert told == []
    end = before_word(eyes, "사") + QPoint(2, 0)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(target, end)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)
    eyes.qtbot.waitUntil(eyes.view.hasSelection)
    eyes.qtbot.wait(300)
    assert told == []
    assert "다라" in eyes.view.selectedText()
    eyes.panel.pointed.disconnect(told.append)


class Window:
    """A window whose page shows its post."""

    def __init__(self, window: PostWindow, qtbot: QtBot) -> None:
        self.window = window
        panel: PreviewPanel = window.preview
        qtbot.waitUntil(lambda: panel.is_current, timeout=20_000)
        self.eyes = Eyes(panel, None, qtbot)
        self.eyes.wait("document.readyState === 'complete' && !!globalThis.stet")


def around_caret(body: BodyEditor) -> tuple[str, str]:
    """The caret's text block before and after it."""
    cursor = body.textCursor()
    text = cursor.block().text()
    return text[: cursor.positionInBlock()], text[cursor.positionInBlock() :]


def is_before(body: BodyEditor, word: str) -> bool:
    """Whether the caret stands before a word."""
    return around_caret(body)[1].startswith(word)


def test_the_caret_of_the_text_goes_there(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_text(f"---\ntitle: x\n---\n{BODY}", encoding="utf-8")
    shown = Window(open_window(post), qtbot)
    body = shown.window.body
    for word, before in (("마바", "가나 다라 "), ("넷", "셋 "), ("셋", "")):
        click(shown.eyes, before_word(shown.eyes, word))
        qtbot.waitUntil(partial(is_before, body, word))
        assert around_caret(body)[0] == before
        assert body.hasFocus()


def test_the_sources_caret_goes_to_the_leaf(open_window: Open, post: Path, qtbot: QtBot) -> None:
    post.write_text(f"---\ntitle: x\n---\n{BODY}", encoding="utf-8")
    shown = Window(open_window(post), qtbot)
    shown.window.show_source(True)
    click(shown.eyes, before_word(shown.eyes, "마바"))
    qtbot.waitUntil(lambda: shown.window.source.text()[shown.window.source.offset() :].startswith("<p>가나"))
