"""What people do who come from Word or Google Docs: selections across structures, words, pastes from other programs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import CONTROL, SHIFT, Hands

HTML, MARKDOWN = Syntax.HTML, Syntax.MARKDOWN
TABLE = "<table><tr><td>가나</td><td>다라</td></tr><tr><td>마</td><td>바</td></tr></table>"
UP_AND_DOWN = ("up", "up", "down", "down")
EMPTY = "<table><tr><td></td><td></td></tr><tr><td></td><td></td></tr></table>"
PICTURE = '<p>가</p><p><img src="https://example.org/a.png" alt=""></p>'
IMAGE = '<img src="https://example.org/a.png" alt="" />'


def _foreign(markup: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(markup)
    return data


def _bold(hands: Hands) -> Hands:
    hands.editor.toggle_mark("bold")
    return hands


def _tab(hands: Hands) -> Hands:
    hands.press(Qt.Key.Key_Tab)
    assert hands.editor.hasFocus()
    return hands


def _by_paragraph(hands: Hands, *ways: str) -> Hands:
    for way in ways:
        hands.press(Qt.Key.Key_Up if way == "up" else Qt.Key.Key_Down, CONTROL)
    return hands


def _erase(hands: Hands, key: Qt.Key = Qt.Key.Key_Backspace) -> Hands:
    return hands.press(key, CONTROL)


CASES: dict[str, tuple[str, Syntax, Callable[[Hands], object], str]] = {
    "what is typed over cells stands in the first": (
        TABLE,
        HTML,
        lambda hands: hands.select("나", "다").type("x"),
        TABLE.replace("가나", "x").replace("다라", ""),
    ),
    "what is composed over cells stands in the first": (
        TABLE,
        HTML,
        lambda hands: hands.select("나", "다").hangul("ㅎ", "하", "한"),
        TABLE.replace("가나", "한").replace("다라", ""),
    ),
    "cells are emptied, and writing goes on in the first": (
        TABLE,
        HTML,
        lambda hands: hands.select("나", "다").delete().type("x"),
        TABLE.replace("가나", "x").replace("다라", ""),
    ),
    "text before a table and the table go, the text behind it stays apart": (
        f"<p>가1</p>\n{TABLE}\n<p>끝</p>\n",
        HTML,
        lambda hands: hands.select("1", "다").delete(),
        "<p>가</p>\n\n<p>끝</p>\n",
    ),
    "the same with what is typed over it": (
        f"<p>가1</p>\n{TABLE}\n<h2>끝</h2>\n",
        HTML,
        lambda hands: hands.select("1", "다").type("x"),
        "<p>가x</p>\n\n<h2>끝</h2>\n",
    ),
    "a table and text behind it go, the text before it stays apart": (
        f"<p>앞</p>\n{TABLE}\n<p>1뒤</p>\n",
        HTML,
        lambda hands: hands.select("나", "1").delete(),
        "<p>앞</p>\n\n<p>뒤</p>\n",
    ),
    "what is typed over a table and text behind it stands before the rest of that": (
        f"<p>앞</p>\n{TABLE}\n<p>1뒤</p>\n",
        HTML,
        lambda hands: hands.select("나", "1").type("x"),
        "<p>앞</p>\n\n<p>x뒤</p>\n",
    ),
    "all of a table's cells are emptied by Delete": (
        f"<p>앞</p>\n{TABLE}\n",
        HTML,
        lambda hands: hands.select("가나", "바").delete(),
        f"<p>앞</p>\n{EMPTY}\n",
    ),
    "and the table is taken out by Backspace": (
        f"<p>앞</p>\n\n{TABLE}\n\n<p>뒤</p>\n",
        HTML,
        lambda hands: hands.select("가나", "바").backspace(),
        "<p>앞</p>\n\n<p>뒤</p>\n",
    ),
    "a table that is cut and put in elsewhere is not left behind": (
        f"<p>앞</p>\n\n{TABLE}\n\n<p>뒤</p>\n",
        HTML,
        lambda hands: hands.select("가나", "바").cut().after("뒤").enter().paste(),
        f"<p>앞</p>\n\n<p>뒤</p>\n\n{TABLE}\n",
    ),
    "of some cells that are cut the text goes": (
        f"<p>앞</p>\n{TABLE}\n",
        HTML,
        lambda hands: hands.select("마", "바").cut(),
        f"<p>앞</p>\n{TABLE}\n".replace("마", "").replace("바", ""),
    ),
    "a whole paragraph and a table go": (
        f"<p>앞</p>\n{TABLE}\n<p>뒤</p>\n",
        HTML,
        lambda hands: hands.select("앞", "다").delete(),
        "<p>뒤</p>\n",
    ),
    "what is typed over everything is as its first paragraph was": (
        "# 가\n\n- 나\n\n```\n다\n```\n",
        MARKDOWN,
        lambda hands: hands.select_all().type("x"),
        "# x\n",
    ),
    "what is composed over everything as well": (
        "<p>가</p>\n<ul>\n<li>다</li>\n</ul>\n",
        HTML,
        lambda hands: hands.select_all().hangul("ㅎ", "하", "한"),
        "<p>한</p>\n",
    ),
    "paragraphs up to the next one leave that one as it is": (
        "<h2>가</h2>\n<p>나</p>\n",
        HTML,
        lambda hands: hands.at("가").press(Qt.Key.Key_Down, SHIFT).press(Qt.Key.Key_Home, SHIFT).delete(),
        "<p>나</p>\n",
    ),
    "a picture is a word of its own": (
        '<p>오늘<img src="/a.png">좋다</p>',
        HTML,
        lambda hands: _erase(hands.at("좋다")),
        "<p>오늘좋다</p>",
    ),
    "a word ends at a picture": (
        '<p>오늘<img src="/a.png">좋다</p>',
        HTML,
        lambda hands: _erase(hands.after("좋다")),
        '<p>오늘<img src="/a.png"></p>',
    ),
    "a word ends at a break": (
        "<p>가나<br>다라</p>",
        HTML,
        lambda hands: _erase(hands.after("다라")),
        "<p>가나<br></p>",
    ),
    "a break goes alone": (
        "<p>가나<br>다라</p>",
        HTML,
        lambda hands: _erase(hands.after("가나"), Qt.Key.Key_Delete),
        "<p>가나다라</p>",
    ),
    "a chip goes alone": (
        "<p>오늘 {{ page.x }} 😀좋다</p>",
        HTML,
        lambda hands: _erase(hands.at(" 😀")),
        "<p>오늘 &nbsp;😀좋다</p>",
    ),
    "words of Hangul": (
        "<p>오늘 날씨가 좋다</p>",
        HTML,
        lambda hands: _erase(hands.at("좋다")),
        "<p>오늘 좋다</p>",
    ),
    "what is pasted with a picture stands where it was pasted": (
        "<p>앞뒤</p>\n",
        HTML,
        lambda hands: hands.after("앞").paste(_foreign(PICTURE)),
        f"<p>앞가</p>\n\n<p>{IMAGE}</p>\n\n<p>뒤</p>\n",
    ),
    "and in Markdown": (
        "앞뒤\n",
        MARKDOWN,
        lambda hands: hands.after("앞").paste(_foreign(PICTURE)),
        "앞가\n\n![](https://example.org/a.png)\n\n뒤\n",
    ),
    "a bold word that is typed with its blank": (
        "*가* `나` 다\n",
        MARKDOWN,
        lambda hands: _bold(_bold(hands.after("다").type(" ")).type("x ")).type("y"),
        "*가* `나` 다 **x** y\n",
    ),
    "a word that is made bold with its blank": (
        "*가* x `나`\n",
        MARKDOWN,
        lambda hands: _bold(hands.select("x ")),
        "*가* **x** `나`\n",
    ),
    "Tab in a paragraph stays in the text": (
        "<p>가</p>\n",
        HTML,
        lambda hands: _tab(hands.at("가")).type("x"),
        "<p>x가</p>\n",
    ),
    "Ctrl and an arrow go by paragraphs": (
        "<p>가나</p>\n<p>다라</p>\n<p>마</p>\n",
        HTML,
        lambda hands: _by_paragraph(_by_paragraph(hands.after("다"), "up").type("x"), *UP_AND_DOWN).type("y"),
        "<p>가나</p>\n<p>x다라</p>\n<p>y마</p>\n",
    ),
    "what is typed over a link's text is linked": (
        "가 [나](/x) 다\n",
        MARKDOWN,
        lambda hands: hands.select("나").type("xy"),
        "가 [xy](/x) 다\n",
    ),
    "what is composed over a link's text as well": (
        "가 [나](/x) 다\n",
        MARKDOWN,
        lambda hands: hands.select("나").hangul("ㅎ", "하").hangul("ㄴ", "나"),
        "가 [하나](/x) 다\n",
    ),
    "a link's last letter is typed anew in it": (
        "가 [나다](/x)\n",
        MARKDOWN,
        lambda hands: hands.after("다").backspace().type("x"),
        "가 [나x](/x)\n",
    ),
    "before a link that begins a paragraph text is no link": (
        "[나](/x)\n",
        MARKDOWN,
        lambda hands: hands.at("나").type("x"),
        "x[나](/x)\n",
    ),
    "Enter behind a blank leaves nothing of it": (
        "<p>가</p>\n",
        HTML,
        lambda hands: hands.after("가").type(" x. ").enter().type("y"),
        "<p>가 x.</p>\n\n<p>y</p>\n",
    ),
    "and the blank is there when the paragraph goes on": (
        "가\n",
        MARKDOWN,
        lambda hands: hands.after("가").type(" x. ").enter().backspace().type("y"),
        "가 x. y\n",
    ),
    "and in an item, where it stands among the text": (
        "- 앞뒤\n",
        MARKDOWN,
        lambda hands: hands.after("앞").paste(_foreign(PICTURE)),
        "- 앞가![](https://example.org/a.png)뒤\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_situations(body: Opener, case: str) -> None:
    source, syntax, does, result = CASES[case]
    hands = body(source, syntax)
    does(hands)
    assert hands.source == result
    assert hands.undo_all() == source
    assert hands.redo_all() == result


@pytest.mark.parametrize("keys", ["x", "한"])
def test_writing_over_a_table_is_one_step(body: Opener, keys: str) -> None:
    source = f"<p>앞</p>\n{TABLE}\n<p>뒤</p>\n"
    hands = body(source).select("나", "다")
    hands.type(keys) if keys.isascii() else hands.hangul("ㅎ", "하", keys)
    assert f"<td>{keys}</td><td></td>" in hands.source
    assert hands.undo().source == source
