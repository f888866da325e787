"""The page that lists the newest posts is shown as jekyll-paginate has it made."""

import shutil
from pathlib import Path

import pytest

from editor.post import Post
from editor.rendering.page import render_page
from tests.built_site import build_site
from tests.page_tree import document_pieces

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
]

FIELDS = "page per_page total_posts total_pages previous_page previous_page_path next_page next_page_path".split()
PAGE = (
    "---\nlayout: list\n---\n"
    "{% for post in paginator.posts %}<a href='{{ post.url }}'>{{ post.title }}</a>{% endfor %}"
    + "".join(f"<p>{name}: {{{{ paginator.{name} }}}}</p>\n" for name in FIELDS)
    + "{% if paginator %}paged{% endif %}\n"
)
SETTINGS = {
    "few": "paginate: 3\n",
    "all": "paginate: 10\n",
    "elsewhere": "paginate: 2\npaginate_path: /news/list/page:num/\n",
    "nothing": "",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("paging")
    for name, settings in SETTINGS.items():
        site = root / name
        (site / "_layouts").mkdir(parents=True)
        (site / "_posts").mkdir()
        (site / "news").mkdir()
        (site / "_layouts" / "list.html").write_text("<main>{{ paginator.page }}{{ content }}</main>", encoding="utf-8")
        (site / "_config.yml").write_text(f"plugins: [jekyll-paginate]\n{settings}", encoding="utf-8")
        for place in ("index.html", "news/index.html", "about.html"):
            (site / place).write_text(PAGE, encoding="utf-8")
        for number in range(1, 8):
            hidden = "hidden: true\n" if number == 6 else ""
            post = site / "_posts" / f"2024-01-0{number}-글-{number}.md"
            post.write_text(f"---\ntitle: 글 {number}\n{hidden}---\n글\n", encoding="utf-8")
        build_site(site)
    return root


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("place", ["index.html", "news/index.html", "about.html"])
def test_the_list_is_jekylls(built: Path, settings: str, place: str) -> None:
    path = built / settings / place
    page, problems = render_page(Post.from_bytes(path.read_bytes()), path, "en")
    assert problems == ()
    expected = (built / settings / "_site" / place).read_text(encoding="utf-8")
    assert document_pieces(page) == document_pieces(expected)
