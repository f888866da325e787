"""The same few posts under one configuration after another: what Jekyll says, a Site says too."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor.site import Site
from editor.site.slugs import MODES, slugify
from tests.site.hurting import page
from tests.site.jekyll import DUMP, NEEDS_JEKYLL, beside, build, described, neighbours, plain, settings, told, write

pytestmark = NEEDS_JEKYLL


@dataclass(frozen=True)
class Case:
    """A configuration; `folder` holds the posts, `settings` say for a Site what `flags` say for Jekyll."""

    files: Mapping[str, str]
    flags: tuple[str, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    configurations: tuple[str, ...] = ()
    folder: str = ""
    zone: str = "UTC"


POSTS = {
    "_posts/2024-01-01-naive.html": page("date: 2024-01-01 23:30:00", "One\n\nTwo\n<!-- more -->\nThree"),
    "_posts/2024-03-10-gap.html": page("date: 2024-03-10 02:30:00 -0500"),
    "_posts/2024-03-31-local-gap.html": page("date: 2024-03-31 02:30"),
    "_posts/2024-11-03-twice.html": page("date: 2024-11-03 01:30"),
    "_posts/2024-12-30-week.html": page("categories: [Sea, 항구]"),
    "_posts/2021-01-03-week-53.md": page("title: 한글 제목"),
    "_posts/1961-05-16-old.html": page("date: 1961-05-16 05:00:00 +0830"),
    "_posts/2024-06-01-hidden.html": page("published: false"),
    "_posts/2999-01-01-future.html": page(""),
    "_posts/2024-07-01-html.htm": page("permalink: /html/:title"),
    "sub/_posts/2024-08-01-sub.html": page("category: own"),
    "_drafts/draft.html": page("date: 2024-02-03"),
    "_notes/first.md": page("title: First"),
    "_notes/deep/second.html": page("published: false"),
    "page.md": page(""),
    "deep/index.html": page(""),
    "deep/other.xml": page(""),
    "assets/x.txt": "x",
    "dump.json": DUMP,
}


def config(text: str, name: str = "_config.yml") -> dict[str, str]:
    return {name: "time: 2025-06-07 08:09:10\n" + text}


CASES = {
    "pretty, New York, all shown": Case(
        config("permalink: pretty\ntimezone: America/New_York\ncollections: {notes: {output: true}}"),
        ("--future", "--unpublished", "--drafts"),
        {"future": True, "unpublished": True, "show_drafts": True},
    ),
    "ordinal, the machine's zone, few posts": Case(
        config("permalink: ordinal\nlimit_posts: 3\ncollections: [notes]"), zone="Europe/Berlin"
    ),
    "weekdate, half-hour zone, own separator": Case(
        config("permalink: weekdate\ntimezone: Asia/Kolkata\nexcerpt_separator: <!-- more -->")
    ),
    "none, another source, YAML by its long name": Case(
        config("permalink: none\nsource: src\nshow_drafts: true\ntimezone: Asia/Pyongyang", "_config.yaml"),
        folder="src/",
    ),
    "a template, no excerpts, a zone that is none": Case(
        config("permalink: /:year/:categories/:slug\nexcerpt_separator: ''\ntimezone: Nowhere/Land\nfuture: true")
    ),
    "a folder for collections": Case(
        config(
            "collections_dir: content\ncollections:\n  notes: {output: true, permalink: /n/:path}\n"
            "defaults:\n- {scope: {path: content/_posts}, values: {from: prefixed}}\n"
            "- {scope: {path: 'content/_n*'}, values: {from: glob}}\n- {scope: {path: deep}, values: {from: page}}"
        ),
        folder="content/",
    ),
    "two files, the later over the earlier": Case(
        config("permalink: pretty\ntitle: first\ncollections: {notes: {output: true}}", "a.yml")
        | {"b.yml": "permalink: /:short_month/:title/\ntitle: ~\ncollections: {notes: {permalink: /notes/:name}}\n"},
        ("--config", "a.yml,b.yml"),
        configurations=("a.yml", "b.yml"),
    ),
    "a theme": Case(config("theme: minima\ntimezone: EST5EDT\ninclude: []\nexclude: [deep, '*.txt']")),
    "TOML": Case({"_config.toml": 'time = "2025-06-07 08:09:10"\npermalink = "/:title.html"\ntimezone = "KST-9"\n'}),
    "no configuration of its own": Case({}, settings={"future": False}),
}


@pytest.fixture
def zoned(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """The case, in a process in its time zone."""
    case: Case = request.param
    monkeypatch.setenv("TZ", case.zone)
    time.tzset()
    yield case
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("zoned", CASES.values(), ids=CASES.keys(), indirect=True)
def test_a_site_is_jekylls(zoned: Case, tmp_path: Path) -> None:
    posts = {f"{zoned.folder}{path}": text for path, text in POSTS.items()}
    answer = build(write(tmp_path / "root", {**posts, **zoned.files}), *zoned.flags, zone=zoned.zone)
    site = Site(tmp_path / "root", zoned.configurations, zoned.settings)
    assert [described(post) for post in reversed(site.posts)] == [told(post) for post in answer["posts"]]
    assert [beside(post) for post in reversed(site.posts)] == [neighbours(post) for post in answer["posts"]]
    for label, collection in answer["collections"].items():
        docs = site.collections[label].docs
        assert [described(document) for document in docs] == [told(document) for document in collection["docs"]]
    # minima brings a plugin along that makes a page of its own.
    pages = {page["path"]: page["url"] for page in answer["pages"] if page["path"] != "feed.xml"}
    assert {page.relative_path: page.url for page in site.pages} == pages
    assert [file.relative_path for file in site.static_files] == [file["path"] for file in answer["static_files"]]
    assert settings(site) == answer["settings"]
    assert plain(site.data) == answer["data"]


TEXTS = [
    "The _config.yml file",
    "  Leading and trailing -- ",
    "한글 제목: 둘째 (3)",
    "한글만",
    "Ünïcödé ÆØÅ ßþ Łódź Œuvre ĳ ŉ ŋ ×",
    "日本語 ﬁ ǆ ½ ² Ⅷ ٣",
    "a.b_c~d!e$f&g'h(i)j+k,l;m=n@o",
    "tab\tnewline\nreturn\r",
    "e\u0301 o\u0308 ㅎㅏㄴ",
    "emoji 🚢 ship",
    "-already--hyphenated-",
    "ΑΣ ΣΑΣ İI",
    "%20 100% #1 a?b a/b\\\\c",
    "\u3000wide\u3000space\u00a0",
    "",
    "---",
]


def test_slugs_are_jekylls_in_every_mode(tmp_path: Path) -> None:
    cells = ", ".join(f'{{{{ text | slugify: "{mode}" | jsonify }}}}' for mode in MODES)
    asked = f"[{{% for text in site.data.texts %}}[{cells}]{{% unless forloop.last %}},{{% endunless %}}{{% endfor %}}]"
    files = {
        "_data/texts.json": json.dumps(TEXTS, ensure_ascii=False),
        "dump.json": page("permalink: /dump.json", asked),
    }
    answers = build(write(tmp_path / "root", files))
    assert [[slugify(text, mode) for mode in MODES] for text in TEXTS] == answers
