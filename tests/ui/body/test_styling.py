"""Marks on what is selected and on what is typed next: exactly their markup, and nothing else."""

import pytest

from editor.body import Syntax
from editor.house import load_default
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import body_of

RED = '<b><span style="color: #ee2323;">'
BLUE = '<b><span style="color: #1a5490;">'
HIGHLIGHT = '<b><span style="background-color: #21538527;">'
OFF = "</span></b>"
PLAIN = "<p>하나 둘 셋</p>\n\n<p>넷 다섯</p>\n"


@pytest.mark.parametrize(("style", "opening"), [("red", RED), ("blue", BLUE), ("highlight", HIGHLIGHT)])
@pytest.mark.parametrize(
    "source",
    [
        "<p>하나 둘 셋</p>",
        "<p>하나 <b>둘</b> 셋</p>",
        '<p>하나 <a href="/x">둘</a> 셋</p>',
        "<p>하나 <i>영 둘 이</i> 셋</p>",
        "<h2>하나 둘 셋</h2>",
        "<ul>\n<li>둘</li>\n</ul>",
        "둘",
        "<p>둘&nbsp;&#39;</p>",
    ],
)
def test_a_style_on_and_off(body: Opener, source: str, style: str, opening: str) -> None:
    hands = body(source).select("둘")
    hands.editor.toggle_style(style)
    assert hands.source == source.replace("둘", f"{opening}둘{OFF}")
    assert hands.editor.state().style == style
    hands.editor.toggle_style(style)
    assert hands.source == source
    assert hands.editor.state().style is None
    hands.undo(2)
    assert hands.source == source


@pytest.mark.parametrize(("kind", "tag"), [("bold", "b"), ("italic", "i"), ("underline", "u"), ("strike", "del")])
def test_a_mark_on_and_off(body: Opener, kind: str, tag: str) -> None:
    hands = body(PLAIN).select("둘")
    hands.editor.toggle_mark(kind)
    assert hands.source == PLAIN.replace("둘", f"<{tag}>둘</{tag}>")
    assert kind in hands.editor.state().marks
    hands.editor.toggle_mark(kind)
    assert hands.source == PLAIN


def test_part_of_a_style_is_switched_off(body: Opener) -> None:
    hands = body(f"<p>{RED}가 나 다{OFF}</p>").select("나")
    hands.editor.toggle_style("red")
    assert hands.source == f"<p>{RED}가 {OFF}나{RED} 다{OFF}</p>"
    hands.undo()
    assert hands.source == hands.loaded


def test_a_style_takes_the_place_of_another(body: Opener) -> None:
    hands = body(f"<p>{RED}가{OFF}</p>").select("가")
    hands.editor.toggle_style("blue")
    assert hands.source == f"<p>{BLUE}가{OFF}</p>"


def test_a_style_on_several_blocks(body: Opener) -> None:
    hands = body(PLAIN).select("둘 셋", "넷")
    hands.editor.toggle_style("red")
    assert hands.source == f"<p>하나 {RED}둘 셋{OFF}</p>\n\n<p>{RED}넷{OFF} 다섯</p>\n"
    hands.editor.toggle_style("red")
    assert hands.source == PLAIN
    hands.editor.toggle_style("red")
    hands.undo()
    assert hands.source == PLAIN


def test_a_style_on_a_selection_with_a_card(body: Opener) -> None:
    source = "<p>가</p>\n<table></table>\n<p>나</p>"
    hands = body(source).select("가", "나")
    hands.editor.toggle_style("red")
    assert hands.source == source.replace("가", f"{RED}가{OFF}").replace("나", f"{RED}나{OFF}")


def test_a_style_goes_on_beside_its_like(body: Opener) -> None:
    hands = body(f"<p>{RED}가{OFF}나다</p>").select("나")
    hands.editor.toggle_style("red")
    assert hands.source == f"<p>{RED}가나{OFF}다</p>"


def test_what_is_typed_next(body: Opener) -> None:
    hands = body(PLAIN).after("하나")
    hands.editor.toggle_style("red")
    assert hands.editor.state().style == "red"
    hands.type("x")
    hands.editor.toggle_style("red")
    hands.type("y")
    assert hands.source == PLAIN.replace("하나", f"하나{RED}x{OFF}y")
    assert hands.undo_all() == PLAIN


@pytest.mark.parametrize(
    ("source", "place", "offset", "result"),
    [
        ("<p>하나 두울 셋</p>", "두울", 1, "<p>하나 <b>두울</b> 셋</p>"),
        ("<p>하나 <b>두울</b> 셋</p>", "두울", 1, "<p>하나 두울 셋</p>"),
        ("<p>하나 <i>두울</i> 셋</p>", "두울", 1, "<p>하나 <i><b>두울</b></i> 셋</p>"),
        ("<p>a it's b</p>", "it's", 1, "<p>a <b>it's</b> b</p>"),
        ("<p>하나 두울 셋</p>", "두울", 0, "<p>하나 두울 셋</p>"),
        ("<p>하나 두울 셋</p>", "두울", 2, "<p>하나 두울 셋</p>"),
        ("<p>하나 <b>두</b>울 셋</p>", "두울", 1, "<p>하나 <b>두</b>울 셋</p>"),
        ("<p>하나 ... 셋</p>", "...", 1, "<p>하나 ... 셋</p>"),
    ],
)
def test_the_word_that_the_caret_is_within(body: Opener, source: str, place: str, offset: int, result: str) -> None:
    hands = body(source).at(place, offset)
    hands.editor.toggle_mark("bold")
    assert hands.source == result
    hands.editor.toggle_mark("bold")
    assert hands.source.replace("<b>", "").replace("</b>", "") == source.replace("<b>", "").replace("</b>", "")
    assert hands.undo_all() == source


def test_typing_inside_and_at_the_end_of_a_style(body: Opener) -> None:
    hands = body(f"<p>가{RED}나다{OFF}라</p>").at("다").type("1")
    hands.after("다").type("2")
    assert hands.source == f"<p>가{RED}나1다2{OFF}라</p>"


@pytest.mark.parametrize("call", ["set_text_colour", "set_background"])
def test_free_colours(body: Opener, call: str) -> None:
    hands = body(PLAIN).select("둘")
    name = "color" if call == "set_text_colour" else "background-color"
    for colour in ("#123456", "#abcdef80"):
        getattr(hands.editor, call)(colour)
        assert hands.source == PLAIN.replace("둘", f'<span style="{name}: {colour};">둘</span>')
    getattr(hands.editor, call)("")
    assert hands.source == PLAIN


def test_clear_formatting_keeps_links_and_pictures(body: Opener) -> None:
    source = f'<p>가 {RED}나{OFF} <a href="/x"><i>다</i></a> <u><img src="/i.png"></u></p>'
    hands = body(source).select_all()
    hands.editor.clear_formatting()
    assert hands.source == '<p>가 나 <a href="/x">다</a> <img src="/i.png"></p>'
    assert hands.undo_all() == source


def test_links(body: Opener) -> None:
    hands = body(PLAIN).select("둘")
    hands.editor.set_link('/a?b=1&c="2"')
    linked = PLAIN.replace("둘", '<a href="/a?b=1&amp;c=&quot;2&quot;">둘</a>')
    assert hands.source == linked
    assert hands.editor.state().link == '/a?b=1&c="2"'
    hands.editor.set_link("")
    assert hands.source == PLAIN


def test_a_link_at_the_caret_changes_whole_and_keeps_its_attributes(body: Opener) -> None:
    hands = body('<p>가 <a rel="x" href=\'/a\' class="y">나 <b>다</b></a></p>').at("다", 1)
    hands.editor.set_link("/b")
    assert hands.source == '<p>가 <a rel="x" href="/b" class="y">나 <b>다</b></a></p>'
    hands.editor.set_link("")
    assert hands.source == "<p>가 나 <b>다</b></p>"


def test_a_link_without_a_selection_shows_its_address(body: Opener) -> None:
    hands = body("<p>가</p>").after("가")
    hands.editor.set_link("/x")
    hands.type("y")
    assert hands.source == '<p>가<a href="/x">/x</a>y</p>'


def test_markdown_gets_the_same_markup(body: Opener) -> None:
    hands = body("하나 **둘** 셋\n", Syntax.MARKDOWN).select("셋")
    hands.editor.toggle_style("red")
    assert hands.source == f"하나 **둘** {RED}셋{OFF}\n"
    hands.select("둘")
    hands.editor.toggle_mark("bold")
    assert hands.source == f"하나 둘 {RED}셋{OFF}\n"
    assert hands.undo_all() == hands.loaded


def test_all_styles_of_the_house_have_been_tried() -> None:
    assert {style.open for style in load_default().styles} == {RED, BLUE, HIGHLIGHT}


def test_state(body: Opener) -> None:
    hands = body(
        f"<h2>제목</h2>\n<p>가 <i>나</i> {RED}다{OFF}</p>\n<ol><li>라</li></ol>\n"
        "<blockquote><p>마</p></blockquote>\n<hr>"
    )
    editor = hands.editor
    hands.after("제목")
    assert (editor.state().block, editor.state().ordered) == ("heading2", None)
    hands.after("나")
    assert (editor.state().block, editor.state().marks) == ("paragraph", frozenset({"italic"}))
    hands.after("다")
    assert (editor.state().style, editor.state().marks, editor.state().colour) == (
        "red",
        frozenset({"bold"}),
        "#ee2323",
    )
    hands.select("나", "다")
    assert (editor.state().style, editor.state().marks) == (None, frozenset())
    hands.after("라")
    assert (editor.state().block, editor.state().ordered) == ("item", True)
    hands.after("마")
    assert editor.state().block == "quote"
    hands.block(body_of(editor).text.blockCount() - 1)
    assert editor.state().block == "rule"


CODES = ["```\n가 나\n```\n", "    가 나\n", "{% highlight c %}\n가 나\n{% endhighlight %}\n"]


@pytest.mark.parametrize("source", CODES)
def test_in_code_that_stands_as_it_is_written_nothing_is_marked(body: Opener, source: str) -> None:
    hands = body(source, Syntax.MARKDOWN).select("나")
    hands.editor.toggle_mark("bold")
    hands.editor.toggle_style("red")
    hands.editor.set_link("/x")
    hands.editor.set_text_colour("#ff0000")
    hands.after("가")
    hands.editor.toggle_mark("bold")
    assert hands.source == source
    hands.type("x")
    assert hands.source == source.replace("가", "가x")


def test_a_mark_over_code_and_text_marks_the_text(body: Opener) -> None:
    hands = body("가\n\n```\n나\n```\n\n다\n", Syntax.MARKDOWN).select("가", "다")
    hands.editor.toggle_mark("bold")
    assert hands.source == "**가**\n\n```\n나\n```\n\n**다**\n"


@pytest.mark.parametrize("source", CODES)
def test_a_marked_word_comes_into_code_as_its_text(body: Opener, source: str) -> None:
    hands = body(f"**다** 라\n\n{source}", Syntax.MARKDOWN).select("다")
    hands.copy()
    hands.after("가").paste()
    assert hands.source == f"**다** 라\n\n{source.replace('가', '가다')}"


@pytest.mark.parametrize(
    ("source", "url", "result"),
    [
        ('[가](a_(b) "말"){:.x} 나\n', "c", '[가](c "말"){:.x} 나\n'),
        ('[가](<a b> "말") 나\n', "c (d)", '[가](<c (d)> "말") 나\n'),
        ("[가][n] 나\n\n[n]: a\n", "c (d)", "[가](<c (d)>) 나\n\n[n]: a\n"),
    ],
)
def test_another_address_for_a_link_of_markdown(body: Opener, source: str, url: str, result: str) -> None:
    hands = body(source, Syntax.MARKDOWN).at("가", 1)
    hands.editor.set_link(url)
    assert hands.source == result
    assert hands.editor.state().link == url
