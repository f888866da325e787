"""How long a text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.counts import count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0, 0, 0)),
        ("항만 물동량", (6, 5, 2)),
        ("한 줄\u2029두 줄", (6, 4, 4)),
        ("앞\u00a0뒤", (3, 2, 2)),
        ("\ufffc", (0, 0, 0)),
        ("a\ufffcb", (2, 2, 2)),
        ("한\u2028글", (2, 2, 2)),
        ("\ufdd0한 칸\ufdd0둘\ufdd1", (4, 3, 3)),  # a table's cells, as Qt gives them
    ],
)
def test_counts(text: str, expected: tuple[int, int, int]) -> None:
    counts = count(text)
    assert (counts.characters, counts.letters, counts.words) == expected


def test_manuscript_pages_are_200_characters() -> None:
    assert count("가" * 1234).pages == pytest.approx(6.17)


@given(st.text())
def test_letters_are_at_most_characters(text: str) -> None:
    counts = count(text)
    assert 0 <= counts.words <= counts.letters <= counts.characters
