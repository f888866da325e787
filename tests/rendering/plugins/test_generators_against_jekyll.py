"""Titles from headings, links to files, and pages that lead elsewhere, as the plugins make them."""

import random
from pathlib import Path

import pytest

from tests.built_site import build_site
from tests.rendering.plugins.built import differing, jekylls_page, needs
from tests.site.jekyll import write

PLUGINS = "jekyll-titles-from-headings", "jekyll-relative-links", "jekyll-redirect-from"
pytestmark = needs(*PLUGINS)

LAYOUT = """\
<html><head><title>{{ page.title }}</title></head><body>
<nav>{% for page in site.pages %}{% if page.title %}<a href="{{ page.url }}">{{ page.title }}</a>{% endif %}{% endfor %}
</nav>{{ content }}
<ul>{% for post in site.posts %}<li>{{ post.title }}: {{ post.excerpt | strip_html }} {{ post.redirect.to }}</li>
{% endfor %}</ul>
<ol>{% for note in site.notes %}<li>{{ note.title }}: {{ note.excerpt | strip_html }}</li>{% endfor %}</ol>
<footer>{{ page.excerpt | strip_html }}</footer></body></html>
"""
SETTINGS = {
    "usual": "",
    "all": "titles_from_headings: {collections: true}\nrelative_links: {collections: true}\n",
    "stripped": (
        "titles_from_headings: {collections: true, strip_title: true}\n"
        "relative_links: {collections: true, exclude: [about/, _notes/*3.md]}\nbaseurl: /신문\nurl: https://news.example\n"
    ),
}
HEADINGS = (
    "# 제목 & *강조* `x`", "## 둘 ##", "### {{ site.title }}", "#### 넷", "#붙음", "#  \n\n다음 줄", "밑줄 둘\n- - -",
    "밑줄 [링크](a.md)\n===", "가운데\n---", "  # 들여쓰기", "글", "# 각주[^1] [^2", "", "# <b>굵게</b>  끝", "<p>a",
)  # fmt: skip
LINKS = (
    "[글](../_posts/2024-01-02-2.md)", '[쪽](three.md#자리 "제목")', "[r]: ../about/one.md", "[r]", "[n](/_notes/1.md)",
    "[없음](none.md)", "[밖](https://example.org/three.md)", "[자리](#here)", "![그림](/images/a%20b.png 'x')",
    "`[코드](three.md)`", "[빈]()", "[x](three.md#a) 글 (b) [y](/about/one.md)", '  \n  [r2]: three.md "두 번째"',
    "[r2][]", "[+](a+b.md)", "[점](./../about/./one.md)", "[기준](about/one.md)", "[절](//host/three.md)",
)  # fmt: skip
FIELDS = (
    "", "title: 제 제목\n", "strip_title: true\n", "strip_title: false\n", "excerpt: 요약\n", "layout: null\n",
    "redirect_to: /about/one\n", "redirect_to: [~, https://example.org/가]\n", "redirect_to: false\n",
)  # fmt: skip
PLACES = "_posts/2024-01-0{}-{}.md about/{}{}.md {}{}.markdown _notes/{}.md _hidden/{}.md about/h{}.html".split()
FIXED = {
    "_layouts/default.html": LAYOUT,
    "about/one.md": "---\nlayout: default\n---\n# 하나\n\n[셋](three.md)\n",
    "about/three.md": "---\nlayout: default\ntitle: 셋\n---\n# 다른 제목\n\n글\n",
    "images/a b.png": "",
    "a b.md": "---\n---\n글\n",
}


def random_files(seed: int) -> dict[str, str]:
    """Files of all places, each with what one of the plugins may look at."""
    chosen = random.Random(seed)
    files = {}
    for place in PLACES:
        for number in range(1, 7):
            body = [chosen.choice(HEADINGS), *chosen.sample(LINKS, 3), "끝[^1]\n\n[^1]: 각주"]
            fields = "layout: default\n" + chosen.choice(FIELDS)
            fields = fields.removeprefix("layout: default\n") if "layout:" in fields[9:] else fields
            text = "\n\n".join(part for part in body if part)
            files[place.format(number, number)] = f"---\n{fields}---\n{text}\n"
    return files


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("generators")
    for seed, (name, settings) in enumerate(SETTINGS.items()):
        shared = f"plugins: [{', '.join(PLUGINS)}]\ncollections: {{notes: {{output: true}}, hidden: {{}}}}\n"
        site = write(root / name, {"_config.yml": shared + settings, **FIXED, **random_files(seed)})
        build_site(site)
    return root


@pytest.mark.parametrize("settings", SETTINGS)
def test_each_page_is_jekylls(built: Path, settings: str) -> None:
    paths = [path for path in (*FIXED, *random_files(0)) if not path.startswith(("_layouts", "_hidden", "images"))]
    assert differing(built / settings, paths) == []


def test_the_plugins_do_something(built: Path) -> None:
    assert "<title>하나</title>" in jekylls_page(built / "usual", "about/one.md")
    assert 'href="/about/three.html"' in jekylls_page(built / "usual", "about/one.md")
