"""Signs become what they mean as they are typed; undo, and Backspace straight after, give them back."""

import pytest
from PySide6.QtCore import Qt

from editor.body import Syntax
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands

HTML, MARKDOWN = Syntax.HTML, Syntax.MARKDOWN


def typing(body: Opener, source: str, syntax: Syntax = MARKDOWN) -> Hands:
    """A body in which signs become what they mean, and the caret at its end."""
    hands = body(source, syntax)
    hands.editor.takes_signs = lambda: True
    return hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("typed", "markdown", "html"),
    [
        ("- x", "가\n\n- x\n", "<p>가</p>\n\n<ul>\n<li>x</li>\n</ul>\n"),
        ("* x", "가\n\n- x\n", "<p>가</p>\n\n<ul>\n<li>x</li>\n</ul>\n"),
        ("1. x", "가\n\n1. x\n", "<p>가</p>\n\n<ol>\n<li>x</li>\n</ol>\n"),
        ("## x", "가\n\n## x\n", '<p>가</p>\n\n<h2 data-ke-size="size26">x</h2>\n'),
        ("> x", "가\n\n> x\n", "<p>가</p>\n\n<blockquote>\n<p>x</p>\n</blockquote>\n"),
        ("a **b** c", "가\n\na **b** c\n", "<p>가</p>\n\n<p>a <b>b</b> c</p>\n"),
        ("---\nx", "가\n\n---\n\nx\n", "<p>가</p>\n\n<hr />\n\n<p>x</p>\n"),
        ("```\nx", "가\n\n```\nx\n```\n", "<p>가</p>\n\n<pre><code>x</code></pre>\n"),
        ("```c++\nx", "가\n\n```c++\nx\n```\n", '<p>가</p>\n\n<pre><code class="language-c++">x</code></pre>\n'),
        (
            "a https://x.org/b, c",
            "가\n\na [https://x.org/b](https://x.org/b), c\n",
            '<p>가</p>\n\n<p>a <a href="https://x.org/b">https://x.org/b</a>, c</p>\n',
        ),
        (
            "https://x.org/에서 c",
            "가\n\n[https://x.org/](https://x.org/)에서 c\n",
            '<p>가</p>\n\n<p><a href="https://x.org/">https://x.org/</a>에서 c</p>\n',
        ),
        ("😀 ~~b d~~ c", "가\n\n😀 ~~b d~~ c\n", "<p>가</p>\n\n<p>😀 <del>b d</del> c</p>\n"),
    ],
)
def test_what_signs_become(body: Opener, typed: str, markdown: str, html: str) -> None:
    assert typing(body, "가\n").enter().type(typed).source == markdown
    assert typing(body, "<p>가</p>\n", HTML).enter().type(typed).source == html


@pytest.mark.parametrize(
    "typed",
    ["-x", "a - x", "2. x", "####### x", "a ** b ** c", "a***b** c", "**b* c", "~~~b~~ c", "[^1] x", "http:// x"],
)
def test_what_stays_text(body: Opener, typed: str) -> None:
    hands = typing(body, "가\n").enter().type(typed)
    assert hands.editor.textCursor().block().text() == typed
    assert hands.editor.state().block == "paragraph"


@pytest.mark.parametrize("typed", ["- ", "1. ", "### ", "> ", "**b**", "a ~~b~~"])
@pytest.mark.parametrize("syntax", [HTML, MARKDOWN])
def test_undo_and_backspace_give_the_signs_back(body: Opener, typed: str, syntax: Syntax) -> None:
    source = "<p>가</p>\n" if syntax is HTML else "가\n"
    hands = typing(body, source, syntax).enter().type(typed)
    assert hands.editor.textCursor().block().text() != typed
    hands.undo()
    assert hands.editor.textCursor().block().text() == typed
    assert hands.undo_all() == source
    hands = typing(body, source, syntax).enter().type(typed).backspace()
    assert hands.editor.textCursor().block().text() == typed
    assert hands.editor.state().block == "paragraph"
    assert hands.type("x").editor.textCursor().block().text() == f"{typed}x"


@pytest.mark.parametrize("typed", ["---", "```", "```ruby"])
def test_lines_that_were_ended_are_given_back(body: Opener, typed: str) -> None:
    hands = typing(body, "가\n").enter().type(typed).enter()
    assert hands.editor.textCursor().block().text() == ""
    assert hands.backspace().editor.textCursor().block().text() == typed
    hands.enter().undo()
    assert hands.editor.textCursor().block().text() == typed
    assert hands.undo_all() == "가\n"


@pytest.mark.parametrize("source", ["가 ---\n", "```\n---\n```\n"])
def test_dashes_behind_text_or_in_something_else_are_no_rule(body: Opener, source: str) -> None:
    hands = typing(body, source).at("---", 3).enter().type("x")
    assert "---" in hands.text
    assert hands.editor.document().blockCount() <= source.count("\n") + 1


def test_text_behind_the_sign_comes_along(body: Opener) -> None:
    hands = typing(body, "가\n\n나 다\n").at("나").type("## ")
    assert hands.source == "가\n\n## 나 다\n"


@pytest.mark.parametrize(
    "source", ["- 가\n", "> 가\n", "```\n가\n```\n", "| 가 | 나 |\n|---|---|\n| 다 | 라 |\n", "## 가\n"]
)
def test_within_something_else_they_are_text(body: Opener, source: str) -> None:
    hands = typing(body, source).at("가").type("- ")
    assert hands.editor.textCursor().block().text().startswith("- 가")


def test_a_note_that_there_is_is_mentioned(body: Opener) -> None:
    source = "가[^1] 나\n\n[^1]: 다\n"
    hands = typing(body, source).after("나").type("[^1]")
    assert hands.source == "가[^1] 나[^1]\n\n[^1]: 다\n"
    assert hands.undo().source == "가[^1] 나\\[^1\\]\n\n[^1]: 다\n"
    assert hands.undo_all() == source


def test_korean_between_the_signs(body: Opener) -> None:
    hands = typing(body, "가 \n").type("**").hangul("ㄴ", "나").type("**").hangul("ㄷ", "다")
    assert hands.editor.textCursor().block().text().endswith("나다")
    assert "<b>나</b>다" in hands.source or "**나**다" in hands.source


def test_without_the_setting_signs_are_text(body: Opener) -> None:
    hands = body("가\n", MARKDOWN).after("가").enter().type("- x")
    assert hands.source == "가\n\n\\- x\n"
