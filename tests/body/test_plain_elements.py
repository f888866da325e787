"""Bodies of plain elements are read without the Markdown parser, and as it would read them."""

import itertools
from pathlib import Path

import pytest

from editor.body import Reading, Run, Syntax, syntax_of
from editor.body.assembly import Assembly
from editor.body.markdown import read_markdown
from editor.body.reading import _read_elements
from editor.errors import StetError
from editor.post import Post

SPACES = ("\n", "\n\n", "\n \n", "\r\n", " ", "\n   ", "\n    ")
LINES = (
    "가나",
    "x <b>y</b>",
    "x <a href='u'>y</a> z",
    "뉴스: (속보)",
    "'a' \"b\" -- ...",
    "1. x",
    "a\u00a0b",
    "- a",
    "가  나",
)
ENDS = ("", "\n", "\n\n\n", " \n")
LAST = '\n<p>하나</p>\n\n<h2>둘</h2>\n실시간 <a href="https://a.b">뉴스</a>\n'


def shown(reading: Reading) -> list[object]:
    leaves = [
        (leaf.kind, leaf.syntax, leaf.open, leaf.close, leaf.start, [_run(run) for run in leaf.runs])
        for leaf in reading.leaves
    ]
    return [*leaves, *(gap.raw for gap in reading.gaps)]


def _run(run: Run) -> object:
    return (run.text, run.spelling, run.atom, [(mark.kind, mark.open, mark.close) for mark in run.marks])


def agrees(source: str) -> bool:
    """Whether a body is read without the parser; it must then be read as the parser reads it."""
    quick, whole = Assembly(source), Assembly(source)
    if not _read_elements(quick):
        return False
    read_markdown(whole)
    assert shown(quick.reading(Syntax.MARKDOWN)) == shown(whole.reading(Syntax.MARKDOWN))
    return True


def test_a_line_after_the_elements() -> None:
    assert agrees(LAST)
    bodies = [f"<p>a</p>{space}{line}{end}" for space, line, end in itertools.product(SPACES, LINES, ENDS)]
    assert sum(map(agrees, bodies)) > 80


MORE = ["가", "<p>a", "<p>a</p> 가\n", "<p>a</p>\n# 가\n", "<p>a</p>\n가\n\n나\n", "<b>a</b>\n"]


@pytest.mark.parametrize("source", MORE)
def test_more_than_that_is_read_by_the_parser(source: str) -> None:
    assert not agrees(source)


def test_posts_of_the_house_need_no_parser(shared: Path) -> None:
    quick = 0
    for path in sorted((shared / "corpus" / "posts").glob("koreanews*/**/*.*")):
        try:
            post = Post.from_bytes(path.read_bytes())
        except (StetError, IsADirectoryError):
            continue
        quick += syntax_of(path.suffix) is Syntax.MARKDOWN and agrees(post.body)
    assert quick > 50
