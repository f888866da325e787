"""What a reading shows is what kramdown's page shows: the reader and the renderer cannot drift apart."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from editor.body.inline import UNSAFE
from editor.kramdown import DEFAULTS, Options, convert
from editor.post import Post
from tests.body.laws import MARKDOWN, lawful

_TYPED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "--", "—": "---", "…": "...", "«": "<<", "»": ">>"}
)
_UNSHOWN = re.compile(r"[\s\ufffc\u2028]+")
_NOT_AS_TEXT = re.compile(r"[<{&]|\$\$|\[\^")
"""Signs of what the page shows otherwise: HTML, Liquid, attributes, mathematics, footnotes."""


def on_the_page(source: str, options: Options = DEFAULTS) -> str:
    page = html5lib.parseFragment(convert(source, options), namespaceHTMLElements=False)
    return _letters("".join(page.itertext()))


def in_the_reading(source: str, options: Options | None = None) -> str | None:
    """The text of a reading; None where a part of it is sealed."""
    leaves = [leaf for leaf in lawful(source, MARKDOWN, options).leaves if leaf.reason != "definition"]
    return None if any(leaf.reason for leaf in leaves) else _letters("".join(leaf.text for leaf in leaves))


def _letters(text: str) -> str:
    return _UNSHOWN.sub("", text.translate(_TYPED))


def _plain(bodies: Iterator[str]) -> list[str]:
    return [body for body in bodies if not _NOT_AS_TEXT.search(body)]


def test_real_bodies(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "posts").rglob("*.m*"))
    bodies = _plain(Post.from_bytes(path.read_bytes()).body for path in paths)
    assert len(bodies) > 50
    for body in bodies:
        assert in_the_reading(body) in (None, on_the_page(body))


def test_kramdowns_own_cases(shared: Path) -> None:
    cases = json.loads((shared / "kramdown" / "cases.json").read_text(encoding="utf-8"))
    bodies = [case["src"] for case in cases.values()]
    for body in bodies:
        lawful(body, MARKDOWN)
    for body in _plain(iter(bodies)):
        assert in_the_reading(body) in (None, on_the_page(body))


_PIECES = (
    "가 나|a|*|**|_|`|``|~~|[a](/x)|[a]|![a](/x)|\\*|\\\\|\"|'|--|...|: |> |>|- |* |1. |    |\t|  |  \n|\n|\n\n|\n- "
    "|\n  - |\n    |\n> |\n>\n> |\n1. |# |#|\n===\n|\n---\n|```|~~~|\r\n|[ ] |[x] |^\n|*[A]: b\n|[a]: /b\n|  "
).split("|")
nested = st.lists(st.sampled_from(_PIECES), max_size=20).map("".join)
tables = st.lists(st.sampled_from(("|", "a", "`b`", "\\|", " ", "\n", "-", "|-|\n", "*")), max_size=16).map("".join)


@given(st.one_of(nested, tables))
def test_generated_bodies(source: str) -> None:
    shown = in_the_reading(source)
    if shown is not None and not UNSAFE.search(source):
        assert shown == on_the_page(source), source
