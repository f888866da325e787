"""Hundreds of posts at once against Jekyll: front matter thrown together at random, and real posts of 24 sites."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.site import Site
from tests.site.jekyll import (
    DUMP,
    NEEDS_JEKYLL,
    beside,
    build,
    described,
    described_file,
    described_page,
    neighbours,
    told,
    write,
)

pytestmark = NEEDS_JEKYLL

VALUES = [
    *(
        "a",
        "A b",
        "'q s'",
        '"d\\tq"',
        "12",
        "1.50",
        "true",
        "no",
        "~",
        "",
        "2024-01-02",
        "한글 값",
        "#c",
        "a #c",
        "'#c'",
    ),
    *("0x1f", "010", "1_0", ".5", "1e5", "1.0e+5", "[a, b]", "[1, [2, x]]", "{a: b}", "[]", "{}", "'2024-1-2'", "x:y"),
    *("!!str 5", "-1", "+1", "1:30", "<a>", "&z v", "50%", "é", "'it''s'", "|\n  block\n  text", "> \n  fold\n  text"),
    *("\n- x\n- y", "\n  - p\n  -  'q'\n  - 3", "\n  k: v\n  l: [1]", "'  pad '", "a   b", "...x", "C#", "a?b"),
    *("'#c'", "?x"),
]
KEYS = "title slug categories category tags tag date permalink excerpt excerpt_separator published author draft".split()
SPECIAL = {
    "date": [
        *("2024-01-02", "2024-01-02 10:00:00", "2024-01-02 10:00", "'2024-1-2 3:4:5'", "2024-01-02 10:00:00 +0500"),
        *("Jan 2 2024", "2 Feb 2023 10:00 PM", "20240102", "2024/1/2", "24-3-4", "2024-01-02T00:00Z", "March 2021"),
        *("1999-12-31 23:59:59.999", "2024.3.4 5:06", "2024-01-02 12:00 AM", "'2024-01-02 10:00:00 Z'"),
    ],
    "permalink": [
        *("/:title/", "/:categories/:slug.html", "/x/:year:month:day", "/:slugified_categories/:name:output_ext"),
        *("/:y_day/:w_year-:week", "a b/:title", "/é/:title", "/:path/", "/:short_year/:i_day_:i_month/"),
        *("//x///y", "/../z/:title", "/:hour-:minute-:second", "/:long_day/:long_month"),
    ],
    "published": ["true", "yes", "'false'", "5"],
    "excerpt_separator": ["x", "'\\n'", "One", "''", "5", '"\\n \\n"'],
    "slug": ["a", "A b", "'q s'", "한글 값", "é", "C#", "2024-x"],
}
NAMES = "a A-b 한글 x.y a_b Ünï -x x- a--b a+b a#b a%20b a&b (a) ⓐ ½ a,b;c q'q İ ß a~b = a@b [x] 日本-語 ＡＢ ٣".split()
FOLDERS = ["_posts", "_posts/s", "n/_posts", "N m/_posts", "a.b/_posts", "x/y/_posts/z", "_posts/t/u"]
BODIES = [
    "One\n\nTwo",
    "x",
    "",
    "\n\n\nx",
    "[a][b]\n\n[b]: x",
    "a\r\n\r\nb",
    "  \n\n  a",
    "---\nnot\n---",
    "A\n \nB\n\nC",
]
SUFFIXES = ["html", "html", "md", "txt"]
CONFIGURATION = """
time: 2025-06-07 08:09:10
defaults:
- {scope: {path: ""}, values: {render_with_liquid: false}}
- {scope: {path: n}, values: {author: N, tags: [d], category: dc}}
- {scope: {path: "_posts/*", type: posts}, values: {title: dt}}
"""


def random_posts(dice: random.Random, number: int) -> Iterator[tuple[str, str]]:
    for place in range(number):
        lines = []
        for key in dice.sample(KEYS, dice.randint(0, 6)):
            value = dice.choice(SPECIAL.get(key, VALUES))
            lines.append(f"{key}:{value}\n" if value.startswith("\n") else f"{key}: {value}\n")
        text = f"---\n{''.join(lines)}---\n{dice.choice(['', '', chr(10)])}{dice.choice(BODIES)}"
        text = text.replace("\n", "\r\n") if dice.random() < 0.05 else text
        date = f"{dice.randint(1999, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28)}"
        name = f"{date[dice.choice([0, 0, 2]) :]}-{dice.choice(NAMES)}{place}.{dice.choice(SUFFIXES)}"
        yield f"{dice.choice(FOLDERS)}/{name}", text


def compare(site: Site, *, zone: str = "UTC") -> int:
    """Assert that all posts are Jekyll's; how many there are."""
    answers = {post["path"]: post for post in build(site.root, zone=zone)["posts"]}
    ours = {post.relative_path: post for post in site.posts}
    assert list(reversed(ours)) == list(answers)
    for path, post in ours.items():
        assert described(post) == told(answers[path])
        assert beside(post) == neighbours(answers[path])
        if not path.endswith(".md"):
            assert post.content == answers[path]["content"]
    return len(ours)


PAGE_NAMES = ["index", "a", "A b", "한글", "x.y", "a#b", "-z", "a..b", "_u", "~t", "a%20b", "é", "b.", "c d.e"]
PAGE_SUFFIXES = [".html", ".md", ".xml", ".txt", ".markdown", ".htm", ".xhtml", ".json", ""]
PAGE_FOLDERS = "| d/| d/e/| 한/| a b/| _inc/| x.y/| .well-known/| d./| ~h/| ex/| ex2/| private/".split("|")
PAGE_LINES = [
    *("title: T", "title: 5", "title: [a]", "title:", "published: false", "published:", "published: 'false'"),
    *("permalink: /:basename/", "permalink: x/:path/:basename:output_ext", "permalink: /a b/", "permalink: //q"),
]
DOCUMENT_LINES = [
    *("title: T", "date: 2020-01-02 10:00:00", "permalink: /own/:title/", "published: false", "categories: a b"),
    *("slug: S l", "n: 3", "n: 1", "n: x"),
]
SITE_CONFIGURATION = """
timezone: Asia/Seoul
time: 2025-01-01
include: [.well-known, _inc, "~h"]
exclude: [ex/, "priv*", "*.txt", "*/e"]
defaults:
- {scope: {path: d}, values: {title: dd}}
- {scope: {path: "", type: docs}, values: {k: v}}
- {scope: {path: "d/*"}, values: {title: star}}
- {scope: {path: _docs/s}, values: {mark: s}}
"""


def random_files(dice: random.Random) -> Iterator[tuple[str, str]]:
    """Pages, static files and documents of three collections; the names differ by their numbers."""
    kinds = [("", PAGE_FOLDERS, PAGE_LINES)] * 3 + [
        (f"_{label}/", ["", "s/", "s/t/", ".h/", "_w/", "x.y/"], DOCUMENT_LINES) for label in ("docs", "notes", "c.d")
    ]
    for number in range(250):
        start, folders, lines = dice.choice(kinds)
        dated = dice.choice(["", "", "2021-03-04-"]) if start else ""
        name = f"{dated}{number}{dice.choice(PAGE_NAMES)}{dice.choice(PAGE_SUFFIXES)}"
        front_matter = "".join(f"{dice.choice(lines)}\n" for _ in range(dice.randint(0, 2)))
        text = f"---\n{front_matter}---\n" if dice.random() < 0.75 else "x"
        yield f"{start}{dice.choice(folders).strip()}{name}", text


@pytest.mark.parametrize(
    ("seed", "permalink", "own"),
    [
        (1, "pretty", "{}"),
        (2, "none", "{permalink: /:collection/:name/}"),
        (3, "/:year/:slug/", "{permalink: /:path/}"),
    ],
)
def test_random_pages_files_and_collections_are_jekylls(tmp_path: Path, seed: int, permalink: str, own: str) -> None:
    collections = f"collections:\n  docs: {own}\n  notes: {{output: true, sort_by: n}}\n  c.d: {{output: true}}\n"
    config = f"permalink: {permalink}{SITE_CONFIGURATION}{collections}"
    files = {"_config.yml": config, "dump.json": DUMP, **dict(random_files(random.Random(seed)))}
    site = Site(write(tmp_path / "root", files))
    answer = build(site.root)
    pages = {page.relative_path: described_page(page) for page in site.pages}
    assert pages == {page["path"]: page for page in answer["pages"]}
    assert [described_file(file) for file in site.static_files] == answer["static_files"]
    for label, collection in answer["collections"].items():
        docs = site.collections[label].docs
        assert [described(document) for document in docs] == [told(document) for document in collection["docs"]]
        assert [beside(document) for document in docs] == [neighbours(document) for document in collection["docs"]]
    assert len(pages) > 40


@pytest.mark.parametrize(
    ("seed", "zone", "permalink"),
    [(1, "Asia/Seoul", "date"), (2, "Pacific/Chatham", "weekdate"), (3, "America/St_Johns", "/:categories/:title")],
)
def test_random_posts_are_jekylls(tmp_path: Path, seed: int, zone: str, permalink: str) -> None:
    config = f"timezone: {zone}\npermalink: {permalink}{CONFIGURATION}"
    posts = dict(random_posts(random.Random(seed), 300))
    root = write(tmp_path / "root", {"_config.yml": config, "dump.json": DUMP, **posts})
    assert compare(Site(root)) > 280


def test_the_corpus_is_jekylls(shared: Path, tmp_path: Path) -> None:
    config = "timezone: Asia/Seoul\ntime: 2030-01-01\ndefaults: [{scope: {}, values: {render_with_liquid: false}}]\n"
    root = write(tmp_path / "root", {"_config.yml": config, "dump.json": DUMP})
    corpus = shared / "corpus" / "posts"
    for path in (path for path in corpus.rglob("*") if path.is_file()):
        # Not converted, so that what is compared is the source.
        target = (root / path.relative_to(corpus)).with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    assert compare(Site(root)) > 500
