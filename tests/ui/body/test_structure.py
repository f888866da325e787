"""Enter, Backspace, Delete and the block commands, as a word processor does them and with the body's own markup."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import SHIFT, Hands

SPACER = '<p data-ke-size="size16">&nbsp;</p>'
QUOTED = "<p>가</p>\n\n<blockquote>나</blockquote>\n\n<p>다</p>"
FIGURE = '<p>가</p>\n\n<figure><img src="/a.png"><figcaption>나</figcaption></figure>\n\n<p>다</p>'
CASES = [
    # source, caret (| in the text shown), keys, result
    ("<p>가나</p>", "가|", "enter", "<p>가</p>\n\n<p>나</p>"),
    ('<p class="a" id="b">가나</p>', "가|", "enter", '<p class="a" id="b">가</p>\n\n<p class="a">나</p>'),
    ("<p><b>가나</b></p>", "가|", "enter", "<p><b>가</b></p>\n\n<p><b>나</b></p>"),
    ("<p>가 나</p>", "가|", "enter", "<p>가</p>\n\n<p>나</p>"),
    ("<p>가 나</p>", "가|", "enter backspace", "<p>가 나</p>"),
    ("<p>가</p>\n<p>나</p>", "가|", "enter x", "<p>가</p>\n\n<p>x</p>\n<p>나</p>"),
    ("<h2>제목</h2>\n\n<p></p>", "제목|", "enter x", "<h2>제목</h2>\n\n<p>x</p>"),
    (f"<h2>제목</h2>\n\n{SPACER}\n\n<p></p>", "제목|", "enter x", f"<h2>제목</h2>\n\n{SPACER}\n\n<p>x</p>"),
    ('<h2 id="a">제목</h2>', "제|", "enter", '<h2 id="a">제</h2>\n\n<h2>목</h2>'),
    ("<p>가</p>", "|가", "enter", f"{SPACER}\n\n<p>가</p>"),
    ("<h2>가</h2>", "|가", "enter", f"{SPACER}\n\n<h2>가</h2>"),
    ("<p>가</p>", "가|", "enter", f"<p>가</p>\n\n{SPACER}"),
    ("<p>가</p>", "가|", "enter enter x", f"<p>가</p>\n\n{SPACER}\n\n<p>x</p>"),
    ("<ul>\n<li>가</li>\n</ul>", "가|", "enter x", "<ul>\n<li>가</li>\n<li>x</li>\n</ul>"),
    ("<ul>\n<li>가나</li>\n</ul>", "가|", "enter", "<ul>\n<li>가</li>\n<li>나</li>\n</ul>"),
    ("<ul>\n<li>가</li>\n</ul>", "가|", "enter enter x", "<ul>\n<li>가</li>\n</ul>\n\n<p>x</p>"),
    ("<ul><li>가</li><li>나</li></ul>", "|나", "backspace", "<ul><li>가</li></ul>\n\n<p>나</p>"),
    ("<blockquote><p>가나</p></blockquote>", "가|", "enter", "<blockquote><p>가</p><p>나</p></blockquote>"),
    ("<blockquote>\n<p>가</p>\n</blockquote>", "가|", "enter x", "<blockquote>\n<p>가</p>\n<p>x</p>\n</blockquote>"),
    ("<div><p>가</p></div>", "가|", "enter x", "<div><p>가</p><p>x</p></div>"),
    (QUOTED, "|나", "backspace", "<p>가</p>\n\n<p>나</p>\n\n<p>다</p>"),
    (QUOTED, "|나", "backspace backspace", "<p>가나</p>\n\n<p>다</p>"),
    (FIGURE, "나|", "enter x", FIGURE.replace("<p>다", "<p>x</p>\n\n<p>다")),
    (FIGURE, "나|", "shift+enter x", FIGURE.replace("나", "나<br />x")),
    (FIGURE, "나|", "delete x", FIGURE.replace("다", "x다")),
    (FIGURE, "|다", "backspace x", FIGURE.replace("나", "나x")),
    (FIGURE, "|나", "backspace", FIGURE),
    (FIGURE, "가|", "delete", FIGURE),
    (FIGURE, "가|", "right x", FIGURE.replace("</p>", "</p>\n\n<p>x</p>", 1)),
    (FIGURE, "가|", "right right x", FIGURE.replace("<p>다", "<p>x</p>\n\n<p>다")),
    (FIGURE, "가|", "right right enter x", FIGURE.replace("<p>다", "<p>x</p>\n\n<p>다")),
    ("<p>가</p>", "가|", "shift+enter x", "<p>가<br />x</p>"),
    ("<p>가나</p>", "가|", "shift+enter", "<p>가<br />나</p>"),
    ("<p>가<br>나</p>", "|나", "backspace", "<p>가나</p>"),
    ("<p>가</p>\n\n<p>나</p>", "|나", "backspace", "<p>가나</p>"),
    ("<p>가</p>\n\n<p>나</p>", "가|", "delete", "<p>가나</p>"),
    ("<h2>가</h2>\n\n<p>나</p>", "가|", "delete", "<h2>가나</h2>"),
    (f"{SPACER}\n\n<p>나</p>", "|나", "backspace", "<p>나</p>"),
    (f"<p>가</p>\n\n{SPACER}\n\n<p>나</p>", "가|", "delete", "<p>가</p>\n\n<p>나</p>"),
    ("<h2>가</h2>", "|가", "backspace", "<p>가</p>"),
    ("<p>가</p>", "|가", "backspace", "<p>가</p>"),
    ("<p>가</p>", "가|", "delete", "<p>가</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "|나", "backspace", "<p>가</p>\n\n<hr />\n\n<p>나</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "|나", "backspace backspace", f"<p>가</p>\n\n{SPACER}\n\n<p>나</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "가|", "delete", "<p>가</p>\n\n<hr />\n\n<p>나</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "가|", "right x", "<p>가</p>\n\n<p>x</p>\n\n<hr />\n\n<p>나</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "|나", "left x", "<p>가</p>\n\n<hr />\n\n<p>x</p>\n\n<p>나</p>"),
    ("<p>가</p>\n\n<hr />\n\n<p>나</p>", "|나", "left enter x", "<p>가</p>\n\n<hr />\n\n<p>x</p>\n\n<p>나</p>"),
    ("<p>가나다</p>", "[나]", "enter", "<p>가</p>\n\n<p>다</p>"),
    ("<p>가</p>\n\n<p>나</p>\n\n<p>다</p>", "[가 다]", "x", "<p>x</p>"),
    ("<p>가나</p>\n\n<ul>\n<li>다라</li>\n</ul>", "[나 다]", "x", "<p>가x라</p>"),
    ("가<h2>나</h2>", "|나", "backspace", "가나"),
    ("<p>가</p>\n\n<table></table>", "가|", "delete delete", f"<p>가</p>\n\n{SPACER}"),
]


def go(hands: Hands, place: str) -> None:
    if place.startswith("["):
        hands.select(*place[1:-1].split())
    elif place.endswith("|"):
        hands.after(place[:-1])
    else:
        hands.at(place[1:])


def press(hands: Hands, keys: str) -> None:
    named = {
        "enter": Qt.Key.Key_Return,
        "backspace": Qt.Key.Key_Backspace,
        "delete": Qt.Key.Key_Delete,
        "left": Qt.Key.Key_Left,
        "right": Qt.Key.Key_Right,
    }
    for key in keys.split():
        if key == "shift+enter":
            hands.press(Qt.Key.Key_Return, SHIFT)
        elif key in named:
            hands.press(named[key])
        else:
            hands.type(key)


@pytest.mark.parametrize(("source", "place", "keys", "result"), CASES)
def test_keys(body: Opener, source: str, place: str, keys: str, result: str) -> None:
    hands = body(source)
    go(hands, place)
    press(hands, keys)
    assert hands.source == result
    assert hands.undo_all() == source
    assert hands.redo_all() == result


@pytest.mark.parametrize(
    "source",
    [
        "<p>가나</p>\n",
        '\n<p class="a" id="b">가나</p>\n\n\n<p>다</p>',
        "<p>x</p>\n\n\n<p>가나</p>\n\n\n<p>다</p>",
        "<h2>가나</h2>",
        "<ul>\n  <li>가나</li>\n  <li>다</li>\n</ul>",
        "<ul>\n  <li>x</li>\n  <li>가나</li>\n</ul>",
        "<blockquote><p>가나</p></blockquote>",
        "<p>x<b>가나</b></p>",
        '<p><b><span style="color: #ee2323;">가나</span></b></p>',
        "<p>x <i>가&nbsp;나</i></p>",
        "<p>가나&#39; &amp; </p>",
    ],
)
def test_a_paragraph_split_and_joined_has_its_bytes_back(body: Opener, source: str) -> None:
    hands = body(source).after("가").enter()
    assert hands.source != source
    hands.backspace(2 if "<li>" in source else 1)  # an item leaves its list first
    assert hands.source == source
    hands.after("가").enter().press(Qt.Key.Key_Left).delete()
    assert hands.source == source


def test_a_markdown_paragraph_stays_markdown(body: Opener) -> None:
    hands = body("가나 **다**\n\n라\n", Syntax.MARKDOWN).after("가").enter()
    assert hands.source == "가\n\n나 **다**\n\n라\n"
    hands.backspace()
    assert hands.source == hands.loaded


@pytest.mark.parametrize(
    ("source", "syntax"),
    [
        ('\n<h2 data-ke-size="size26" id="a">가 <b>나</b></h2>\n\n<p>다</p>\n', Syntax.HTML),
        ('\n<p class="x" id="a">가 <b>나</b></p>\n\n<p>다</p>\n', Syntax.HTML),
        ("## 가 **나**\n\n다\n", Syntax.MARKDOWN),
        ("가 **나**\n\n다\n", Syntax.MARKDOWN),
    ],
)
def test_another_kind_and_back(body: Opener, source: str, syntax: Syntax) -> None:
    hands = body(source, syntax).after("가")
    kind = hands.editor.state().block
    for other in ("heading3", "paragraph", "heading2", "heading6"):
        hands.editor.set_block(other)
        assert hands.editor.state().block == other
        assert hands.source != source or other == kind
    hands.editor.set_block(kind)
    assert hands.source == source
    assert hands.undo_all() == source


@pytest.mark.parametrize(
    ("kind", "result"),
    [
        ("paragraph", "<p>가</p>\n\n<p>나</p>"),
        ("heading1", "<h1>가</h1>\n\n<h1>나</h1>"),
        ("heading2", '<h2 data-ke-size="size26">가</h2>\n\n<h2 data-ke-size="size26">나</h2>'),
    ],
)
def test_kinds_of_blocks(body: Opener, kind: str, result: str) -> None:
    hands = body("<p>가</p>\n\n<p>나</p>").select_all()
    hands.editor.set_block(kind)
    assert hands.source == result
    assert hands.undo_all() == hands.loaded


def test_lists(body: Opener) -> None:
    source = "<p>가</p>\n\n<p>나</p>\n\n<p>다</p>\n"
    hands = body(source).select("가", "나")
    hands.editor.toggle_list(False)
    assert hands.source == "<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n\n<p>다</p>\n"
    assert hands.editor.state().ordered is False
    hands.at("다")
    hands.editor.toggle_list(False)
    assert hands.source == "<ul>\n<li>가</li>\n<li>나</li>\n<li>다</li>\n</ul>\n"
    hands.select_all()
    hands.editor.toggle_list(True)
    assert hands.source == "<ol>\n<li>가</li>\n<li>나</li>\n<li>다</li>\n</ol>\n"
    hands.editor.toggle_list(True)
    assert hands.source == source
    assert hands.undo_all() == source


def test_quotes(body: Opener) -> None:
    source = "<p>가</p>\n\n<p>나</p>\n"
    hands = body(source).select_all()
    hands.editor.toggle_quote()
    assert hands.source == "<blockquote>\n<p>가</p>\n<p>나</p>\n</blockquote>\n"
    hands.editor.toggle_quote()
    assert hands.source == source


def test_markdown_lists_and_quotes(body: Opener) -> None:
    hands = body("가\n\n나\n\n다\n", Syntax.MARKDOWN).select("가", "나")
    hands.editor.toggle_list(False)
    assert hands.source == "- 가\n- 나\n\n다\n"
    hands.undo().select("가", "나")
    hands.editor.toggle_quote()
    assert hands.source == "> 가\n>\n> 나\n\n다\n"
    assert hands.undo_all() == hands.loaded


def test_rules_and_pictures(body: Opener) -> None:
    hands = body("<p>가나</p>\n").after("가")
    hands.editor.insert_picture(hands.editor.textCursor(), "/a b.png", '그"림')
    assert hands.source == '<p>가나</p>\n\n<p><img src="/a b.png" alt="그&quot;림" /></p>\n'
    hands.undo()
    hands.editor.insert_rule()
    assert hands.source == f"<p>가나</p>\n\n<hr />\n\n{SPACER}\n"
    hands.type("x")
    assert hands.source == "<p>가나</p>\n\n<hr />\n\n<p>x</p>\n"
    assert hands.undo_all() == hands.loaded


def test_what_is_typed_into_an_empty_body(body: Opener) -> None:
    hands = body("").type("ab\ncd")
    assert hands.source == "<p>ab</p>\n\n<p>cd</p>"
    assert hands.undo_all() == ""


def test_the_outline(body: Opener) -> None:
    hands = body("<h2>가</h2><p>나</p><h3>다 <b>라</b></h3>")
    assert hands.editor.outline() == [(2, "가", 0), (3, "다 라", 2)]
