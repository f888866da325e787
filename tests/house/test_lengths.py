"""Lengths in the measures of newsrooms and portals."""

import unicodedata

import pytest

from editor.house.lengths import length

CASES = [
    ("", 0, 0),
    ("한국", 2, 4),
    ("한국 ABC", 6, 8),
    ("  한국\n 은행  ", 5, 9),
    ("“인용”", 4, 8),
    ("👍🏽", 1, 2),
    ("👨‍👩‍👧", 1, 2),
    ("❤️", 1, 2),
    ("é", 1, 2),
]


@pytest.mark.parametrize(("text", "characters", "portal_bytes"), CASES)
def test_lengths(text: str, characters: int, portal_bytes: int) -> None:
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, text)
        assert (length(written, "characters"), length(written, "bytes")) == (characters, portal_bytes)
