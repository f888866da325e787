"""Edited leaves: only what was edited changes, and it reads as it was meant."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.body import Leaf, Mark, Run, Syntax, read
from editor.body.writing import as_new, write_runs
from tests.body import soup
from tests.body.laws import BOLD, BREAK, HTML, ITALIC, MARKDOWN, RED, characters, holds_edit, lawful, marked, only_leaf

NBSP = "\u00a0"


def edited_somewhere(source: str, syntax: Syntax, data: st.DataObject) -> None:
    """Replace up to three characters of some leaf as a cursor does: what is typed takes the marks before it."""
    reading = lawful(source, syntax)
    open_leaves = [leaf for leaf in reading.leaves if leaf.runs]
    assume(open_leaves)
    leaf = data.draw(st.sampled_from(open_leaves))
    before = characters(leaf.runs)
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, min(start + 3, len(before))))
    typed = data.draw(soup.typed | st.just(""))
    marks = before[max(start - 1, 0)].marks
    after = [*before[:start], *(Run(char, marks) for char in typed), *before[end:]]
    assume(after and after[-1].atom is None)  # a break that ends a leaf does not show
    holds_edit(reading, leaf.place, after)


@given(soup.html_bodies, st.data())
def test_html_shows_what_was_typed(source: str, data: st.DataObject) -> None:
    edited_somewhere(source, HTML, data)


@given(soup.markdown_bodies | soup.nested_markdown_bodies, st.data())
def test_markdown_shows_what_was_typed(source: str, data: st.DataObject) -> None:
    edited_somewhere(source, MARKDOWN, data)


@pytest.mark.parametrize(
    ("typed", "html", "markdown"),
    [
        ("<b>", "&lt;b&gt;", "&lt;b>"),
        ("a & b", "a &amp; b", "a &amp; b"),
        ("{{ a }}", "&#123;{ a }}", "&#123;&#123; a }}"),
        ("{% a %}", "&#123;% a %}", "&#123;% a %}"),
        ("{a}", "{a}", "&#123;a}"),
        (f"a{NBSP}b", "a&nbsp;b", "a&nbsp;b"),
        ("a  b", "a &nbsp;b", "a &nbsp;b"),
        (" a ", "&nbsp;a", "&nbsp;a"),
        ("*a* _b_ `c`", "*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[a](b)", "[a](b)", "\\[a\\](b)"),
        ("- a", "- a", "\\- a"),
        ("12. a", "12. a", "12\\. a"),
        ("12.5", "12.5", "12.5"),
        ("-5", "-5", "-5"),
        ("---", "---", "\\---"),
        ("# a", "# a", "\\# a"),
        ("> a", "&gt; a", "\\> a"),
        ("===", "===", "&#61;=="),
        (": a", ": a", "&#58; a"),
        ("^a", "^a", "&#94;a"),
        ("$5", "$5", "$5"),
        ("$$a$$", "$$a$$", "&#36;$a&#36;$"),
        ("~~a~~", "~~a~~", "&#126;~a&#126;~"),
        ("~~~", "~~~", "&#126;&#126;~"),
        ("|", "|", "\\|"),
        ("\\", "\\", "\\\\"),
        ("'\"", "'\"", "'\""),
        ("가😀", "가😀", "가😀"),
    ],
)
def test_typed_text(typed: str, html: str, markdown: str) -> None:
    assert holds_edit(read("<p>x</p>", HTML), 0, [Run(typed)]) == f"<p>{html}</p>"
    assert holds_edit(read("x", MARKDOWN), 0, [Run(typed)]) == markdown


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a #", "## a &#35;"),
        ("a {#b}", "## a &#123;#b&#125;"),
        ("#a", "## #a"),
        ("1. a", "## 1. a"),
        ("- a", "## - a"),
    ],
)
def test_typed_headings(typed: str, written: str) -> None:
    assert holds_edit(read("## x", MARKDOWN), 0, [Run(typed)]) == written


def test_marks_cut_in_two_close_and_open_again_without_their_id() -> None:
    link = Mark("a", '<a id="x" href="/y">', "</a>")
    runs = [marked("a", link), marked("b"), marked("c", link)]
    assert write_runs(runs, HTML) == '<a id="x" href="/y">a</a>b<a href="/y">c</a>'


def test_nested_marks() -> None:
    runs = [marked("a", BOLD), marked("b", BOLD, ITALIC), marked("c", ITALIC)]
    assert write_runs(runs, HTML) == "<b>a<i>b</i></b><i>c</i>"


def test_instances_do_not_fuse() -> None:
    other = Mark("b", "<b>", "</b>")
    assert write_runs([marked("a", BOLD), marked("b", other)], HTML) == "<b>a</b><b>b</b>"


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([marked("a "), marked(" b", *RED)], 'a <b><span style="color: #ee2323;">&nbsp;b</span></b>'),
        ([marked(" a", BOLD)], "<b>&nbsp;a</b>"),
        ([marked("a ", BOLD)], "<b>a</b>"),
        ([marked("a", BOLD), Run(" ")], "<b>a</b>"),
        ([Run("a"), BREAK, Run(" ")], "a<br />&nbsp;"),
        ([Run("a"), marked(" ", Mark("u", "<u>", "</u>"))], "a<u>&nbsp;</u>"),
        ([marked("a "), BREAK, marked(" b")], "a<br />&nbsp;b"),
        ([Run("a"), Run(" ", spelling="\n"), Run(" ", spelling="  "), Run("b")], "a\n&nbsp;b"),
    ],
)
def test_spaces_that_would_collapse(runs: list[Run], written: str) -> None:
    assert write_runs(runs, HTML) == written


@pytest.mark.parametrize(
    ("source", "kept", "written"),
    [
        ("**끝.** 다음", lambda runs: [Run("끝. ", runs[0].marks), Run("다음")], "**끝.** 다음"),
        ("**끝.** 다음", lambda runs: [Run("가"), Run(" 끝", runs[0].marks), Run(" 다음")], "가 **끝** 다음"),
        ("*가 **나*** 다", lambda runs: [*runs[:1], Run("나 ", runs[1].marks), Run("다")], "*가 **나*** 다"),
        ("~~끝.~~ 다음", lambda runs: [Run("끝. ", runs[0].marks), Run("다음")], "<del>끝. </del>다음"),
        ("**a** **b**", lambda runs: [runs[0], runs[2]], "**a****b**"),
        ("`a` `b`", lambda runs: [runs[0], runs[2]], "`a``b`"),
        ("가*나*다", lambda runs: [*runs[:2], Run("라")], "가*나*라"),
        ("*a* [b](/c)", lambda runs: [runs[0], runs[2]], "*a*[b](/c)"),
        ("a  \nb  \nc", lambda runs: [runs[0], runs[1], *runs[3:]], "a<br /><br />c"),
    ],
)
def test_markdown_that_would_not_be_read_is_written_otherwise(source: str, kept: object, written: str) -> None:
    reading = lawful(source, MARKDOWN)
    assert callable(kept)
    result = holds_edit(reading, 0, kept(reading.leaves[0].runs))
    assert result == written


def test_a_new_leaf_has_the_same_markup_but_no_id() -> None:
    new = as_new(only_leaf('<p class="a" id="b">x</p>'))
    assert (new.open, new.close, new.runs, new.source, new.place) == ('<p class="a">', "</p>", (), "", -1)
    assert isinstance(new, Leaf)


@pytest.mark.parametrize(
    ("source", "syntax", "sign", "written"),
    [
        ("$$a$$ 나\n", MARKDOWN, "$", "&#36;$$a$$ 나\n"),
        ("<p>{{ y }} 나</p>", HTML, "{", "<p>&#123;{{ y }} 나</p>"),
        ("<p>{% y %} 나</p>", HTML, "{", "<p>&#123;{% y %} 나</p>"),
    ],
)
def test_a_sign_before_two_of_its_kind_stays_one(source: str, syntax: Syntax, sign: str, written: str) -> None:
    reading = lawful(source, syntax)
    assert holds_edit(reading, 0, (Run(sign), *reading.leaves[0].runs)) == written
