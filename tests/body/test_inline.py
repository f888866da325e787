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
        ("<p>a&nbsp; b</p>", f"a{NBSP} b"),
        ("<p>가\t나</p>", "가 나"),
        ("<p>a <img src=x> b</p>", "a \ufffc b"),
        ("<li>a</li>", ""),
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
    ("inside", "reason"),
    [
        ("{{ site.url }}", "liquid"),
        ("<b>{% x %}</b>", "liquid"),
        ('<a href="{{ x }}">a</a>', "liquid"),
        ("a\x07", "control"),
        ("a\u2028b", "control"),
        ("\ufffc", "control"),
        ("&bogus;", "reference"),
        ("&copy b", "reference"),
        ("&#10;", "reference"),
        ("<b>a", "unbalanced"),
        ("a</b>", "unbalanced"),
        ("<b><i>a</b></i>", "unbalanced"),
        ("<b/>a", "unbalanced"),
        ("<object>a</object>", "element"),
        ("<x-y>a</x-y>", "element"),
        ('<a href="x>a</a>', "malformed"),
        ("a<!-- b -->", "comment"),
        ("a<b> <br></b>", ""),
        ("a<b></b>", "unproved"),
        ("<b>" * 21 + "a" + "</b>" * 21, "element"),
    ],
)
def test_what_seals_a_paragraph(inside: str, reason: str) -> None:
    reading = lawful(f"<p>{inside}</p>", HTML)
    assert reading.leaves[0].reason == reason
