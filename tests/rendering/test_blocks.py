"""The laws of the splitter: nothing is lost, each block stands alone, and the time is linear."""

import re
import time
from xml.etree import ElementTree

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.blocks import split

PIECES = (
    "<p>|</p>|<p class='x > y'>|<div>|</div>|<b>|</b>|<i>|</i>|<span style=\"color: red\">|</span>|<a href=x>|</a>|"
    "<ul>|</ul>|<li>|</li>|<table>|</table>|<tr>|</tr>|<td>|</td>|<h2>|</h2>|<h3>|</h3>|<br>|<hr>|<br/>|<code>|</code>|"
    "<img src=a alt='>'>|<!-- c -->|<!--|-->|<script>|</script>|<style>|</style>|<pre>|</pre>|<blockquote>|"
    "</blockquote>|<button>|</button>|<figure>|</figure>|<dl>|<dt>|<dd>|</dl>|<section>|</section>|</br>|"
    'text|한국|\n|\n\n| |&nbsp;|&lt;|<|>|< p>|</>|</3>|<?x?>|<!doctype html>|<p|<p title="|"|\'|=|/|<svg>|<g/>|</svg>'
).split("|")
soup = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def elements(html: str) -> str:
    """What a parser makes of `html`, written out; white space apart."""
    fragment = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    written = ElementTree.tostring(fragment, encoding="unicode")
    return "".join(re.sub(r"</?DOCUMENT_FRAGMENT[^>]*>", "", written).split())


@given(st.one_of(st.text(alphabet="<>/pb =\"'!-a\n"), soup))
def test_the_blocks_joined_are_the_html(html: str) -> None:
    assert "".join(split(html)) == html


@given(soup)
def test_each_block_parsed_alone_gives_what_the_whole_gives(html: str) -> None:
    assert "".join(map(elements, split(html))) == elements(html)


@given(soup)
def test_no_block_is_white_space_alone(html: str) -> None:
    blocks = split(html)
    assert all(block.strip(" \t\r\n\f") for block in blocks) or len(blocks) == 1


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", []),
        ("<p>a</p>\n\n<p>b</p>\n", ["<p>a</p>\n\n", "<p>b</p>\n"]),
        ("<p>a</p>\nbare <b>text</b>, on\n<hr>\n<p>b", ["<p>a</p>\n", "bare <b>text</b>, on\n", "<hr>\n", "<p>b"]),
        ("<p>a<p>b<h2>c</h2>", ["<p>a", "<p>b", "<h2>c</h2>"]),
        ("<p>a</p></p>b", ["<p>a</p>", "</p>", "b"]),
        ("<div><p>a</p><p>b</p></div><p>c</p>", ["<div><p>a</p><p>b</p></div>", "<p>c</p>"]),
        ("<p><b>a</p><p>b</p><p>c</p>", ["<p><b>a</p><p>b</p><p>c</p>"]),
        ("<p>a</p><div><p>b</p><p>c</p>", ["<p>a</p>", "<div><p>b</p><p>c</p>"]),
        ("<script><p></script><p>a</p>", ["<script><p></script>", "<p>a</p>"]),
        ("<span><p>a</span><p>b", ["<span><p>a</span><p>b"]),
        ("<p>a</p><!-- <p> --><p>b</p>", ["<p>a</p>", "<!-- <p> -->", "<p>b</p>"]),
    ],
)
def test_cuts(html: str, blocks: list[str]) -> None:
    assert split(html) == blocks


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "<a b='",
        '<p title="',
        "<div>",
        "</div>",
        "<b>",
        "<p>",
        "<script>",
        "</p",
        "<",
        "<p>x</p>",
        "<![CDATA[",
    ],
)
def test_linear(piece: str) -> None:
    started = time.process_time()
    split(piece * 50_000)
    assert time.process_time() - started < 2
