"""Fields against the house's limits, in syllables."""

import dataclasses

import pytest

from editor.house import FormField, load_default
from tests.checks.reading import found, post

HOUSE = dataclasses.replace(
    load_default(), fields=(FormField("title", "text", {}, limit=10), FormField("tags", "list", {}, limit=1))
)
CASES = [
    ("title: 열 글자가 넘는 제목이다\n", True),
    ("title: 꼭 열 자인 제목다\n", False),
    ("title: 항구\ntags: [a, b]\n", False),
    ("title: 12345678901\n", False),
]


@pytest.mark.parametrize(("front_matter", "is_told"), CASES)
def test_a_text_over_the_limit_is_told(front_matter: str, is_told: bool) -> None:
    assert bool(found("too_long", post(front_matter=front_matter), house=HOUSE)) == is_told


def test_no_house_no_limit() -> None:
    assert not found("too_long", post(front_matter=f"title: {'가' * 300}\n"))
