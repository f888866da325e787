"""A comparison shows both texts, whole but for what is alike."""

import time

from hypothesis import given
from hypothesis import strategies as st

from editor.post.comparing import Alike, Piece, Side, changes, compare

TEXTS = st.lists(st.sampled_from(["가 나 다", "가 라 다", "", "x", "긴 줄 하나"]), max_size=12).map("\n".join)


def shown(before: str, after: str, side: Side) -> list[str | None]:
    """The lines of one side, None for each that is left out."""
    lines: list[str | None] = []
    for line in compare(before, after):
        if isinstance(line, Alike):
            lines += [None] * line.count
        elif any(piece.side in (side, Side.BOTH) for piece in line):
            lines.append("".join(piece.text for piece in line if piece.side in (side, Side.BOTH)))
    return lines


@given(TEXTS, TEXTS)
def test_each_side_is_its_text(before: str, after: str) -> None:
    for text, side in ((before, Side.BEFORE), (after, Side.AFTER)):
        lines = text.split("\n") if text else []
        found = shown(before, after, side)
        assert len(found) == len(lines)
        assert all(line is None or line == present for line, present in zip(found, lines, strict=True))


def test_of_a_file_that_was_not_there_no_line_is_gone() -> None:
    assert compare("", "가\n") == [(Piece(Side.AFTER, "가"),), (Piece(Side.AFTER, ""),)]
    assert compare("가", "") == [(Piece(Side.BEFORE, "가"),)]


def test_a_word_is_told_from_its_line() -> None:
    found = compare("---\n물동량은 보합이다. 끝.\n", "---\n물동량은 상승이다. 끝.\n")
    assert found == [
        (Piece(Side.BOTH, "---"),),
        (
            Piece(Side.BOTH, "물동량은 "),
            Piece(Side.BEFORE, "보합이다"),
            Piece(Side.AFTER, "상승이다"),
            Piece(Side.BOTH, ". 끝."),
        ),
        (Piece(Side.BOTH, ""),),
    ]
    assert changes("a b", "a c d") == (1, 3)


def test_equal_texts_are_alike() -> None:
    assert compare("a\r\nb", "a\nb") == [Alike(2)]


def test_hostile_texts_take_no_time() -> None:
    start = time.process_time()
    compare("a\n" * 40_000, "b\na\n" * 20_000)
    compare("a " * 100_000, "b " * 100_000)
    compare("\n".join(map(str, range(1400))), "\n".join(map(str, range(1400, 0, -1))))
    assert time.process_time() - start < 5
