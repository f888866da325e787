"""The inside of HTML leaves: white space, spellings, marks, atoms, and what seals."""

import pytest

from editor.body import Leaf
from tests.body.laws import HTML, lawful, only_leaf

NBSP = "\u00a0"


def spelled(leaf: Leaf) -> list[tuple[str, str]]:
    return [(run.text, run.spelling) for run in leaf.runs if run.spelling is not None]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a  b</p>", "a b"),
        ("<p> a\n</p>", "a"),
        ("<p>a\n b</p>", "a b"),
        ("<p>a <b> b</b></p>", "a b"),
        ("<p>a<b> b</b></p>", "a b"),
        ("<p>a <b>b </b> c</p>", "a b c"),
        ("<p><b>a </b></p>", "a"),
        ("<p>a <br> b</p>", "a\u2028b"),
        ("<p>a </br> b</p>", "a\u2028b"),
        ("<p>a&nbsp; b</p>", f"a{NBSP} b"),
        ("<p>가\t나</p>", "가 나"),
        ("<p>a <img src=x> b</p>", "a \ufffc b"),
        ("<li>a</li>", ""),
        ("<p>a <!-- b --> c</p>", "a \ufffcc"),
        ("<p> <b></b> a</p>", "\ufffca"),
        ("<p>a&#10;b</p>", "a b"),
    ],
)
def test_white_space_that_shows(source: str, text: str) -> None:
    assert only_leaf(source).text == text


@pytest.mark.parametrize(
    ("source", "spellings"),
    [
        ("a&nbsp;b", []),
        (f"a{NBSP}b", [(NBSP, NBSP)]),
        ("&amp;&lt;&gt;", []),
        ("a & b", [("&", "&")]),
        ("a > b", [(">", ">")]),
        ("&#39;", [("'", "&#39;")]),
        ("&quot;", [('"', "&quot;")]),
        ("&#xAC00;", [("가", "&#xAC00;")]),
        ("a\nb", [(" ", "\n")]),
        ("a  b", [(" ", "  ")]),
        ("AT&T", [("&", "&")]),
        ("&bogus;", [("&", "&")]),
        ("&#32;a&#10;", []),
    ],
)
def test_spellings_are_kept(source: str, spellings: list[tuple[str, str]]) -> None:
    assert spelled(only_leaf(f"<p>{source}</p>")) == spellings


def test_marks_are_instances() -> None:
    first, second = only_leaf("<p><b>a</b><b>c</b></p>").runs
    assert first.marks[0] is not second.marks[0]
    before, inner, after = only_leaf("<p><b>a<i>b</i>c</b></p>").runs
    assert before.marks[0] is inner.marks[0] is after.marks[0]
    assert inner.marks[1].open == "<i>"


def test_atoms() -> None:
    runs = only_leaf('<p>a<br />b<img src="/x.png" alt="그림"><wbr>c</p>').runs
    assert [(run.atom.kind, run.atom.raw) for run in runs if run.atom] == [
        ("br", "<br />"),
        ("img", '<img src="/x.png" alt="그림">'),
        ("wbr", "<wbr>"),
    ]


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("{{ site.url }}", "liquid"),
        ("{% include a.html b='</p>' %}", "liquid"),
        ("<!-- b -->", "comment"),
        ("<b></b>", "empty"),
        ("<a name=x></a>", "empty"),
        ("<iframe src=x></iframe>", "embed"),
        ("<svg><a>b</a></svg>", "embed"),
        ("<object><object></object>c</object>", "embed"),
        ("<input type=text>", "embed"),
    ],
)
def test_what_one_character_stands_for(inside: str, kind: str) -> None:
    before, atom, after = only_leaf(f"<p>a{inside}b</p>").runs
    assert (before.text, after.text) == ("a", "b")
    assert atom.atom is not None
    assert (atom.atom.kind, atom.atom.raw) == (kind, inside)


def test_marks_of_any_name_may_hold_liquid() -> None:
    (run,) = only_leaf("<p><x-y><a href='{{ \"a\" | b }}'>c</a></x-y></p>").runs
    assert [mark.kind for mark in run.marks] == ["x-y", "a"]


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("a\x07", "control"),
        ("a\u2028b", "control"),
        ("\ufffc", "control"),
        ("&copy b", "reference"),
        ("<b>a", "unbalanced"),
        ("a</b>", "unbalanced"),
        ("<b><i>a</b></i>", "unbalanced"),
        ("<b/>a", "unbalanced"),
        ('<a href="x>a</a>', "malformed"),
        ("a<b> <br></b>", ""),
        ("<b>" * 21 + "a" + "</b>" * 21, "element"),
    ],
)
def test_what_seals_a_paragraph(inside: str, reason: str) -> None:
    reading = lawful(f"<p>{inside}</p>", HTML)
    assert reading.leaves[0].reason == reason


def test_white_space_before_a_line_break_stays_in_the_marks_around_it() -> None:
    leaf = only_leaf("<p>\n <a href=x>\n  a\n </a>\n <br/>\n b</p>")
    assert leaf.text == "a\u2028b"
