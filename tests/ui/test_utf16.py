"""Python's characters and Qt's."""

import pytest

from editor.ui.utf16 import characters, units


@pytest.mark.parametrize(
    ("text", "count", "whole"),
    [("", 0, 0), ("abc", 2, 2), ("abc", 9, 3), ("a", -1, 0), ("가나", 1, 1), ("a😀b", 3, 2), ("a😀b", 2, 1)],
)
def test_characters(text: str, count: int, whole: int) -> None:
    assert characters(text, count) == whole


@pytest.mark.parametrize(("text", "count"), [("", 0), ("abc", 3), ("가나", 2), ("a😀b", 4), ("\ud800a", 2)])
def test_units(text: str, count: int) -> None:
    assert units(text) == count
