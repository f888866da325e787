import datetime
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.post import FrontMatter, FrontMatterError, Post
from editor.post.entry import Kind
from editor.post.nodes import Style
from editor.post.values import Value, same

EAST = datetime.timezone(datetime.timedelta(hours=9))
SOURCE = """---
# a post
title: 제목: 없음
plain: word  # a comment
single: 'it''s'   # c
double: "a\\tb"
nothing:
filled_later: # to do
date: 2024-07-27 10:00:00 +0900 # when
count: 1_000
shown: yes
excerpt: >
  한 문단

  다음 문단

literal: |-
  one
    two
keep: |+
  kept

categories:
  - News   # first

  # between
  - "정치"
tags: [a,  'b', 3 ]
author:
  name: Kim # who
  links: [x]
---
""".replace("제목: 없음", "제목 없음")

ZONES: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.integers(-11, 14).map(lambda hours: datetime.timezone(datetime.timedelta(hours=hours)))
)
TEXT = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])), st.text("ab 가'\"#:-[]{},>|&*!%@\\\n\t~", max_size=12)
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False).map(lambda number: math.copysign(0.0, 1) if number == 0 else number),
    TEXT,
    st.dates(min_value=datetime.date(1000, 1, 1)),
    st.datetimes(min_value=datetime.datetime(1000, 1, 2), max_value=datetime.datetime(9000, 1, 1), timezones=ZONES),
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=4))
KEYS = FrontMatter(SOURCE).keys()


def read(newline: str = "\n") -> FrontMatter:
    return Post.from_text(SOURCE.replace("\n", newline)).front_matter


def says(found: Value, asked: Value) -> bool:
    """The same, but for the newline that ends a block of text."""
    if isinstance(found, str) and isinstance(asked, str):
        return found.rstrip("\n") == asked.rstrip("\n") or found == asked
    return same(found, asked)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_its_own_values_change_nothing(newline: str) -> None:
    front_matter = read(newline)
    assert front_matter.error is None
    for key in front_matter:
        entry = front_matter.entry(key)
        assert front_matter.changed({key: front_matter[key]}) is front_matter
        assert front_matter.changed_text(key, entry.text) is front_matter
        assert front_matter.changed_yaml(key, entry.yaml) is front_matter
        assert front_matter.source[entry.start : entry.end] == entry.source


@given(st.sampled_from(KEYS), VALUES, st.sampled_from(["\n", "\r\n"]))
def test_one_key_changes_and_nothing_else(key: str, value: Value, newline: str) -> None:
    before = read(newline)
    after = before.changed({key: value})
    assert says(after[key], value)
    entry = before.entry(key)
    line_end = before.source.index("\n", entry.end)
    assert after.source.startswith(before.source[: entry.colon])
    assert after.source.endswith(before.source[line_end - (newline == "\r\n") :])
    assert after.source.count("\n") == after.source.count(newline) or "\r" not in newline
    assert after.changed({key: value}) is after
    assert says(after.changed({key: before[key]})[key], before[key])


@given(st.sampled_from(KEYS), st.lists(TEXT, max_size=5))
def test_items_become_what_was_typed(key: str, items: list[str]) -> None:
    after = read().changed({key: None}).changed_items(key, items)
    assert (after[key] or []) == items
    tags = read().changed_items("tags", items)
    assert tags.entry("tags").items == tuple(items)


@given(TEXT, VALUES)
def test_a_new_key_comes_last_and_goes_again(key: str, value: Value) -> None:
    before = read()
    if key in before:
        return
    after = before.changed({key: value})
    assert after.keys() == (*before.keys(), key)
    assert says(after[key], value)
    assert after.source.startswith(before.source.removesuffix("---\n"))
    assert after.changed({}, [key]) == before


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a\nb", "new: >\n  a\n\n  b\n"),
        ("a\nb\n\n", 'new: "a\\nb\\n\\n"\n'),
        ("word " * 30 + "end", "new: >\n  " + "word " * 30 + "end\n"),
        (["x", "2"], "new:\n  - x\n  - '2'\n"),
        ({"k": ["v"]}, "new:\n  k:\n  - v\n"),
        (None, "new:\n"),
        ("", "new: ''\n"),
    ],
)
def test_a_new_key_is_written_in_the_files_manner(value: Value, written: str) -> None:
    source = read().source
    assert read().changed({"new": value}).source == source.removesuffix("---\n") + written + "---\n"


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("plain", "another", "plain: word  # a", "plain: another  # a"),
        ("plain", "a: b", "plain: word  #", "plain: 'a: b'  #"),
        ("plain", "true", "plain: word  #", "plain: 'true'  #"),
        ("plain", "a\nb", "plain: word  #", 'plain: "a\\nb"  #'),
        ("plain", "it's # x", "plain: word  #", 'plain: "it\'s # x"  #'),
        ("single", "", "'it''s'", "''"),
        ("single", "don't", "'it''s'", "'don''t'"),
        ("double", "새", '"a\\tb"', '"새"'),
        ("nothing", "제목", "nothing:\n", "nothing: 제목\n"),
        ("filled_later", "x", "filled_later: #", "filled_later: x #"),
        ("date", datetime.datetime(2024, 7, 28, 9, 30, tzinfo=EAST), "07-27 10:00", "07-28 09:30"),
        ("date", datetime.date(2024, 7, 28), "2024-07-27 10:00:00 +0900", "2024-07-28"),
        ("count", 7, "1_000", "7"),
        ("shown", False, "shown: yes", "shown: no"),
        ("excerpt", "a\nb\n", "한 문단\n\n  다음 문단", "a\n\n  b"),
        ("excerpt", "", "\n  한 문단\n\n  다음 문단", ""),
        ("literal", "1\n\n2", "one\n    two", "1\n\n  2"),
        ("categories", ["News", "경제", "정치"], "\n\n  # between", '\n  - "경제"\n\n  # between'),
        ("categories", ["News"], '\n\n  # between\n  - "정치"', ""),
        ("categories", ["정치"], "\n  - News   # first\n\n  # between", "\n\n  # between"),
        ("tags", ["a", "c", 3], "'b'", "'c'"),
        ("tags", ["a", 3], "[a,  'b', 3 ]", "[a, 3 ]"),
        ("tags", [], "[a,  'b', 3 ]", "[]"),
    ],
)
def test_the_style_that_stood_there_stays(key: str, value: Value, old: str, new: str) -> None:
    before = read()
    assert before.changed({key: value}).source == before.source.replace(old, new, 1)


def test_the_house_skeleton_is_filled() -> None:
    before = FrontMatter("---\ntitle:\nexcerpt: >\nfeature_text: >\nimage: ''\n---\n")
    after = (
        before.changed_text("title", "제목")
        .changed_text("excerpt", "요약")
        .changed_text("feature_text", "## 속보입니다.\n\n요약\n")
        .changed_text("image", "/a.jpg")
    )
    assert after.source == (
        "---\ntitle: 제목\nexcerpt: >\n  요약\nfeature_text: >\n  ## 속보입니다.\n\n  요약\nimage: '/a.jpg'\n---\n"
    )
    assert after["feature_text"] == "## 속보입니다.\n요약\n"
    emptied = after.changed_text("title", "").changed_text("excerpt", "").changed_text("feature_text", "")
    assert emptied.changed_text("image", "") == before


@given(st.lists(st.text("가a #:'", max_size=8).map(str.rstrip), min_size=1).map("\n".join))
def test_a_block_shows_the_lines_that_were_typed(text: str) -> None:
    text = text.rstrip("\n")
    for key in ("excerpt", "literal"):
        after = read().changed_text(key, text)
        assert after.entry(key).text == text
        assert after.entry(key).style in (Style.FOLDED, Style.LITERAL)


def test_kinds() -> None:
    front_matter = read()
    assert {key: front_matter.entry(key).kind for key in front_matter} == {
        "title": Kind.TEXT,
        "plain": Kind.TEXT,
        "single": Kind.TEXT,
        "double": Kind.TEXT,
        "nothing": Kind.TEXT,
        "filled_later": Kind.TEXT,
        "date": Kind.DATE,
        "count": Kind.NUMBER,
        "shown": Kind.YES_NO,
        "excerpt": Kind.LONG_TEXT,
        "literal": Kind.LONG_TEXT,
        "keep": Kind.LONG_TEXT,
        "categories": Kind.LIST,
        "tags": Kind.LIST,
        "author": Kind.NESTED,
    }
    empty = FrontMatter("---\ndate:\ntags:\nexcerpt:\nx: &a [1]\ny: *a\n---\n")
    kinds = [empty.entry(key).kind for key in empty]
    assert kinds == [Kind.DATE, Kind.LIST, Kind.LONG_TEXT, Kind.NESTED, Kind.NESTED]


def test_nested_data_is_edited_as_yaml() -> None:
    before = read()
    assert before.entry("author").yaml == "name: Kim # who\nlinks: [x]"
    after = before.changed_yaml("author", "name: Lee # who\nlinks:\n  - y\n")
    assert after["author"] == {"name": "Lee", "links": ["y"]}
    assert after.source == before.source.replace("Kim # who\n  links: [x]", "Lee # who\n  links:\n    - y")
    assert before.changed_yaml("author", "Kim")["author"] == "Kim"
    assert before.changed_yaml("author", "")["author"] is None
    assert before.changed_yaml("plain", "k: v")["plain"] == {"k": "v"}
    for wrong in ("a: [", "a: b: c", "x\n---\ny"):
        with pytest.raises(FrontMatterError):
            before.changed_yaml("author", wrong)


def test_of_duplicates_the_last_counts() -> None:
    before = FrontMatter("---\na: 1\nb: 2\na: 3\n---\n")
    assert before["a"] == 3
    assert before.duplicates == ("a",)
    assert before.changed({"a": 4}).source == "---\na: 1\nb: 2\na: 4\n---\n"
    assert before.changed({}, ["a"]).source == "---\nb: 2\n---\n"


def test_an_anchor_that_others_use_is_not_lost() -> None:
    before = FrontMatter("---\na: &x [1]\nb: *x\n---\n")
    assert before["b"] == [1]
    with pytest.raises(FrontMatterError):
        before.changed({"a": "text"})


def test_front_matter_begins_where_there_was_none() -> None:
    assert FrontMatter().changed({"title": "a", "tags": ["x"]}).source == "---\ntitle: a\ntags:\n  - x\n---\n"
    assert FrontMatter("", "\r\n").changed({"title": "a"}).source == "---\r\ntitle: a\r\n---\r\n"


def test_broken_yaml_can_be_put_right() -> None:
    broken = FrontMatter("---\na: [\n---\n")
    assert broken.yaml == "a: [\n"
    assert broken.with_yaml("a: []").source == "---\na: []\n---\n"
    assert broken.with_yaml("a: [\n") is broken
