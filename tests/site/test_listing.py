"""A site's posts as a list has them, from the files and from what was kept."""

import json
from pathlib import Path

import pytest

from editor.site import Site
from editor.site.drafting.state import State
from editor.site.listing import named, row_of
from editor.site.rows import Row
from tests.site.jekyll import write

FILES = {
    "_config.yml": "timezone: Asia/Seoul\n",
    "_posts/2024-07-27-one.md": "---\ntitle: 항만\ndate: 2024-07-27 23:30:00\ncategories: [News, 경제]\n---\n",
    "news/_posts/2024-07-28-two-words.html": "no front matter\n",
    "_posts/2999-01-01-later.md": "---\ntitle: 2024\n---\n",
    "_posts/2024-07-29-held.md": "---\npublished: false\n---\n",
    "_posts/2024-07-30-broken.md": "---\ntitle: [\n---\n",
    "_drafts/idea.md": "---\ntitle: 생각\ndate: 2024-01-02\n---\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(write(tmp_path / "site", FILES))


def listed(site: Site) -> dict[str, Row]:
    return {row.path: row for row in (row_of(entry, site) for entry in site.entries())}


def test_each_row_says_what_jekyll_makes_of_its_file(site: Site) -> None:
    found = listed(site)
    assert {path: row.state for path, row in found.items()} == {
        "_posts/2024-07-27-one.md": State.PUBLISHED,
        "news/_posts/2024-07-28-two-words.html": State.PUBLISHED,
        "_posts/2999-01-01-later.md": State.SCHEDULED,
        "_posts/2024-07-29-held.md": State.NOT_BUILT,
        "_posts/2024-07-30-broken.md": State.BROKEN,
        "_drafts/idea.md": State.DRAFT,
    }
    one, two = found["_posts/2024-07-27-one.md"], found["news/_posts/2024-07-28-two-words.html"]
    assert (one.title, one.date, one.categories) == ("항만", "2024-07-28 08:30", ("News", "경제"))
    assert (two.title, two.date, two.categories) == ("Two Words", "2024-07-28 00:00", ("news",))
    assert one.moment > two.moment


def test_a_post_that_cannot_be_read_has_its_place_by_its_name(site: Site) -> None:
    """Jekyll would date it today; in the list it would be the newest for ever."""
    broken = listed(site)["_posts/2024-07-30-broken.md"]
    assert (broken.title, broken.date, broken.state) == ("2024-07-30-broken.md", "2024-07-30", State.BROKEN)
    assert broken.moment == 1722265200  # 2024-07-30 00:00 in Seoul


def test_names_say_when_and_what_but_not_whether(site: Site) -> None:
    found = {row.path: row for row in named(site)}
    assert found.keys() == listed(site).keys()
    assert {row.state for row in found.values()} == {None}
    two = found["news/_posts/2024-07-28-two-words.html"]
    assert (two.title, two.date, two.moment) == ("Two Words", "2024-07-28", 1722092400)


def test_rows_are_told_and_understood(site: Site) -> None:
    rows = list(listed(site).values())
    assert [Row.unpacked(json.loads(json.dumps(row.packed()))) for row in rows] == rows


@pytest.mark.parametrize("row", [[], [1], ["a", "b", "c", "d", [], None], ["a", "b", "c", 1, [], "x"]])
def test_what_is_no_row_is_refused(row: list[object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Row.unpacked(row)
