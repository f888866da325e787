"""Leaves taken out, doubled, moved and new: what stands between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body import Composition, Leaf, Reading, Run, Unit, read, write
from editor.body.visible import visible_text
from editor.body.writing import as_new, write_leaf
from tests.body import soup
from tests.body.laws import HTML, MARKDOWN, lawful

THREE = "\n<p>1</p>\n\n<p>2</p>\n\n\n<p>3</p>\n"
LIST = "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n\n<p>3</p>\n"
QUOTE = "<p>0</p>\n\n<blockquote><p>1</p>\n<p>2</p></blockquote>"


def new(reading: Reading, text: str, like: int = 0) -> Leaf:
    return as_new(reading.leaves[like], (Run(text),))


UNDERLINE = re.compile(r"\n *(=+|-+) *\Z")


def composed(source: str, order: Sequence[int | str]) -> str:
    """The body with its leaves in another order; a string is a new leaf like the one before it."""
    reading = read(source, HTML)
    leaves: list[Leaf] = []
    like = 0
    for one in order:
        like = one if isinstance(one, int) else like
        leaves.append(reading.leaves[one] if isinstance(one, int) else new(reading, one, like))
    return write(reading, leaves)


@pytest.mark.parametrize(
    ("source", "order", "written"),
    [
        (THREE, [0, 1, 2], THREE),
        (THREE, [0, "x", 1, 2], "\n<p>1</p>\n\n<p>x</p>\n\n<p>2</p>\n\n\n<p>3</p>\n"),
        (THREE, ["x", 0, 1, 2], "\n<p>x</p>\n\n<p>1</p>\n\n<p>2</p>\n\n\n<p>3</p>\n"),
        (THREE, [0, 1, 2, "x"], "\n<p>1</p>\n\n<p>2</p>\n\n\n<p>3</p>\n\n<p>x</p>\n"),
        (THREE, [0, 2], "\n<p>1</p>\n\n\n<p>3</p>\n"),
        (THREE, [1, 2], "\n<p>2</p>\n\n\n<p>3</p>\n"),
        (THREE, [0, 1], "\n<p>1</p>\n\n<p>2</p>\n"),
        (THREE, [0, 1, "x", 2], "\n<p>1</p>\n\n<p>2</p>\n\n<p>x</p>\n\n\n<p>3</p>\n"),
        (LIST, [0, "x", 1, 2], "<ul>\n  <li>1</li>\n  <li>x</li>\n  <li>2</li>\n</ul>\n\n<p>3</p>\n"),
        (LIST, [0, 1, "x", 2], "<ul>\n  <li>1</li>\n  <li>2</li>\n  <li>x</li>\n</ul>\n\n<p>3</p>\n"),
        (LIST, [1, 2], "<ul>\n  <li>2</li>\n</ul>\n\n<p>3</p>\n"),
        (LIST, [0, 2], "<ul>\n  <li>1</li>\n</ul>\n\n<p>3</p>\n"),
        (LIST, [2], "<p>3</p>\n"),
        (LIST, [0], "<ul>\n  <li>1</li>\n</ul>\n"),
        (QUOTE, [0, 1, "x", 2], "<p>0</p>\n\n<blockquote><p>1</p>\n<p>x</p>\n<p>2</p></blockquote>"),
        (QUOTE, [0, 2], "<p>0</p>\n\n<blockquote><p>2</p></blockquote>"),
    ],
)
def test_gaps(source: str, order: list[int | str], written: str) -> None:
    assert composed(source, order) == written


@given(soup.html_bodies, st.data())
def test_html_leaves_that_are_left_read_as_before(source: str, data: st.DataObject) -> None:
    _left_alone(lawful(source, HTML), data)


@given(soup.markdown_bodies, st.data())
def test_markdown_leaves_that_are_left_read_as_before(source: str, data: st.DataObject) -> None:
    _left_alone(lawful(source, MARKDOWN), data)


def _left_alone(reading: Reading, data: st.DataObject) -> None:
    kept = [leaf for leaf in reading.leaves if data.draw(st.booleans()) and not _needs_neighbours(leaf)]
    again = lawful(write(reading, kept), reading.syntax)
    assert list(_read_as(again.leaves)) == list(_read_as(kept))


def _read_as(leaves: Sequence[Leaf]) -> Iterator[tuple[str, str, int]]:
    """What leaves show. What an item or cell is left with comes to be the item or cell itself."""
    for leaf in leaves:
        shown = visible_text(leaf).replace("\u2028", "").strip()
        yield shown, leaf.reason, sum(one.kind == "quote" for one in leaf.containers)


def _needs_neighbours(leaf: Leaf) -> bool:
    """Bare texts in a row are one: the editor gives the second markup of its own. `- ---` is a rule, and no item.

    Right below a heading's line, text above `---` is a paragraph; anywhere else it is a heading.
    """
    bare = leaf.kind == "paragraph" and leaf.bare and leaf.syntax is HTML
    underlined = leaf.kind == "paragraph" and leaf.syntax is MARKDOWN and UNDERLINE.search(leaf.source) is not None
    return bare or underlined or (leaf.kind == "rule" and bool(leaf.containers))


def test_starts_of_groups() -> None:
    reading = read(THREE, HTML)
    groups = [(Unit(leaf, reading, write_leaf(leaf)),) for leaf in reading.leaves]
    composition = Composition(groups)
    assert composition.source(reading) == THREE
    assert [THREE[start : start + 8] for start in composition.starts()] == ["<p>1</p>", "<p>2</p>", "<p>3</p>"]


GROUPS = [
    tuple(Unit(leaf, reading, source) for leaf in reading.leaves[start : start + size] for source in (leaf.source, ""))
    for reading in (read(THREE, HTML), read("a\n\n---\n\n- b\n- c\n\n# d\n", MARKDOWN))
    for start in range(3)
    for size in range(3)
]
groups = st.lists(st.sampled_from(GROUPS), max_size=6)


@given(first=groups, changes=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), groups), max_size=4))
def test_groups_that_change_leave_what_all_of_them_write(
    first: list[tuple[Unit, ...]], changes: list[tuple[int, int, list[tuple[Unit, ...]]]]
) -> None:
    reading = read(THREE, HTML)
    composition = Composition(first)
    for start, length, new in changes:
        begin = min(start, len(composition.groups))
        composition.replace(begin, min(begin + length, len(composition.groups)), new)
    anew = Composition(composition.groups)
    assert (composition.source(reading), composition.starts()) == (anew.source(reading), anew.starts())


@pytest.mark.parametrize(
    ("source", "edited", "text", "proved"),
    [
        ("가\n\n나\n\n다\n", 1, "나다", True),
        ("- 가\n- 나\n", 1, "나다", True),
        ("1. 가\n```js\n나\n```\n* 다\n2. 라\n", 2, "다라", False),  # a list of its own, but for what is before it
        ("가\n\n나\n<!-- 다 -->\n", 1, "나다", True),
    ],
)
def test_what_is_not_read_as_itself_where_it_stands_is_told_of(
    source: str, edited: int, text: str, proved: bool
) -> None:
    reading = read(source, MARKDOWN)
    composition = Composition([(Unit(leaf, reading, leaf.source),) for leaf in reading.leaves])
    leaf = replace(reading.leaves[edited], runs=(Run(text),))
    assert composition.replace(edited, edited + 1, [(Unit(leaf, reading, write_leaf(leaf)),)]) is proved


@pytest.mark.parametrize("source", ["", "\n", "\n\n<!-- a -->\n"])
def test_a_body_without_leaves_stays(source: str) -> None:
    for syntax in (HTML, MARKDOWN):
        assert write(read(source, syntax), ()) == source


def test_a_body_from_which_all_was_taken() -> None:
    assert write(read(THREE, HTML), ()) == "\n\n"


def test_leaves_of_another_body() -> None:
    here, there = read(THREE, HTML), read("<h2>a</h2>\n<h3>b</h3>", HTML)
    groups = [(Unit(leaf, leaf_reading, write_leaf(leaf)),) for leaf_reading, leaf in [
        (here, here.leaves[0]), (there, there.leaves[1]), (here, here.leaves[2]),
    ]]  # fmt: skip
    assert Composition(groups).source(here) == "\n<p>1</p>\n\n<h3>b</h3>\n\n<p>3</p>\n"
