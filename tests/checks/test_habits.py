"""What a house's posts usually have counts less than a slip."""

from pathlib import Path

import pytest

from editor.checks.finding import Level
from tests.checks.conftest import Make
from tests.checks.reading import findings, post

BODY = "# A\n\n# B\n\n![](https://elsewhere.example/a.jpg)\n\n{{ name }}\n\n{% if %}{% endif %}\n"
SLIPS = {
    "several_h1": Level.HINT,
    "alt_missing": Level.WARNING,
    "liquid_variable": Level.WARNING,
    "liquid": Level.ERROR,
}


def _site(make_site: Make, body: str, often: int, posts: int = 20) -> Path:
    texts = [post(body if day <= often else "Text.\n", f"title: Day {day}\n") for day in range(1, posts + 1)]
    return make_site({f"_posts/2024-06-{day:02}-day-{day}.md": text for day, text in enumerate(texts, 1)})


def _levels(site: Path | None) -> dict[str, Level]:
    return {one.check: one.level for one in findings(post(BODY), site=site)}


@pytest.mark.parametrize(("often", "posts"), [(0, 20), (9, 20), (9, 9)])
def test_what_few_posts_have_is_a_slip(often: int, posts: int, make_site: Make) -> None:
    assert _levels(_site(make_site, BODY, often, posts)) == SLIPS
    assert _levels(None) == SLIPS


def test_what_half_of_the_posts_have_is_one_level_lower(make_site: Make) -> None:
    assert _levels(_site(make_site, BODY, 10)) == {
        "alt_missing": Level.HINT,
        "liquid_variable": Level.HINT,
        "liquid": Level.ERROR,
    }


def test_the_house_style_s_own_colours_are_told_of_all_the_same(make_site: Make) -> None:
    red = '<p><span style="color: #ee2323;">A</span></p>\n'
    site = _site(make_site, red, 20)
    from editor.house import load_default

    assert [one.check for one in findings(post(red), site=site, house=load_default()) if one.of_house] == ["contrast"]
