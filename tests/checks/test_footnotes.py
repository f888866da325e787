"""Marks without a footnote, and footnotes without a mark."""

import pytest

from tests.checks.reading import found, post

NOTE = "\n\n[^1]: A note.\n"
CASES = [
    ("note_missing", "Text[^2]." + NOTE, ["[^2]"]),
    ("note_missing", "Text[^1] and[^2], again[^2].\n", ["[^1]", "[^2]", "[^2]"]),
    ("note_missing", "Text[^1]." + NOTE, []),
    ("note_missing", "Code `[^2]`, a class [^ab], and \\[^3] as text.\n\n    [^4]\n", []),
    ("note_missing", "<p>Text[^2].</p>\n", []),
    ("note_unmentioned", "Text." + NOTE, ["A note."]),
    ("note_unmentioned", "Text." + NOTE + "\n    More of it.\n", ["A note."]),
    ("note_unmentioned", "Text[^1]: more." + NOTE, []),
    ("note_unmentioned", "- Item[^a]\n\n[^a]: Note[^b].\n\n[^b]: Other.\n", []),
    ("note_unmentioned", "Text.\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places
