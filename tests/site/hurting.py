"""Posts, drafts and pages chosen to hurt: each name or front matter once misread by someone."""

import itertools

from tests.site.jekyll import DUMP

CONFIGURATION = """
title: 항구 신문
timezone: Asia/Seoul
time: 2025-06-07 08:09:10
strict_front_matter: false
exclude: [private, "*.bak", tools/]
include: [.well-known, _pages, .htaccess]
collections:
  staff: {output: true, permalink: "/people/:path/:title.html"}
  boats: {output: false}
  guides: {output: true, order: [second.md, sub/third.md]}
  ranks: {output: true, sort_by: rank}
defaults:
  - {scope: {path: ""}, values: {author: desk, render_with_liquid: false, nested: {a: 1, b: 2}}}
  - {scope: {path: "", type: posts}, values: {layout: none, section: news, nested: {b: 3}}}
  - {scope: {path: _posts/special}, values: {section: special, categories: given here, tags: [from, scope]}}
  - {scope: {path: "_posts/*/deep"}, values: {section: deep}}
  - {scope: {path: "", type: drafts}, values: {never: true}}
  - {scope: {path: assets, type: ""}, values: {mark: none}}
  - {scope: {path: assets}, values: {mark: asset}}
  - {scope: {path: "", type: staff}, values: {role: reporter}}
  - {scope: {path: "news", type: post}, values: {desk: news}}
"""


def page(front_matter: str, body: str = "Body\n") -> str:
    """A file's text."""
    return f"---\n{front_matter.strip()}\n---\n{body}"


def _numbered(stem: str, front_matters: list[str], suffix: str = "html") -> dict[str, str]:
    """Posts that differ in front matter alone, one a day."""
    days = itertools.count(1)
    return {
        f"_posts/{stem}/2020-{(day := next(days)) // 28 + 1:02}-{day % 28 + 1:02}-{stem}-{day}.{suffix}": page(text)
        for text in front_matters
    }


DATES = _numbered(
    "dates",
    [
        f"date: {date}"
        for date in (
            "2024-07-27 23:30:00",
            "2024-07-27 23:30:00 +0900",
            "2024-07-27 23:30:00 -0700",
            "2024-07-27T23:30:00Z",
            "2024-07-27 23:30:00.75 +09:00",
            "2024-07-27 23:30:00 +9",
            "2024-07-27 23:30",
            "2024-07-27 23:30 +0000",
            "2024-07-27",
            "'2024-07-27 23:30:00'",
            "'2024-07-27 23:30:00 UTC'",
            "2024-02-30",
            "20240727",
            "2024/07/27",
            "2024.07.27 10:00",
            "27 Jul 2024 10:00 EST",
            "July 27, 2024",
            "Sat, 27 Jul 2024 10:00:00 +0100",
            "2024-7-5 3:04:05",
            "1950-06-25 04:00:00",
            "1988-07-01 12:00:00",
            "2024-07-27 10:00:00 KST",
            "2024-12-30 00:00:00 +0900",
            "!!str 2024-07-27 10:00:00",
        )
    ],
)
CATEGORIES = _numbered(
    "categories",
    [
        "categories: a b",
        "categories: 'a b'",
        "categories: [a, b, a]",
        "categories: [A b, c/d, 한글 이름]",
        "category: a b",
        "category: [x, y]",
        "category: one\ncategories: two three",
        "categories: [[a, b], [c, [d]]]",
        "categories: [2024, 1.5, true, null, a]",
        "categories: 5",
        "categories: {a: 1}",
        "categories:",
        "categories: ''",
        "category: 7",
        "category: {a: 1}",
        "category: false\ncategories: x",
        "categories: [Ümlaut, 'a?b', 'a#b', 'a:b', '50%']",
        "categories: ['a  b', ' c ']",
        "categories: a\u3000b",
    ],
)
TAGS = _numbered(
    "tags",
    [
        "tags: a b",
        "tags: [a, [b, null], 2024]",
        "tag: a b",
        "tag: x\ntags: y z",
        "tags: 5",
        "tags:",
        "tag: [p, q]",
        "tags: {a: b}",
        "tags: [a, a]",
    ],
)
TITLES = _numbered(
    "titles",
    [
        "title: Plain",
        "title:",
        "title: 2024",
        "title: true",
        "title: false",
        "title: [a, b]",
        "title: 2024-07-27",
        "title: ''",
        "title: 0",
        "title: ~\nslug: own-slug",
        "slug: Own Slug!",
        "slug: 한글 슬러그",
        "title: 'It''s: #1'\nslug:",
        "ext: .x",
        "name: own-name",
        "draft: true",
        "excerpt: Said here",
        "excerpt: false",
        "excerpt_separator: Bo",
        "excerpt_separator: ''",
        "published: true",
        "published: 'false'",
        "permalink: ''\nlayout:",
        "nested: {c: 4}\nauthor:",
        "when: 2024-07-27 10:00:00\nday: 2024-07-27\nzoned: 2024-07-27 10:00:00 -0500\nutc: 2024-07-27 10:00:00 Z",
        "list: [1, 1.0, 1e3, 0x1F, 010, 1_000, .5, 'x', ~, yes, off]",
        "a: &x {k: v}\nb: *x\nc: {<<: *x, d: 1}",
    ],
)
PERMALINKS = _numbered(
    "permalinks",
    [
        "title: T\ndate: 2024-03-05 07:08:09 +0900\nslug: The Slug_한글.v1\ncategories: [A b, 다]\n"
        f"permalink: {template}"
        for template in (
            "/:categories/:title",
            "/:slugified_categories/:slug/",
            "/:year/:month/:day/:i_month/:i_day/:short_year.html",
            "/:hour:minute:second",
            "/:short_month-:long_month/:short_day-:long_day",
            "/:w_year-W:week-:w_day/:y_day",
            "/:collection/:path:output_ext",
            "/:name/:output_ext",
            "no-slash",
            "/a//b/../c/./d",
            "/:month_:day_:title",
            "/한글 경로/",
            "/file.xml",
            "/plain?x=1#y",
            "'/a:1/c d'",
            "/~user/100%",
            "/trailing.",
            "'/quo\"te'",
        )
    ],
)
NAMES = {
    f"_posts/names/{name}": page("", "")
    for name in (
        "2021-01-01-no-title.md",
        "2021-1-2-short.md",
        "21-01-03-two-digits.md",
        "2021-01-04-한글-제목.md",
        "2021-01-05-CamelCase-And_under.md",
        "2021-01-06-dots.in.name.md",
        "2021-01-07-trailing...md",
        "2021-01-08--leading--double-.md",
        "2021-01-09-sp ace & sign's (1).md",
        "2021-01-10-émigré-ñ-ß.MD",
        "2021-01-11-x.markdown",
        "2021-01-12-x.mkdn",
        "2021-01-13-x.txt",
        "2021-01-14-x.html",
        "2021-01-15-x.htm",
        "2021-01-16-x.scss",
        "2021-01-17-100%-a+b=c,d;e@f!.md",
        "2021-01-18-ﬁ-ǆ-İ-Σ.md",
        "2021-01-19-日本語.md",
        "2021-01-20-#hash.md",
        "2021-01-21-e\u0301.md",
        "2021-01-22-.md",
        "2021-01-23-x",
        "undated.md",
        "2021-01.md",
        "20210101-x.md",
        "2021_01_01-x.md",
        "2021-01-24-backup.md~",
        ".2021-01-25-hidden.md",
        "_2021-01-26-under.md",
        "2021-01-27-x.bak",
        "#2021-01-28-lock.md",
        "prefix-2021-01-29-x.md",
    )
}
FOLDERS = {
    path: page("categories: own")
    for path in (
        "_posts/inside/2022-01-01-a.html",
        "_posts/special/2022-01-02-a.html",
        "_posts/special/deep/2022-01-03-a.html",
        "_posts/other/deep/2022-01-04-a.html",
        "news/_posts/2022-01-05-a.html",
        "news/sea/_posts/inner/2022-01-06-a.html",
        "News Desk/_posts/2022-01-07-a.html",
        "own/_posts/2022-01-08-a.html",
        "한글/_posts/2022-01-09-a.html",
        "private/_posts/2022-01-10-a.html",
        ".hidden/_posts/2022-01-11-a.html",
        "_under/_posts/2022-01-12-a.html",
        "_pages/_posts/2022-01-13-a.html",
        "_posts/_posts/2022-01-14-a.html",
        "my_posts/_posts/2022-01-15-a.html",
        "news/_drafts/2022-01-16-dated-draft.html",
        "_drafts/sub/plain.html",
        "vendor/bundle/_posts/2022-01-17-a.html",
        "node_modules/x/_posts/2022-01-18-a.html",
        "tools/_posts/2022-01-19-a.html",
        "privateer/_posts/2022-01-20-a.html",
    )
}
STATES = {
    "_posts/2019-01-01-no-front-matter.html": "Only a body\n",
    "_posts/2019-01-02-empty.html": "",
    "_posts/2019-01-03-broken.html": page("title: [unclosed"),
    "_posts/2019-01-04-symbol.html": page("title: :sym"),
    "_posts/2019-01-05-text.html": page("just text"),
    "_posts/2019-01-06-list.html": page("- a"),
    "_posts/2019-01-07-unclosed.html": "---\ntitle: A\n\nBody\n",
    "_posts/2019-01-08-crlf.html": "---\r\ntitle: CRLF\r\n---\r\n\r\nBody\r\n",
    "_posts/2019-01-09-bom.html": "\ufeff---\ntitle: BOM\n---\nBody\n",
    "_posts/2019-01-10-dots.html": "---\ntitle: Dots\n...\nBody\n",
    "_posts/2019-01-11-latin1.html": "---\ntitle: A\n---\ncaf\udce9\n",
    "_posts/2019-01-12-unpublished.html": page("published: false"),
    "_posts/2019-01-13-nil-published.html": page("published:"),
    "_posts/2999-01-14-future.html": page("title: Future"),
    "_posts/2019-01-15-future-by-date.html": page("date: 2999-01-01"),
    "_posts/2019-01-16-no-closing-newline.html": "---\ntitle: A\n---",
    "_posts/2019-01-17-spaces.html": "---   \ntitle: A\n---  \n\n\n   indented\n",
    "_posts/2019-01-18-same-b.html": page("date: 2019-01-18 10:00:00 +0900"),
    "_posts/2019-01-18-same-a.html": page("date: 2019-01-18 10:00:00 +0900"),
    "_posts/2019-01-19-comment.html": page("# nothing but a comment"),
    "_posts/2019-01-20-duplicates.html": page("title: A\ntitle: B"),
    "_drafts/undated.html": page("title: Draft"),
    "_drafts/with-date.html": page("date: 2019-02-01 10:00:00"),
    "_drafts/unpublished.html": page("published: false"),
    "_drafts/future.html": page("date: 2999-01-01"),
}
EXCERPTS = {
    f"_posts/excerpts/2018-01-{day:02}-a.html": page("title: E", body)
    for day, body in enumerate(
        (
            "One\n\nTwo",
            "One only",
            "\n\nLate",
            "One\n\n",
            "See [a][1] and [b].\n\nMore\n\n[1]: http://x.org\n[b]: /b 'title'\n[unused]: /u\n",
            "{% if x %}One\n\nTwo{% endif %}",
            "{%- for a in b -%}{% raw %}One\n\nTwo{% endraw %}{% endfor %}",
            "{% highlight ruby %}\nputs\n\nx\n{% endhighlight %}",
            "{% assign x = 1 %}One\n\nTwo",
            "{% if a %}x{% endif %} {% if b %}One\n\nTwo{% endif %}",
            "One\r\n\r\nTwo",
            "{% unknown %}One\n\nTwo",
            "{% include x.html a='{%' %}One\n\nTwo",
            "{% if\n\nTwo %}{% endif %}",
            "첫 문단\n\n둘째",
            "   [x]: /early\n\n   [x]: /late\n    [x]: /code\n",
        ),
        1,
    )
}
COLLECTIONS = {
    "_staff/kim.md": page("title: Kim"),
    "_staff/desk/lee.html": page(""),
    "_staff/2020-05-05-dated.md": page(""),
    "_staff/plain.txt": "no front matter",
    "_staff/photo.png": "",
    "_staff/.hidden.md": page(""),
    "_staff/_under.md": page(""),
    "_staff/unpublished.md": page("published: false"),
    "_staff/future.md": page("date: 2999-01-01"),
    "_staff/own.md": page("permalink: /own/"),
    "_staff/archive.tar.md": page(""),
    "_boats/one.md": page("categories: [a, b]\ntags: t"),
    "_boats/sub/one.md": page("date: 2020-01-01"),
    "_boats/nofile": page("title: without suffix"),
    "_guides/first.md": page(""),
    "_guides/second.md": page(""),
    "_guides/sub/third.md": page(""),
    "_ranks/a.md": page("rank: 3"),
    "_ranks/b.md": page("rank: 1"),
    "_ranks/c.md": page(""),
    "_ranks/d.md": page("rank: 2"),
}
PAGES = {
    "index.html": page("title: Home"),
    "about.md": page("title: About"),
    "한글 쪽.md": page(""),
    "sub/index.md": page(""),
    "sub/page.with.dots.html": page(""),
    "sub/style.scss": page("", ""),
    "sub/feed.xml": page(""),
    "sub/own.md": page("permalink: /elsewhere/:basename:output_ext"),
    "sub/unpublished.md": page("published: false"),
    "sub/broken.md": page("a: [b"),
    "sub/bom.md": "\ufeff" + page(""),
    "sub/~tilde.md": page(""),
    "sub/end.": page(""),
    "_pages/contact.md": page(""),
    ".htaccess": "Options",
    ".well-known/a.txt": "x",
    ".well-known/_b.txt": "x",
    "assets/a.png": "",
    "assets/b.min.js": "",
    "assets/.hidden": "",
    "assets/no-suffix": "",
    "private/secret.md": page(""),
    "notes.bak": "x",
    "tools/x.txt": "x",
}
DATA = {
    "_data/plain.yml": "a: 1\nb: [x, 2024-01-01, 2024-01-01 10:00:00]\n",
    "_data/menu.yaml": "- {name: 홈, url: /}\n",
    "_data/numbers.json": '{"a": [1, 2.5, null, true], "b": {"c": "d\\u00e9"}}',
    "_data/people.csv": 'name,age,"a ""b"""\nKim,40,\n"Lee, J",,"x\ny"\nshort\n',
    "_data/tabs.tsv": "a\tb\n1\t2\n",
    "_data/nested/deep/leaf.yml": "x",
    "_data/two words & more.yml": "spaced: true",
    "_data/mixed-name_x.y.yml": "dotted: true",
    "_data/empty.yml": "",
    "_data/other.txt": "ignored",
    "_data/.hidden.yml": "a: 1",
    "_data/한글.yml": "key: lost",
}

# Links in the site, each to a file or folder beside it.
OUTSIDE = {
    "outside/folder/page.html": page("title: Linked"),
    "outside/folder/_posts/2017-01-01-linked-folder.html": page(""),
    "outside/file.html": page("title: Linked file"),
    "outside/plain.txt": "x",
}
LINKS = {
    "linked": "outside/folder",
    "_posts/linked": "outside/folder/_posts",
    "_posts/2017-01-02-linked-file.html": "outside/file.html",
    "_posts/2017-01-03-dangling.html": "outside/nothing.html",
    "assets/linked.txt": "outside/plain.txt",
    "linked-page.html": "outside/file.html",
    "_staff/linked.html": "outside/file.html",
    "_staff/linked-folder": "outside/folder",
}
LINKED_POSTS = (
    "linked/_posts/2017-01-01-linked-folder.html",
    "_posts/linked/2017-01-01-linked-folder.html",
    "_posts/2017-01-02-linked-file.html",
    "_posts/2017-01-03-dangling.html",
)

GROUPS = {
    "dates": DATES,
    "categories": CATEGORIES,
    "tags": TAGS,
    "titles": TITLES,
    "permalinks": PERMALINKS,
    "names": NAMES,
    "folders": FOLDERS,
    "states": STATES,
    "excerpts": EXCERPTS,
}
POSTS = {path: text for group in GROUPS.values() for path, text in group.items()}
FILES = {"_config.yml": CONFIGURATION, "dump.json": DUMP, **POSTS, **COLLECTIONS, **PAGES, **DATA}
