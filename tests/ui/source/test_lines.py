"""Lines cut and joined: any text comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.source import lines, position

texts = st.text(st.sampled_from("ab가😀 \t\r\n\u2028\u2029\u00a0\u0085\x0b\x0c\ufdd0\ufdd1"), max_size=40)


@given(texts)
def test_untouched_lines_give_the_text(text: str) -> None:
    cut, endings = lines.split(text)
    assert lines.join(cut, cut, endings) == text


@given(texts, texts)
def test_any_edit_gives_the_new_lines(text: str, other: str) -> None:
    cut, endings = lines.split(text)
    wanted, _ = lines.split(other)
    joined = lines.join(wanted, cut, endings)
    assert lines.split(joined)[0] == wanted


@pytest.mark.parametrize(
    ("before", "lines_now", "after"),
    [
        ("a\r\nb\r\nc", ["a", "x", "b", "c"], "a\r\nx\r\nb\r\nc"),
        ("a\nb\r\nc\nd\n", ["a", "B", "c", "d", ""], "a\nB\nc\nd\n"),
        ("\r", ["", "", ""], "\n\n"),
        ("a\r\nb\nc\nd", ["a", "b", "c", "new", "d"], "a\r\nb\nc\nnew\nd"),
        ("a\r\nb\r\nc\nd", ["0", "a", "b", "x", "c", "d", "e"], "0\r\na\r\nb\r\nx\r\nc\nd\r\ne"),
    ],
)
def test_an_untouched_line_keeps_its_ending(before: str, lines_now: list[str], after: str) -> None:
    cut, endings = lines.split(before)
    assert lines.join(lines_now, cut, endings) == after


@given(texts, st.data())
def test_places_and_offsets_agree(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    # Between \r and \n there is no place for a caret.
    if text[offset - 1 : offset + 1] != "\r\n":
        assert position.offset(text, *position.place(text, offset)) == offset
