"""Any text becomes HTML, and the work grows as the text does."""

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.kramdown import convert
from tests.kramdown.soup import soup

HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "pairs of brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "nested images": lambda n: "![" * (n // 8) + "a" + "](b)" * (n // 8),
    "open images": lambda n: "![" * (n // 2),
    "open links": lambda n: "[a](" * (n // 4),
    "open titles": lambda n: '[a](b "' * (n // 7),
    "stars": lambda n: "*" * n,
    "open emphasis": lambda n: "**a *b _c __d " * (n // 14),
    "deep emphasis": lambda n: "*a **b " * (n // 14) + "c** d*" * (n // 14),
    "backticks": lambda n: " ".join("`" * (number % 50 + 1) for number in range(n // 25)),
    "tildes": lambda n: "~~a " * (n // 4),
    "comments": lambda n: "<!--" * (n // 4),
    "comments on lines": lambda n: "<!--\n" * (n // 5),
    "open elements": lambda n: "<div>" * (n // 5),
    "open Markdown elements": lambda n: '<div markdown="1">\n' * (n // 19),
    "open spans": lambda n: "a<b>" * (n // 4),
    "open attributes": lambda n: '<a b="' * (n // 6),
    "quotes": lambda n: ">" * n,
    "nested lists": lambda n: "".join("  " * depth + "- a\n" for depth in range(int(n**0.5))),
    "lists on one line": lambda n: "- " * (n // 2) + "a",
    "open fences": lambda n: "```x\n" * (n // 5),
    "longer fences": lambda n: "\n".join("`" * (3 + number) for number in range(int((2 * n) ** 0.5))),
    "pipes": lambda n: "|" * n,
    "code in a table": lambda n: "|" + "<code>" * (n // 6),
    "ticks in a table": lambda n: "|" + "".join("`" * (1 + number % 60) + " " for number in range(n // 32)) + "|",
    "shorter fences": lambda n: "".join("~" * (40 - number % 37) + " x\n" for number in range(n // 24)) + "~~~",
    "instructions": lambda n: "<div><?" * (n // 7),
    "abbreviations": lambda n: "*[A B]: b\n\n" + "A B" * (n // 3),
    "separators": lambda n: "-|" * (n // 2) + "x",
    "attribute lists": lambda n: "{:" * (n // 2),
    "open extensions": lambda n: "{::comment}\n" * (n // 12),
    "mathematics": lambda n: "$$a\n\n" * (n // 5),
    "definitions": lambda n: "a\n" + ": " * (n // 2) + "b",
    "footnotes": lambda n: "[^1]: " * (n // 6),
    "blanks in a heading": lambda n: "# a" + " " * n + "b",
    "tabs": lambda n: "-" + "\t " * (n // 2) + "a",
    "addresses": lambda n: "<http:" * (n // 6),
    "blank lines": lambda n: "\n" * n + "a",
    "Hangul": lambda n: "**가**나 " * (n // 7),
}


@given(st.text())
def test_any_text_becomes_html(source: str) -> None:
    assert convert(source) == convert(source)


@given(st.integers(min_value=0, max_value=10**9))
def test_any_markdown_becomes_html(seed: int) -> None:
    source = soup(random.Random(seed))
    assert convert(source) == convert(source)


def _work(source: str) -> int:
    """How many functions are called to convert the source."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        convert(source)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_as_the_text_does(name: str) -> None:
    make = HOSTILE[name]
    convert(make(100))
    assert _work(make(8000)) <= 2.3 * _work(make(4000)) + 2000


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [50_000])
def test_hostile_text_of_50_kb_is_converted(name: str, size: int) -> None:
    assert isinstance(convert(HOSTILE[name](size)), str)
