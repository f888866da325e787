"""Code put below text that would open code, were it closed somewhere."""

import pytest

from editor.body import Leaf, Syntax, read, write
from tests.body.laws import MARKDOWN


def code(opening: str) -> Leaf:
    """New code between fences."""
    (leaf,) = read(f"{opening}\n다\n{opening}\n", MARKDOWN).leaves
    return Leaf("code", Syntax.MARKDOWN, leaf.open, leaf.close, leaf.runs)


@pytest.mark.parametrize(
    ("source", "fence", "written"),
    [
        ("```\n가\n", "```", "```\n가\n\n~~~\n다\n~~~\n"),
        ("```\n가\n", "~~~", "```\n가\n\n~~~\n다\n~~~\n"),
        ("~~~\n가\n", "~~~", "~~~\n가\n\n```\n다\n```\n"),
        ("가 ```\n", "```", "가 ```\n\n```\n다\n```\n"),
        ("```\n가\n```\n", "```", "```\n가\n```\n\n```\n다\n```\n"),
    ],
)
def test_code_does_not_close_what_nothing_closed(source: str, fence: str, written: str) -> None:
    reading = read(source, MARKDOWN)
    assert write(reading, [*reading.leaves, code(fence)]) == written
