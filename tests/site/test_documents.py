"""Documents, the index and their neighbours, where no Jekyll is needed to know better."""

import contextlib
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site import Site
from editor.site.document import Document
from editor.site.excerpts import excerpt_of
from editor.site.nearest import document_of
from editor.site.page import Page
from tests.site.jekyll import beside, write


def posts(*names: str) -> dict[str, str]:
    return {f"_posts/{name}.md": f"---\ntitle: {name}\n---\nBody of {name}\n" for name in names}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    files = posts("2024-01-01-a", "2024-01-02-b", "2024-01-03-c") | {"_drafts/d.md": "d", "about.md": "---\n---\n"}
    return Site(write(tmp_path / "root", {"_config.yml": "timezone: Asia/Seoul\nbaseurl: /paper", **files}))


def typed(site: Site, name: str, text: str) -> Document:
    document = site.document(site.root / f"_posts/{name}.md", text)
    assert isinstance(document, Document)
    return document


def test_what_is_typed_takes_the_place_of_what_is_saved(site: Site) -> None:
    document = typed(site, "2024-01-02-b", "---\ndate: 2024-02-01\ncategories: x\n---\nTyped\n\nMore")
    assert (document.content, document.excerpt_source) == ("Typed\n\nMore", "Typed")
    assert (document.url, document.title) == ("/x/2024/02/01/b.html", "B")
    assert beside(document) == ("_posts/2024-01-03-c.md", None)
    assert site.posts[1].content == "Body of 2024-01-02-b\n"


def test_a_post_that_is_not_saved_yet_has_its_place(site: Site) -> None:
    assert beside(typed(site, "2024-01-02-a-new-one", "New")) == ("_posts/2024-01-01-a.md", "_posts/2024-01-02-b.md")


def test_a_draft_and_a_page_are_documents_too(site: Site) -> None:
    draft = site.document(site.root / "_drafts/d.md")
    assert isinstance(draft, Document)
    assert draft.is_draft
    assert beside(draft) == ("_posts/2024-01-03-c.md", None)
    page = site.document(site.root / "about.md", "---\npermalink: /who/\n---\nWe")
    assert isinstance(page, Page)
    assert (page.url, page.content) == ("/who/", "We")


def test_a_path_outside_is_refused(site: Site) -> None:
    with pytest.raises(ValueError, match="outside"):
        site.document(site.root.parent / "outside.md")


def test_broken_front_matter_is_told_and_the_body_stands(site: Site) -> None:
    document = typed(site, "2024-01-02-b", "---\ntitle: [a\n---\nBody")
    assert document.error
    assert (document.error.key, document.error.facts["line"]) == ("site.document_broken", 2)
    assert (document.content, document.title) == ("Body", None)


def test_a_name_with_no_date_that_there_is_is_told(site: Site) -> None:
    document = typed(site, "2024-00-00-b", "---\ntitle: a\n---\n")
    assert document.error
    assert (document.error.key, document.error.facts["found"]) == ("site.date_invalid", "2024-00-00")
    assert document.title == "a"


def test_a_date_that_is_none_is_told_and_the_name_gives_one(site: Site) -> None:
    document = typed(site, "2024-01-02-b", "---\ndate: soon\n---\n")
    assert document.error
    assert document.error.key == "site.date_invalid"
    assert document.date.day == 2


def test_a_permalink_that_jekyll_refuses_is_told(site: Site) -> None:
    document = typed(site, "2024-01-02-b", "---\npermalink: /:wrong/:title\n---\n")
    assert document.error
    assert document.error.facts["name"] == "wrong"


def test_a_category_at_which_jekyll_stops_is_told(site: Site) -> None:
    document = typed(site, "2024-01-02-b", "---\ncategories: ['속보: 항만']\n---\n")
    assert document.error
    assert document.error.key == "site.category_colon"


def test_the_index_reads_again_what_changed_alone(site: Site) -> None:
    first = {entry.place: entry for entry in site.entries()}
    (site.root / "_posts/2024-01-02-b.md").write_text("---\ntitle: Changed\n---\n")
    os.utime(site.root / "_posts/2024-01-02-b.md", (1, 1))
    second = {entry.place: entry for entry in Site(site.root).entries(first)}
    changed = [place.name for place, entry in second.items() if entry is not first[place]]
    assert changed == ["2024-01-02-b.md"]


def test_an_index_is_kept_and_used(site: Site) -> None:
    kept = pickle.loads(pickle.dumps(list(site.entries())))
    other = Site(site.root)
    other.use(kept)
    assert [(post.url, post.title, post.date) for post in other.posts] == (
        [(post.url, post.title, post.date) for post in site.posts]
    )
    assert other.fingerprint == site.fingerprint
    (site.root / "_config.yml").write_text("permalink: pretty")
    assert Site(site.root).fingerprint != site.fingerprint


def test_lists_read_no_body(site: Site) -> None:
    listed = site.posts
    (site.root / "_posts/2024-01-01-a.md").write_text("---\ntitle: Later\n---\nLater body")
    assert (listed[0].title, listed[0].content) == ("2024-01-01-a", "Later body")


def test_files_are_found_below_the_base_and_in_another_source(tmp_path: Path) -> None:
    files = {
        "_config.yml": "source: src\nbaseurl: /paper\n",
        "src/assets/a.png": "",
        "secret.png": "",
        "src/_x/b.png": "",
    }
    site = Site(write(tmp_path / "root", files))
    assert site.file("/paper/assets/a.png") == (tmp_path / "root/src/assets/a.png").resolve()
    assert site.file("/assets/a.png") == (tmp_path / "root/src/assets/a.png").resolve()
    assert site.file("/secret.png") is None
    assert site.file("/paper/../secret.png") is None
    assert site.file("/paper/_x/b.png") is None


def test_links_that_go_round_end(site: Site) -> None:
    (site.root / "round").symlink_to(site.root)
    (site.root / "_posts/round").symlink_to(site.root / "_posts")
    (site.root / "deep").mkdir()
    (site.root / "deep/up").symlink_to(site.root / "deep")
    assert len(Site(site.root).posts) == 3
    assert len(Site(site.root).pages) == 1


def test_links_that_cross_end(site: Site) -> None:
    folders = [site.root / f"folder-{number}" for number in range(6)]
    for folder in folders:
        folder.mkdir()
    for folder in folders:
        for other in folders:
            (folder / other.name).symlink_to(other)
    assert len(Site(site.root).posts) == 3


def test_folders_may_be_as_deep_as_the_system_lets_them(site: Site) -> None:
    made = [site.root]
    with contextlib.suppress(OSError):
        for _ in range(1100):  # more than Python calls deep
            (made[-1] / "d").mkdir()
            made.append(made[-1] / "d")
    try:
        assert len(Site(site.root).posts) == 3
        assert len(Site(site.root).pages) == 1
    finally:
        for folder in reversed(made[1:]):  # too deep for what clears up after tests
            folder.rmdir()


def test_outside_a_site_a_post_stands_alone(tmp_path: Path) -> None:
    document = document_of(tmp_path / "2024-01-02-tide-table.md", "---\ncategories: a\n---\n")
    assert isinstance(document, Document)
    assert (document.title, document.url) == ("Tide Table", "/a/2024/01/02/tide-table.html")
    assert document_of(None, "---\ntitle: T\n---\n").title == "T"


def test_a_site_changed_on_disk_is_read_anew(site: Site) -> None:
    path = site.root / "_posts/2024-01-01-a.md"
    assert document_of(path, "").url == "/2024/01/01/a.html"
    (site.root / "_config.yml").write_text("permalink: pretty")
    os.utime(site.root / "_config.yml", (1, 1))
    assert document_of(path, "").url == "/2024/01/01/a/"


def test_the_package_alone_imports_no_reader_of_yaml() -> None:
    code = "import json, sys, editor.site; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    heavy = {"yaml", "editor.site.document", "editor.site.configuration", "zoneinfo", "tomllib"}
    assert heavy.isdisjoint(json.loads(done.stdout))


@given(st.text("{%} \nabc[]:end-ifor"), st.sampled_from(["\n\n", "a", "%}"]))
def test_an_excerpt_begins_as_its_content(content: str, separator: str) -> None:
    head = content.partition(separator)[0]
    assert excerpt_of(content, separator).startswith(head)
