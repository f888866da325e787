"""A site's posts as a list has them, from the files and from what was kept."""

from pathlib import Path

import pytest

from editor.site import Site
from editor.site.drafting.state import State
from editor.site.listing import rows
from editor.site.rows import Row, batch_of, lines
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


def known(found: list[list[Row]]) -> dict[str, Row]:
    return {row.path: row for batch in found for row in batch}


def test_each_row_says_what_jekyll_makes_of_its_file(site: Site) -> None:
    found = known(list(rows(site)))
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
    broken = known(list(rows(site)))["_posts/2024-07-30-broken.md"]
    assert (broken.title, broken.date, broken.state) == ("2024-07-30-broken.md", "2024-07-30", State.BROKEN)
    assert broken.moment == 1722265200  # 2024-07-30 00:00 in Seoul


def test_names_come_first_where_nothing_was_kept(site: Site) -> None:
    first, *_ = rows(site)
    assert {row.title for row in first} >= {"One", "Two Words", "Idea"}
    assert {row.state for row in first} == {None}


def test_what_was_kept_gives_the_same_rows_at_once(site: Site) -> None:
    cold = list(rows(site))
    warm = list(rows(Site(site.root)))
    assert known(warm) == known(cold)
    assert all(row.state is not None for batch in warm for row in batch)


def test_what_has_changed_or_gone_is_seen(site: Site) -> None:
    list(rows(site))
    (site.root / "_drafts/idea.md").unlink()
    (site.root / "_posts/2024-07-27-one.md").write_text("---\ntitle: 다른 제목\n---\n", encoding="utf-8")
    for _ in range(2):
        found = known(list(rows(Site(site.root))))
        assert found["_posts/2024-07-27-one.md"].title == "다른 제목"
        assert "_drafts/idea.md" not in found


def test_rows_are_told_and_understood(site: Site) -> None:
    batches = list(rows(site))
    assert [batch_of(line) for line in lines(batches)] == batches


@pytest.mark.parametrize("line", [b"", b"[[1]]", b'[["a","b","c","d",[],null]]', b'[["a","b","c",1,[],"x"]]'])
def test_what_is_no_batch_is_refused(line: bytes) -> None:
    with pytest.raises((TypeError, ValueError)):
        batch_of(line)
