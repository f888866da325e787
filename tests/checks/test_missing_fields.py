"""A post without title, category or excerpt."""

import pytest

from editor.house import load_default
from tests.checks.conftest import Make
from tests.checks.reading import found, post

HOUSE = load_default()
CASES = [
    ("title_missing", "layout: post\n", True),
    ("title_missing", "title:\n", True),
    ("title_missing", "title: '  '\n", True),
    ("title_missing", "title: 0\n", False),
    ("category_missing", "title: a\ncategories: []\n", True),
    ("category_missing", "title: a\ncategories:\n", True),
    ("category_missing", "title: a\n", False),
    ("category_missing", "title: a\ncategories: News\n", False),
    ("category_missing", "title: a\ncategories:\ncategory: News\n", False),
    ("excerpt_missing", "title: a\nexcerpt: >\n", True),
    ("excerpt_missing", "title: a\n", False),
    ("excerpt_missing", "title: a\nexcerpt: >\n  Short.\n", False),
]


@pytest.mark.parametrize(("check", "front_matter", "is_told"), CASES)
def test_what_is_left_empty_is_told(check: str, front_matter: str, is_told: bool) -> None:
    assert bool(found(check, post(front_matter=front_matter))) == is_told


def test_what_the_site_s_posts_leave_empty_is_no_slip(make_site: Make) -> None:
    text = post(front_matter="title: a\nexcerpt: ''\n")
    assert found("excerpt_missing", text)
    assert not found("excerpt_missing", text, site=make_site({}))


def test_a_post_without_front_matter_has_no_title() -> None:
    assert found("title_missing", "Text.\n") == [""]


@pytest.mark.parametrize("check", ["category_missing", "excerpt_missing"])
def test_the_house_asks_for_what_its_new_posts_begin_with(check: str) -> None:
    assert found(check, post(), house=HOUSE)


def _neighbours(front_matter: str) -> dict[str, str]:
    return {f"_posts/2024-06-{day:02}-a.md": post(front_matter=front_matter) for day in range(1, 21)}


def test_what_nearly_all_posts_of_the_site_have_is_asked_for(make_site: Make) -> None:
    site = make_site(_neighbours("title: a\nexcerpt: Short.\n"))
    assert found("excerpt_missing", post(), site=site)
    assert not found("category_missing", post(), site=site)


def test_a_folder_gives_its_category_and_defaults_an_excerpt(make_site: Make) -> None:
    defaults = "defaults:\n  - scope: {path: ''}\n    values: {excerpt: Short.}\n"
    site = make_site({**_neighbours("title: a\ncategories: b\n"), "_config.yml": defaults})
    name = "news/_posts/2024-07-27-harbour.md"
    assert not found("category_missing", post(), name, site)
    assert not found("excerpt_missing", post(), name, site)
    assert found("category_missing", post(), site=site)
