"""Links within the site that lead nowhere."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, post

FILES = {
    "about.md": post(front_matter="permalink: /about/\n"),
    "notes/tides.md": post(front_matter="title: Tides\n"),
    "assets/plan.pdf": "x",
    "_posts/2024-07-01-pier.md": post(front_matter="title: Pier\n"),
    "_posts/2034-07-01-later.md": post(front_matter="title: Later\n"),
}
DEAD = [
    "/nowhere/",
    "/assets/none.pdf",
    "/2024/07/02/pier.html",
    "../nowhere.html",
]
ALIVE = [
    "/about/",
    "/about",
    "/about/index.html#team",
    "/notes/tides.html?a=b",
    "/notes/tides",
    "/assets/plan.pdf",
    "/2024/07/01/pier.html",
    "../01/pier.html",
    "/",
    "/feed.xml",
    "/page2/",
    "#below",
    "mailto:desk@news.example",
    "https://elsewhere.example/nowhere",
    "{{ page.previous.url }}",
    "{% post_url 2024-07-01-pier %}",
]
INDEX = {"index.html": "---\n---\n"}


@pytest.mark.parametrize("target", DEAD)
def test_a_dead_link_is_told_in_either_syntax(target: str, make_site: Make) -> None:
    site = make_site({**FILES, **INDEX})
    assert found("link_dead", post(f'<p><a href="{target}">x</a></p>\n'), site=site) == [f'<a href="{target}">']
    assert len(found("link_dead", post(f"See [x]({target}).\n"), site=site)) == 1


@pytest.mark.parametrize("target", ["www.elsewhere.example", "../nowhere.html"])
def test_a_relative_link_is_dead_before_the_post_is_saved(target: str, make_site: Make) -> None:
    text = post(f'<p><a href="{target}">x</a> and <a href="../../../about/">y</a></p>\n')
    assert found("link_dead", text, None, site=make_site({**FILES, **INDEX})) == [f'<a href="{target}">']


@pytest.mark.parametrize("target", ALIVE)
def test_a_link_that_leads_somewhere_is_let_be(target: str, make_site: Make) -> None:
    site = make_site({**FILES, **INDEX})
    assert not found("link_dead", post(f'<p><a href="{target}">x</a></p>\n'), site=site)


def test_a_post_that_is_not_published_yet(make_site: Make) -> None:
    text = post("See [x](/2034/07/01/later.html).\n")
    site = make_site(FILES)
    assert found("link_unpublished", text, site=site)
    assert not found("link_dead", text, site=site)
    assert not found("link_unpublished", post("See [x](/2024/07/01/pier.html).\n"), site=site)


@pytest.mark.parametrize("plugin", ["jekyll-archives", "jekyll-redirect-from"])
def test_a_plugin_may_make_any_page_but_no_file(plugin: str, make_site: Make) -> None:
    site = make_site({**FILES, "_config.yml": f"plugins: [{plugin}]\n"})
    assert not found("link_dead", post("[x](/category/news/)\n"), site=site)
    assert found("link_dead", post("[x](/assets/none.pdf)\n"), site=site)


RELATIVE = "plugins: [jekyll-relative-links]\nrelative_links: {collections: true}\n"


def test_a_plugin_leads_from_a_file_to_its_page(make_site: Make) -> None:
    site = make_site({**FILES, "_config.yml": RELATIVE})
    for target in ("../about.md", "2024-07-01-pier.md#top", "../notes/./tides.md"):
        assert not found("link_dead", post(f"[x]({target})\n"), site=site)
        assert found("link_dead", post(f'<a href="{target}">x</a>\n'), site=site)
    assert found("link_dead", post("[x](../none.md)\n"), site=site)
    # Unless the configuration says so, in pages alone.
    site = make_site({**FILES, "_config.yml": "plugins: [jekyll-relative-links]\n"})
    assert found("link_dead", post("[x](../about.md)\n"), site=site)
