"""A body through the text document, untouched: the same bytes."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.body import Syntax, syntax_of
from editor.post import Post
from editor.ui.body.blocks import pieces_of
from editor.ui.body.round_trip import round_trip
from tests.body import soup
from tests.ui.body.conftest import Opener
from tests.ui.body.hands import body_of

any_body = st.one_of(soup.text, soup.html_soup, soup.markdown_soup, soup.html_bodies, soup.markdown_bodies)


@example("    가\n    \n    나\n다\n", Syntax.MARKDOWN)
@given(any_body, st.sampled_from(Syntax))
def test_any_body_comes_back(source: str, syntax: Syntax) -> None:
    assert round_trip(source, syntax)[0] == source


def _corpus(shared: Path) -> list[Path]:
    return [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()]


def _comes_back(path: Path) -> None:
    body = Post.from_bytes(path.read_bytes()).body
    assert round_trip(body, syntax_of(path.suffix))[0] == body, path


def test_real_bodies_come_back(shared: Path) -> None:
    for path in [*_corpus(shared)[::8], *(shared / "sample").glob("*.md")]:
        _comes_back(path)


@pytest.mark.long
def test_all_real_bodies_come_back(shared: Path) -> None:
    for path in _corpus(shared):
        _comes_back(path)


@pytest.mark.parametrize("source", ["<p>가&nbsp;&nbsp;나<br><br>다</p>\n", "가\\*\\*나\n", "    가\n    \n    나\n"])
def test_characters_that_qt_has_together_are_held_as_they_were_read(body: Opener, source: str) -> None:
    document = body_of(body(source, Syntax.MARKDOWN).editor)
    first = document.text.begin()
    assert pieces_of(first) == document.entry(first).pieces
