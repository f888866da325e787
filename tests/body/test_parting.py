"""Terms and definitions of Markdown that stand without each other."""

import pytest

from editor.body import Syntax, read
from editor.body.parting import parted

SOURCE = "가\n나\n: 다\n\n  라\n: 마\n\n바\n"


@pytest.mark.parametrize(
    ("left", "alone"),
    [
        ("가나다라마바", ""),
        ("가나라바", ""),
        ("가나다", ""),
        ("가다", ""),
        ("가나바", "가나"),
        ("가", "가"),
        ("다라마바", "다라마"),
        ("바라", "라"),
    ],
)
def test_parted(left: str, alone: str) -> None:
    leaves = {leaf.text: leaf for leaf in read(SOURCE, Syntax.MARKDOWN).leaves}
    assert [left[index] for index in parted([leaves[text] for text in left])] == list(alone)


def test_html_may_have_either_alone() -> None:
    assert parted(read("<dl><dt>가</dt></dl>", Syntax.MARKDOWN).leaves) == []


def test_a_card_may_be_a_term_or_a_definition() -> None:
    leaves = read("가  \n나\n: 다\n", Syntax.MARKDOWN).leaves
    assert [leaf.kind for leaf in leaves] == ["sealed", "term", "definition"]
    assert parted(leaves) == []
    assert parted([leaves[0], leaves[2]]) == []
