"""What HTML of other programs means: nothing of it fails, hangs, or leads where a post must not lead."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body.foreign import is_plain, read_foreign
from editor.body.foreign.blocks import Block
from editor.body.foreign.looks import address
from tests.body.soup import FRAGMENTS
from tests.body.test_hostile import steps

_MSO = "<p style='mso-list:l0 level{} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>a</p>"
HOSTILE: dict[str, Callable[[int], str]] = {
    "nested lists": lambda n: "<ul><li>a" * n,
    "lists straight in lists": lambda n: "<ul>" * n + "a",
    "nested tables": lambda n: "<table><tr><td>a" * n,
    "tables in a row": lambda n: "<table><tr><td>a</td><td>b</table>" * n,
    "nested quotes": lambda n: "<blockquote>a" * n,
    "nested marks": lambda n: "<b>a" * n + "</b>" * n,
    "ends that nothing opens": lambda n: "</b></p></li></td>" * n,
    "conditions": lambda n: "<![if !supportLists]>" * n,
    "items of Word's": lambda n: "".join(_MSO.format(index % 9 + 1) for index in range(n)),
    "breaks": lambda n: "<p>a" + "<br>" * n + "b",
    "pictures": lambda n: "<p>" + "<img src=https://a.b/c>" * n,
    "blanks": lambda n: "<p>" + "&nbsp; " * n + "a",
    "a long style": lambda n: f"<p style='{'a:b;' * n}'>a",
    "comments that nothing closes": lambda n: "<!--" * n,
    "tags that nothing closes": lambda n: "<a href='" * n,
    "words with one look": lambda n: "<p>" + "a<i></i>" * n,
    "references": lambda n: "&#" + "9" * n + ";",
}
soup = st.lists(st.sampled_from([*FRAGMENTS, _MSO.format(2), "<![if !supportLists]>", "<![endif]>"]), max_size=40)


def _read(source: str) -> None:
    read_foreign(source)


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_source_only(name: str) -> None:
    small, large = (steps(partial(_read, HOSTILE[name](n))) for n in (40, 320))
    assert large < small * 8 * 2 + 2000


@pytest.mark.parametrize("name", HOSTILE)
def test_large_ones_end(name: str) -> None:
    read_foreign(HOSTILE[name](5_000))


def test_more_than_a_book_has_no_parts() -> None:
    assert len(read_foreign("<p>a</p>" * 10_000)) == 10_000
    assert not read_foreign("<p>a</p>" * 20_000)


@given(soup.map("".join))
def test_soup_never_fails_and_nests_only_so_deep(source: str) -> None:
    for block in read_foreign(source):
        assert all(depth < 40 for depth, _ in _within(block))
        assert all(piece.text or piece.image for _, part in _within(block) for piece in part.pieces)


def _within(block: Block, depth: int = 0) -> Iterator[tuple[int, Block]]:
    yield depth, block
    for child in block.children:
        yield from _within(child, depth + 1)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("https://a.b/c?d=1&amp;e=2", "https://a.b/c?d=1&e=2"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("/posts/1", "/posts/1"),
        ("javascript:x()", ""),
        (" java\nscript:x()", ""),
        ("&#106;avascript:x()", ""),
        ("\x01JavaScript:x()", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("vbscript:x", ""),
        ("#top", ""),
    ],
)
def test_where_links_lead(raw: str, kept: str) -> None:
    assert address(raw) == kept


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("<meta charset='utf-8'><span style='color: red'>a</span>", True),
        ("<p class=x>a</p><p>&nbsp;</p>", True),
        ("<b>a</b>", False),
        ("a<br>b", False),
        ("<p>a</p><p>b</p>", False),
        ("<h2>a</h2>", False),
    ],
)
def test_what_is_no_more_than_words(source: str, plain: bool) -> None:
    assert is_plain(read_foreign(source)) is plain


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", ["p", "p"]),  # sets out what is in it
        (
            "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>",
            ["p", "table", "p"],
        ),
        ("<div style='font-family:Consolas,monospace;white-space:pre'><div>a</div><div> b</div></div>", ["pre"]),
        ("<p class=MsoQuote>a</p>", ["blockquote"]),
        ("<script>a</script><style>b</style><form><script>c</script></form>d", ["p"]),
        ("<p style='display:none'>a</p><select><option>b</select>c", ["p"]),
    ],
)
def test_parts(source: str, names: list[str]) -> None:
    assert [block.name for block in read_foreign(source)] == names
