"""Any bytes: opened, passed through every view and saved unchanged they are the same, or refused with a reason."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.body import syntax_of
from editor.errors import StetError
from editor.ui.body.round_trip import round_trip
from editor.ui.document import PostDocument
from editor.ui.source import SourceView

TEXT = [
    *("---\n", "---\r\n", "title: 글\n", "tags: [a, b]\n", "a: &x [1]\nb: *x\n", "\ufeff"),
    *("<p>문단</p>\n", "<b>", "</b>", "<ul>\n<li>하나</li>\n</ul>\n", "# 제목\n", "**굵게**", "<!-- ", " -->"),
    *("{% if x %}", "{{ y }}", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "&nbsp;", "```\n", "\t", "\x0b"),
    *("\u00a0", "\u200b", "가\u0301", "각", "🙂", "| a | b |\n|---|---|\n"),
]
NO_TEXT = [
    *("釜山港".encode(encoding) for encoding in ("cp949", "utf-16", "shift_jis")),
    *(b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80"),
]


def inputs(count: int) -> Iterator[bytes]:
    """Pieces of posts in any order, and now and then bytes of no kind."""
    chance = random.Random(20240727)
    for number in range(count):
        if number % 10 == 0:
            yield chance.randbytes(chance.randrange(200))
            continue
        # Most are text: what holds a piece that is none is refused, and shows little.
        pieces = [*map(str.encode, TEXT), *(NO_TEXT if number % 5 == 0 else ())]
        yield b"".join(chance.choices(pieces, k=chance.randrange(1, 16)))


def pass_through(folder: Path, count: int) -> dict[str, int]:
    document, source = PostDocument(), SourceView()
    outcomes: dict[str, int] = {}
    for number, data in enumerate(inputs(count)):
        path = folder / f"{number % 7}{random.Random(number).choice(['.md', '.html'])}"
        path.write_bytes(data)
        outcome = _open_and_save(document, source, path)
        assert path.read_bytes() == data
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    assert {path.name for path in folder.iterdir()} <= {f"{n}{suffix}" for n in range(7) for suffix in (".md", ".html")}
    return outcomes


def _open_and_save(document: PostDocument, source: SourceView, path: Path) -> str:
    try:
        document.open(path)
    except StetError as error:
        return error.key
    post = document.post
    source.load(post.text, path.suffix == ".html")
    document.set_text(source.text())
    document.set_front_matter(post.front_matter if post.front_matter.error else post.front_matter.changed({}))
    document.set_body(round_trip(document.post.body, syntax_of(path.suffix))[0])
    assert not document.is_modified
    try:
        document.save()
    except StetError as error:
        return error.key
    return "saved"


def test_1000_inputs(qtbot: QtBot, tmp_path: Path) -> None:
    outcomes = pass_through(tmp_path, 1000)
    print(outcomes)
    assert outcomes["saved"] > 300
    assert set(outcomes) == {"saved", "post.not_text", "post.not_utf8", "window.broken_front_matter"}


@pytest.mark.long
def test_10000_inputs(qtbot: QtBot, tmp_path: Path) -> None:
    outcomes = pass_through(tmp_path, 10_000)
    print(outcomes)
    assert outcomes["saved"] > 3000
