"""What Jekyll would refuse though it is YAML."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, post

REFUSED = [
    ("title: x\ndate: yesterdayish\n", ["date: yesterdayish"]),
    ("title: x\ncategories: 5\n", ["categories: 5"]),
    ("title: :symbol\n", ["title: :symbol"]),
]
TAKEN = ["title: x\ndate: 2024-07-27\n", "title: x\ncategories: a b\n", 'title: ":symbol"\n']


@pytest.mark.parametrize(("front_matter", "places"), REFUSED)
def test_what_jekyll_refuses_is_told(front_matter: str, places: list[str], make_site: Make) -> None:
    assert found("refused", post(front_matter=front_matter), site=make_site({})) == places


@pytest.mark.parametrize("front_matter", TAKEN)
def test_what_jekyll_takes_is_let_be(front_matter: str, make_site: Make) -> None:
    assert found("refused", post(front_matter=front_matter), site=make_site({})) == []


def test_outside_of_a_site_nothing_is_said() -> None:
    assert found("refused", post(front_matter="title: x\ndate: yesterdayish\n")) == []
