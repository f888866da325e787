"""What a site's posts say, key by key."""

import functools
import json
from pathlib import Path

import pytest

from editor.site import Site, vocabulary
from editor.site.folder_categories import folder_categories
from editor.site.vocabulary import Used, Vocabulary, gather
from tests.site.jekyll import write

FILES = {
    "_config.yml": "title: Port\ndefaults:\n  - scope: {path: sport}\n    values: {author: 체육부}\n",
    "_layouts/post.html": "{{ content }}",
    "_layouts/wide.html": "{{ content }}",
    "_data/authors.yml": "kim: {name: 김}\nlee: {name: 이}\n",
    "_posts/2024-01-01-a.md": "---\ncategories: [경제, 항만]\ntags: tide port\nlayout: post\nauthor: kim\n"
    "place: 부산\n---\n",
    "_posts/2024-01-02-b.md": "---\ncategories: [경제]\ntags: [tide]\nlayout: post\nauthor: kim\nplace: 인천\n---\n",
    "sport/_posts/2024-01-03-c.md": "---\ncategory: 야구\nplace: 부산\nteaser: only here\nnested: {a: 1}\n---\n",
    "_posts/2024-01-04-broken.md": "---\ntitle: [\n---\n",
    "_drafts/d.md": "---\nimage: /assets/img/a.jpg\nplaces: [부산, 울산]\nplace: 3\n---\n",
    "assets/img/a.jpg": "",
    "assets/img/b.png": "",
    "assets/img/c.PNG": "",
    "assets/img/notes.txt": "",
    "_site/assets/img/a.jpg": "",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(write(tmp_path / "site", FILES))


def values(vocabulary: Vocabulary, key: str) -> list[tuple[str, int]]:
    return [(used.value, used.count) for used in vocabulary.values.get(key, ())]


def test_values_are_counted_by_post_and_the_most_used_come_first(site: Site) -> None:
    found = gather(site, site.entries())
    assert values(found, "categories") == [("경제", 2), ("sport", 1), ("야구", 1), ("항만", 1)]
    assert values(found, "tags") == [("tide", 2), ("port", 1)]
    assert values(found, "layout") == [("post", 2), ("wide", 0)]


def test_a_text_of_one_post_is_no_word_of_the_site(site: Site) -> None:
    found = gather(site, site.entries())
    assert values(found, "place") == [("부산", 2)]
    assert not {"teaser", "nested", "title", "slug"} & found.values.keys()


def test_authors_are_those_of_the_posts_and_of_the_sites_data(site: Site) -> None:
    assert values(gather(site, site.entries()), "author") == [("kim", 2), ("lee", 0)]


def test_pictures_are_the_files_that_jekyll_publishes(site: Site) -> None:
    found = gather(site, site.entries()).pictures
    assert found == (Used("/assets/img/a.jpg", 1), Used("/assets/img/c.PNG", 0), Used("/assets/img/b.png", 0))


@pytest.mark.parametrize("size", [1, 2, 500])
def test_it_is_told_in_pieces(site: Site, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(vocabulary, "_PIECE", size)
    found = gather(site, site.entries())
    pieces = json.loads(json.dumps(list(found.packed())))
    assert max(len(piece["used"]) for piece in pieces) <= size
    assert functools.reduce(Vocabulary.with_piece, pieces, Vocabulary.nothing()) == found


@pytest.mark.parametrize("piece", [{}, {"key": "a"}, {"key": "a", "used": [[1]]}, {"key": None, "used": 1}])
def test_what_is_no_piece_is_refused(piece: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Vocabulary.nothing().with_piece(piece)


def test_a_site_without_posts_has_its_layouts(tmp_path: Path) -> None:
    root = write(tmp_path / "site", {"_config.yml": "", "_layouts/page.html": ""})
    assert gather(Site(root), []) == Vocabulary({"layout": (Used("page", 0),)}, ())


def test_folders_above_posts_are_categories(site: Site) -> None:
    root = site.root
    assert folder_categories(root, root / "sport" / "_posts" / "2024-01-03-c.md") == ("sport",)
    assert folder_categories(root, root / "a" / "b" / "_drafts" / "c" / "d.md") == ("a", "b")
    assert folder_categories(root, root / "_posts" / "sport" / "2024-01-03-c.md") == ()
    assert folder_categories(root, root / "sport" / "page.md") == ()
    assert folder_categories(root, root.parent / "sport" / "_posts" / "x.md") == ()
