"""New sections and Enter below headings: the house's heading and spacers, never doubled, taken back by Backspace."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from editor.body import Syntax, read
from editor.house import House, NewSection, load_default, load_plain
from editor.post import Post
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import Hands

S = '<p data-ke-size="size16">&nbsp;</p>'
P = "<p></p>"
H = '<h2 data-ke-size="size26">x</h2>'
IMAGE = '<p><img src="a.png" /></p>'
LIST = "<ul>\n<li>가</li>\n<li>나</li>\n</ul>"
LAST = "<p>나</p>\n\n<p>다</p>"
END = f"{S}\n실시간 뉴스"
SPACED = load_default()
PLAIN = replace(SPACED, new_section=NewSection())


def _with(body: Opener, house: House, source: str, syntax: Syntax = Syntax.HTML) -> Hands:
    hands = body(source, syntax)
    hands.editor.set_house(house)
    return hands


def _blocks(*sources: str) -> str:
    return "\n\n".join(sources)


def _put(hands: Hands, place: str) -> None:
    """`가|` after the text, `|가` before it, `=2` in the text block with that number."""
    if place.startswith("="):
        hands.block(int(place[1:]))
    elif place.endswith("|"):
        hands.after(place[:-1])
    else:
        hands.at(place[1:])


SECTIONS = [
    # house, source, caret, after a new section with the heading x
    (SPACED, "<p>가</p>", "가|", _blocks("<p>가</p>", S, H, S, P)),
    (SPACED, "<p>가나</p>", "가|", _blocks("<p>가</p>", S, H, S, "<p>나</p>")),
    (SPACED, _blocks("<p>가</p>", "<p>나</p>"), "가|", _blocks("<p>가</p>", S, H, S, "<p>나</p>")),
    (SPACED, _blocks("<p>가</p>", "<p>나</p>"), "|나", _blocks("<p>가</p>", S, H, S, "<p>나</p>")),
    (SPACED, _blocks("<p>가</p>", S, LAST), "가|", _blocks("<p>가</p>", S, H, S, LAST)),
    (SPACED, _blocks("<p>가</p>", S, LAST), "|나", _blocks("<p>가</p>", S, H, S, LAST)),
    (SPACED, _blocks("<p>가</p>", S, LAST), "=1", _blocks("<p>가</p>", S, H, S, LAST)),
    (SPACED, _blocks("<p>가</p>", END), "가|", _blocks("<p>가</p>", S, H, S, P, END)),
    (SPACED, _blocks("<p>가</p>", END), "=1", _blocks("<p>가</p>", S, H, S, P, END)),
    (SPACED, IMAGE, "=0", _blocks(H, S, IMAGE)),
    (SPACED, _blocks(IMAGE, "<p>가</p>"), "|가", _blocks(IMAGE, H, S, "<p>가</p>")),
    (SPACED, LIST, "가|", _blocks(LIST, S, H, S, P)),
    (SPACED, "<table><tr><td>가</td></tr></table>", "가|", _blocks("<table><tr><td>가</td></tr></table>", S, H, S, P)),
    (SPACED, "<div>\n<p>가</p>\n<p>나</p>\n</div>", "가|", f"<div>\n<p>가</p>\n{S}\n{H}\n{S}\n<p>나</p>\n</div>"),
    (SPACED, "", "=0", _blocks(H, S, P)),
    (PLAIN, "<p>가</p>", "가|", _blocks("<p>가</p>", H, P)),
    (PLAIN, _blocks("<p>가</p>", S, LAST), "=1", _blocks("<p>가</p>", S, H, LAST)),
    (load_plain(), "<p>가나</p>", "가|", _blocks("<p>가</p>", "<h2>x</h2>", "<p>나</p>")),
]


@pytest.mark.parametrize(("house", "source", "caret", "expected"), SECTIONS)
def test_a_new_section_brings_what_the_house_has(
    body: Opener, house: House, source: str, caret: str, expected: str
) -> None:
    hands = _with(body, house, source)
    _put(hands, caret)
    hands.editor.insert_section()
    hands.type("x")
    assert hands.source == expected
    assert hands.undo_all() == source
    assert hands.redo_all() == expected


@pytest.mark.parametrize(("house", "source", "caret"), [case[:3] for case in SECTIONS])
def test_backspace_straight_after_takes_all_of_it_back(body: Opener, house: House, source: str, caret: str) -> None:
    hands = _with(body, house, source)
    _put(hands, caret)
    before = hands.editor.textCursor().position()
    hands.editor.insert_section()
    hands.backspace()
    assert hands.source == source
    assert hands.editor.textCursor().position() == before
    assert not hands.editor.document().isUndoAvailable()


def test_in_markdown_a_section_is_markdown(body: Opener) -> None:
    hands = _with(body, SPACED, "### 처음\n\n가나\n", Syntax.MARKDOWN)
    hands.after("가").editor.insert_section()
    assert hands.type("x").source == "### 처음\n\n가\n\n### x\n\n나\n"


def test_the_words_that_follow_are_typed_into_the_section(body: Opener) -> None:
    hands = _with(body, SPACED, _blocks("<p>가</p>", END))
    hands.after("가").editor.insert_section()
    hands.type("둘째").enter().type("나").enter().type("다")
    heading = H.replace("x", "둘째")
    assert hands.source == _blocks("<p>가</p>", S, heading, S, LAST, END)


def test_in_a_heading_without_words_no_other_section_begins(body: Opener) -> None:
    hands = _with(body, SPACED, "<p>가</p>")
    hands.after("가").editor.insert_section()
    once = hands.source
    hands.editor.insert_section()
    assert hands.source == once


ENTERS = [
    # house, source, after Enter where the heading ends and an x
    (SPACED, "<h2>제목</h2>", _blocks("<h2>제목</h2>", S, "<p>x</p>")),
    (SPACED, _blocks("<h2>제목</h2>", "<p>가</p>"), _blocks("<h2>제목</h2>", S, "<p>x</p>", "<p>가</p>")),
    (SPACED, _blocks("<h2>제목</h2>", S, "<p>가</p>"), _blocks("<h2>제목</h2>", S, "<p>x</p>", "<p>가</p>")),
    (SPACED, _blocks("<h2>제목</h2>", "<h2>다음</h2>"), _blocks("<h2>제목</h2>", S, "<p>x</p>", "<h2>다음</h2>")),
    (
        SPACED,
        "<blockquote>\n<h2>제목</h2>\n<p>가</p>\n</blockquote>",
        "<blockquote>\n<h2>제목</h2>\n<p>x</p>\n<p>가</p>\n</blockquote>",
    ),
    (SPACED, "<div>\n<h2>제목</h2>\n</div>", f"<div>\n<h2>제목</h2>\n{S}\n<p>x</p>\n</div>"),
    (PLAIN, "<h2>제목</h2>", _blocks("<h2>제목</h2>", "<p>x</p>")),
    (PLAIN, _blocks("<h2>제목</h2>", "<p>가</p>"), _blocks("<h2>제목</h2>", "<p>x</p>", "<p>가</p>")),
    (PLAIN, _blocks("<h2>제목</h2>", S, "<p>가</p>"), _blocks("<h2>제목</h2>", "<p>x</p>", S, "<p>가</p>")),
]


@pytest.mark.parametrize(("house", "source", "expected"), ENTERS)
def test_enter_below_a_heading_goes_on_as_the_house_does(
    body: Opener, house: House, source: str, expected: str
) -> None:
    hands = _with(body, house, source).after("제목").enter()
    assert hands.type("x").source == expected
    assert hands.undo_all() == source


def test_backspace_straight_after_that_enter_takes_spacer_and_paragraph_back(body: Opener) -> None:
    hands = _with(body, SPACED, "<h2>제목</h2>").after("제목").enter().backspace()
    assert hands.source == "<h2>제목</h2>"
    assert hands.type("x").source == "<h2>제목x</h2>"


def test_backspace_later_is_a_plain_one(body: Opener) -> None:
    hands = _with(body, SPACED, "<h2>제목</h2>").after("제목").enter().type("x").backspace(2)
    assert hands.source == "<h2>제목</h2>\n\n<p>&nbsp;</p>".replace("<p>&nbsp;</p>", S)


def _spaced_above(source: str) -> str:
    return _blocks("<h2>하나</h2>", S, "<p>가</p>", S, "<h2>둘</h2>", S, source)


@pytest.mark.parametrize(
    ("rule", "source", "expected"),
    [
        # A house with spacers only below, in a post that has them above as well.
        (NewSection("heading2", False, True), _spaced_above("<p>끝</p>"), [S, H, S, P]),
        # A house with both, in a post whose headings have none.
        (NewSection("heading2", True, True), _blocks("<p>가</p>", "<h2>하나</h2>", "<p>끝</p>"), [H, P]),
        # A house without leaves such posts alone as well.
        (NewSection(), _spaced_above("<p>끝</p>"), [H, P]),
    ],
)
def test_a_post_of_another_manner_keeps_it(body: Opener, rule: NewSection, source: str, expected: list[str]) -> None:
    hands = _with(body, replace(SPACED, new_section=rule), source)
    hands.after("끝").editor.insert_section()
    assert hands.type("x").source == _blocks(source, *expected)


def test_composed_hangul_goes_into_the_heading(body: Opener) -> None:
    hands = _with(body, SPACED, "<p>가</p>").after("가")
    hands.editor.insert_section()
    hands.hangul("ㅎ", "하", "한").backspace()
    assert hands.source == _blocks("<p>가</p>", S, '<h2 data-ke-size="size26"></h2>', S, P)


def test_in_real_posts_no_spacer_comes_to_stand_beside_another(body: Opener, shared: Path) -> None:
    folder = shared / "corpus" / "posts" / "koreanews+koreanews.github.io"
    for path in sorted(folder.rglob("*.md"))[::12]:
        source = Post.from_bytes(path.read_bytes()).body
        hands = _with(body, SPACED, source, Syntax.MARKDOWN)
        for number in range(0, hands.editor.document().blockCount(), 3):
            hands.block(number, end=True).editor.insert_section()
            hands.type("x").enter().type("y")
            assert _doubled(hands.source) <= _doubled(source), (path.name, number)
            assert hands.undo_all() == source


def _doubled(source: str) -> int:
    kinds = [leaf.kind for leaf in read(source, Syntax.MARKDOWN).leaves]
    return sum(one == other == "spacer" for one, other in itertools.pairwise(kinds))
