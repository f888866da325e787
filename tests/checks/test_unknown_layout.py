"""A layout that the site does not have."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, mended, post

FILES = {"_layouts/post.html": "{{ content }}", "_layouts/news/brief.html": "{{ content }}"}
CASES = [
    ("layout: posts\n", True),
    ("layout: news/long\n", True),
    ("layout: post\n", False),
    ("layout: news/brief\n", False),
    ("layout: none\n", False),
    ("layout:\n", False),
    ("title: a\n", False),
]


@pytest.mark.parametrize(("front_matter", "is_told"), CASES)
def test_a_layout_without_a_file_is_told(front_matter: str, is_told: bool, make_site: Make) -> None:
    assert bool(found("layout_unknown", post(front_matter=front_matter), site=make_site(FILES))) == is_told


def test_the_nearest_name_is_offered(make_site: Make) -> None:
    after = mended(post(front_matter="layout: posts # ours\n"), "layout_unknown", site=make_site(FILES))
    assert after == post(front_matter="layout: post # ours\n")


@pytest.mark.parametrize("setting", ["theme: not-installed-anywhere\n", "remote_theme: a/b\n"])
def test_a_theme_that_is_not_at_hand_may_have_it(setting: str, make_site: Make) -> None:
    site = make_site({**FILES, "_config.yml": setting})
    assert not found("layout_unknown", post(front_matter="layout: posts\n"), site=site)
