"""What is painted, and that it is painted where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.source.tokens import Painted, front_matter_end, paint
from tests.ui.conftest import FRONT_MATTER, POST


def roles(text: str, html: bool = False) -> dict[str, str]:
    return {text[span.start : span.end].strip(): span.role for span in paint(text, 0, len(text), html)}


def test_front_matter_is_yaml() -> None:
    assert roles(POST)["title"] == "keyword"
    assert roles(POST)["반등"] == "string"


def test_html_is_html_in_markdown_as_well() -> None:
    assert roles(POST)["data-ke-size"] == "attribute"
    assert roles("<p class=x>a</p>\n", html=True)["class"] == "attribute"


def test_markdown_is_markdown() -> None:
    assert roles("# 제목\n\n본문 **굵게**\n")["# 제목"] == "heading"


@pytest.mark.parametrize("text", ["---\na: 1\n---\nb", "---\na: 1\n...\nb", "---\n---\nb"])
def test_front_matter_ends_after_its_delimiter(text: str) -> None:
    assert text[front_matter_end(text) :] == "b"


@pytest.mark.parametrize("text", ["", "b", "---\na: 1\n", " ---\n---\n", "----\n----\n"])
def test_no_front_matter(text: str) -> None:
    assert front_matter_end(text) == 0


@given(st.text(st.sampled_from("ab <>/=\"'`#*-:\n가"), max_size=80), st.booleans(), st.data())
def test_spans_lie_within_what_was_asked(text: str, html: bool, data: st.DataObject) -> None:
    whole = FRONT_MATTER + text
    start = data.draw(st.sampled_from([0, *(i + 1 for i, c in enumerate(whole) if c == "\n")]))
    for span in paint(whole, start, len(whole), html):
        assert isinstance(span, Painted)
        assert 0 <= span.start < span.end <= len(whole)
