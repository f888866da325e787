"""What other programs put on the clipboard keeps its meaning and loses its looks, wherever it is pasted."""

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.body import Syntax
from tests.body.foreign import PROGRAMS, clipboard, meaning
from tests.body.soup import html_soup
from tests.ui.body.conftest import Opener

HTML, MARKDOWN = Syntax.HTML, Syntax.MARKDOWN
BOLD = "<span style='font-weight:700'>굵게</span>"
LIST = "<ul><li>하나<ul><li>둘</li></ul></li></ul>"
TABLE = "<table><tr><td>가</td><td>나</td></tr></table>"


def foreign(html: str, text: str = "") -> QMimeData:
    data = QMimeData()
    data.setHtml(html)
    if text:
        data.setText(text)
    return data


@pytest.mark.parametrize("syntax", Syntax)
@pytest.mark.parametrize("program", PROGRAMS)
def test_programs(body: Opener, program: str, syntax: Syntax) -> None:
    hands = body("", syntax).paste(foreign(clipboard(program)))
    assert hands.source.strip("\n") == meaning(program, syntax)
    hands.undo()
    assert hands.source == ""


PLACES = {
    "a bold word within a sentence": ("<p>앞뒤</p>", HTML, "앞", BOLD, "<p>앞<b>굵게</b>뒤</p>"),
    "where Markdown's sign would end too soon": (
        "앞뒤",
        MARKDOWN,
        "앞",
        "<code>a`b</code>",
        "앞<code>a`b</code>뒤",
    ),
    "a paragraph of one word": ("<p>앞뒤</p>", HTML, "앞", "<p>말</p>", "<p>앞말뒤</p>"),
    "paragraphs within one": ("<p>앞뒤</p>", HTML, "앞", "<p>하나</p><p>둘</p>", "<p>앞하나</p>\n\n<p>둘뒤</p>"),
    "a list within a paragraph": (
        "<p>앞뒤</p>",
        HTML,
        "앞",
        LIST,
        "<p>앞</p>\n\n<ul>\n<li>하나<ul>\n<li>둘</li>\n</ul></li>\n</ul>\n\n<p>뒤</p>",
    ),
    "a list into Markdown": ("앞", MARKDOWN, "앞", LIST, "앞\n\n- 하나\n  - 둘"),
    "paragraphs into an item": ("- 앞\n- 뒤", MARKDOWN, "앞", "<p>하나</p><p>둘</p>", "- 앞하나\n- 둘\n- 뒤"),
    "items into an item": (
        "1. 앞\n2. 뒤",
        MARKDOWN,
        "앞",
        "<ul><li>하나</li><li>둘</li></ul>",
        "1. 앞\n2. 하나\n3. 둘\n2. 뒤",
    ),
    "nested items into an item": ("- 앞\n- 뒤", MARKDOWN, "앞", LIST, "- 앞\n- 하나\n  - 둘\n- 뒤"),
    "nested items into one of another kind": ("1. 앞\n2. 뒤", MARKDOWN, "앞", LIST, "1. 앞\n2. 하나\n   - 둘\n2. 뒤"),
    "nested items amid other parts into a nested one": (
        "* 앞\n  1. 속",
        MARKDOWN,
        "속",
        f"<h2>머리</h2>{LIST}",
        "* 앞\n  1. 속\n\n## 머리\n\n+ 2. 하나\n  3. 둘",
    ),
    "nested items into one of HTML": (
        "<ul>\n<li>앞</li>\n<li>뒤</li>\n</ul>",
        HTML,
        "앞",
        LIST,
        "<ul>\n<li>앞</li>\n<li>하나<ul>\n<li>둘</li>\n</ul></li>\n<li>뒤</li>\n</ul>",
    ),
    "a table into a quote of Markdown": (
        "> 앞뒤",
        MARKDOWN,
        "앞",
        TABLE.replace("td>", "th>").replace("</tr>", "</tr><tr><td>다</td><td>라</td></tr>"),
        "> 앞\n>\n> | 가 | 나 |\n> |---|---|\n> | 다 | 라 |\n>\n> 뒤",
    ),
    "code into a quote of Markdown": (
        "> 앞",
        MARKDOWN,
        "앞",
        "<pre>하나\n둘</pre>",
        "> 앞\n>\n> ```\n> 하나\n> 둘\n> ```",
    ),
    "a heading where nothing stands": ("", MARKDOWN, "", "<h3>머리</h3>", "### 머리"),
    "what would be Markdown or Liquid": (
        "앞",
        MARKDOWN,
        "앞",
        "<p>{{ x }} *a*</p><p># 1</p><p>- b</p>",
        "앞&#123;&#123; x }} \\*a\\*\n\n\\# 1\n\n\\- b",
    ),
    "into a heading": ("<h2>앞</h2>", HTML, "앞", "<p>하나</p><p><b>둘</b></p>", "<h2>앞하나</h2>\n\n<p><b>둘</b></p>"),
    "into a quote": (
        "<blockquote><p>앞</p></blockquote>",
        HTML,
        "앞",
        "<p>하나</p><p>둘</p>",
        "<blockquote><p>앞하나</p><p>둘</p></blockquote>",
    ),
    "a table into a cell": (
        "<table><tr><td>앞</td></tr></table>",
        HTML,
        "앞",
        TABLE,
        "<table><tr><td>가</td><td>나</td></tr></table>",
    ),
    "into code": ("```\n앞\n```", MARKDOWN, "앞", "<p>하나</p><p><b>둘</b></p>", "```\n앞하나\n둘\n```"),
    "HTML stays HTML in a Markdown body": (
        "<p>앞</p>\n",
        MARKDOWN,
        "앞",
        "<h3>머리</h3><p><b>글</b></p>",
        '<p>앞</p>\n\n<h3 data-ke-size="size23">머리</h3>\n\n<p><b>글</b></p>\n',
    ),
}


@pytest.mark.parametrize("case", PLACES)
def test_places(body: Opener, case: str) -> None:
    source, syntax, after, html, result = PLACES[case]
    hands = body(source, syntax)
    hands = hands.after(after) if after else hands
    assert hands.paste(foreign(html)).source.rstrip("\n") == result.rstrip("\n")
    hands.undo()
    assert hands.source == source


def test_words_alone(body: Opener) -> None:
    QGuiApplication.clipboard().setMimeData(foreign("<p><b>굵게</b></p><ul><li>항목</li></ul>", "굵게\n항목"))
    hands = body("<p>앞</p>").after("앞")
    hands.editor.paste_words()
    assert hands.source == "<p>앞굵게</p>\n\n<p>항목</p>"


def test_more_than_a_book_comes_as_words(body: Opener) -> None:
    assert body("<p>앞</p>").after("앞").paste(foreign("<b></b>" * 30_000 + "<b>끝</b>")).source == "<p>앞끝</p>"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(soup=html_soup)
@pytest.mark.parametrize("syntax", Syntax)
def test_soup_is_read_again_as_it_is_shown(body: Opener, qtbot: QtBot, syntax: Syntax, soup: str) -> None:
    hands = body("", syntax).paste(foreign(soup))
    again = body(hands.source, syntax)
    assert _words(again.text) == _words(hands.text)


def _words(text: str) -> list[str]:
    return text.split()
