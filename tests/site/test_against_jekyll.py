"""What Jekyll says of a site made to hurt, a Site says too: every post, page, file, collection and value."""

from dataclasses import dataclass
from typing import Any

import pytest

from editor.site import Site
from editor.site.document import Document
from tests.site import hurting
from tests.site.jekyll import (
    NEEDS_JEKYLL,
    beside,
    build,
    described,
    described_file,
    described_page,
    neighbours,
    plain,
    settings,
    told,
    write,
)

pytestmark = NEEDS_JEKYLL

MARKDOWN = (".md", ".MD", ".markdown", ".mkdn")


@dataclass(frozen=True)
class Both:
    """One site, as Jekyll and as we read it."""

    answer: dict[str, Any]
    site: Site

    def post(self, path: str) -> dict[str, Any] | None:
        """Jekyll's answer for a post; None where it does not publish it."""
        return next((post for post in self.answer["posts"] if post["path"] == path), None)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("hurting")
    write(folder, hurting.OUTSIDE)
    root = write(folder / "root", hurting.FILES)
    for link, target in hurting.LINKS.items():
        (root / link).symlink_to(folder / target)
    return Both(build(root, "--drafts"), Site(root, settings={"show_drafts": True}))


@pytest.mark.parametrize("path", [*hurting.POSTS, *hurting.LINKED_POSTS])
def test_a_post_is_jekylls(both: Both, path: str) -> None:
    answer = both.post(path)
    ours = next((post for post in both.site.posts if post.relative_path == path), None)
    assert (ours is None) == (answer is None)
    if answer is None or ours is None:
        return
    assert described(ours) == told(answer)
    assert beside(ours) == neighbours(answer)
    if not path.endswith((*MARKDOWN, ".scss")):
        assert ours.content == answer["content"]


def test_a_post_that_is_typed_is_as_one_that_is_saved(both: Both) -> None:
    by_file = [path for path in hurting.STATES if path.startswith("_drafts/undated")]
    for answer in both.answer["posts"]:
        if answer["path"] not in (*by_file, "_drafts/sub/plain.html"):
            text = (both.site.root / answer["path"]).read_bytes().decode()
            typed = both.site.document(both.site.root / answer["path"], text)
            assert isinstance(typed, Document)
            assert described(typed) == told(answer)
            assert beside(typed) == neighbours(answer)


def test_posts_are_in_jekylls_order(both: Both) -> None:
    assert [post.relative_path for post in reversed(both.site.posts)] == [post["path"] for post in both.answer["posts"]]


@pytest.mark.parametrize("label", ["staff", "boats", "guides", "ranks"])
def test_a_collection_is_jekylls(both: Both, label: str) -> None:
    ours, answer = both.site.collections[label], both.answer["collections"][label]
    assert [described(document) for document in ours.docs] == [told(document) for document in answer["docs"]]
    assert [beside(document) for document in ours.docs] == [neighbours(document) for document in answer["docs"]]
    assert [file.relative_path for file in ours.files] == answer["files"]
    assert ours.output == answer["output"]


def test_pages_are_jekylls(both: Both) -> None:
    ours = {page.relative_path: described_page(page) for page in both.site.pages}
    assert ours == {page["path"]: page for page in both.answer["pages"]}


def test_static_files_are_jekylls(both: Both) -> None:
    assert [described_file(file) for file in both.site.static_files] == both.answer["static_files"]


@pytest.mark.parametrize("kind", ["categories", "tags"])
def test_the_posts_of_each_category_and_tag_are_jekylls(both: Both, kind: str) -> None:
    groups = both.site.categories if kind == "categories" else both.site.tags
    ours = [[plain(name), [post.relative_path for post in posts]] for name, posts in groups.items()]
    assert ours == both.answer[kind]


@pytest.mark.parametrize(
    "name", ["plain", "menu", "numbers", "people", "tabs", "nested", "two_words_more", "empty", ""]
)
def test_a_data_file_is_jekylls(both: Both, name: str) -> None:
    assert plain(both.site.data[name]) == both.answer["data"][name]


def test_no_other_data_is_there(both: Both) -> None:
    assert sorted(both.site.data) == sorted(both.answer["data"])


def test_the_configuration_is_jekylls(both: Both) -> None:
    assert settings(both.site) == both.answer["settings"]


def test_faults_are_told(both: Both) -> None:
    faulty = {error.facts["path"] for error in both.site.problems}
    named = ("broken", "symbol", "text", "list", "latin1", "categories-10", "categories-11")
    expected = {path for path in hurting.POSTS if any(name in path for name in named)}
    assert faulty == expected | {"_posts/2017-01-03-dangling.html"}


def test_an_unpublished_post_has_neighbours_too(both: Both) -> None:
    post = both.site.document(both.site.root / "_posts/2019-01-12-unpublished.html")
    assert isinstance(post, Document)
    assert beside(post) == ("_posts/2019-01-10-dots.html", "_posts/2019-01-16-no-closing-newline.html")
