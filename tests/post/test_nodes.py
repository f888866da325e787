import itertools
from typing import Any

import pytest
import yaml

from editor.post import FrontMatterError, Post
from editor.post.nodes import parse

SOURCE = """---
title: 한글 제목😀 # 말
empty:
excerpt: >
  가나다

# a comment
list:
- a
-
flow: [한글 , {b: c}, ]
last: |+
  x

"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_libyaml_counts_as_the_pure_parser_does(newline: str) -> None:
    source = SOURCE.replace("\n", newline)
    assert _places(source, yaml.CSafeLoader) == _places(source, yaml.SafeLoader)


def _places(source: str, loader: Any) -> list[tuple[int, int, int]]:
    marks = [(event.start_mark, event.end_mark) for event in yaml.parse(source, Loader=loader)]
    return [(start.index, end.index, end.column) for start, end in marks if start and end]


@pytest.mark.parametrize(
    ("yaml_source", "line"),
    [
        ("a: 1\nb: [\n", 3),
        ("a: 1\nb: c: d\n", 3),
        ("가: 1\nb: \x01\n", 3),
        ("a: *gone\n", 2),
        ("a: " + "[" * 200_000 + "\n", 1),
        ("a: " + "[{" * 100 + "\n", 2),
        (
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in itertools.pairwise("abcdefgh")),
            6,
        ),
        ("a0: &a0 x\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}]\n" for n in range(3000)), 53),
        ("a: &a [*a]\n", 2),
        ("- a list\n", 2),
        ("text\n", 2),
    ],
)
def test_front_matter_that_cannot_be_read_says_where(yaml_source: str, line: int) -> None:
    front_matter = Post.from_text(f"---\n{yaml_source}---\n").front_matter
    assert front_matter.keys() == ()
    assert front_matter.error is not None
    assert front_matter.error.line == line
    with pytest.raises(FrontMatterError):
        front_matter.changed({"a": 1})


def test_only_the_first_document_is_read() -> None:
    assert parse("") is None
    assert Post.from_text("---\na: 1\n--- \t# not a delimiter\n: [\n---\n").front_matter.keys() == ("a",)
