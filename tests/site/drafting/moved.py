"""Drafts made to hurt, in sites made to hurt, and what is done with each before Jekyll builds."""

import datetime
import itertools
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from editor.post import Post
from editor.site import Site, slugs
from editor.site.drafting import publishing
from editor.site.drafting.names import Spelling, slug_of, slug_typed
from tests.site.hurting import page
from tests.site.jekyll import DUMP

SEOUL = ZoneInfo("Asia/Seoul")
BUILT = datetime.datetime(2025, 6, 7, 8, 9, 10, tzinfo=SEOUL)
BEFORE, AFTER = BUILT - datetime.timedelta(hours=9), BUILT + datetime.timedelta(seconds=1)

_CONFIGURATION = """
timezone: Asia/Seoul
time: 2025-06-07 08:09:10 +0900
permalink: {permalink}
exclude: [private]
collections:
  notes: {{output: true, permalink: "/n/:title:output_ext"}}
  silent: {{output: false}}
defaults:
  - {{scope: {{path: "", type: posts}}, values: {{layout: none, section: news}}}}
  - {{scope: {{path: "경제"}}, values: {{category: 나라 경제}}}}
  - {{scope: {{path: "", type: drafts}}, values: {{published: false}}}}
  - {{scope: {{path: held}}, values: {{published: false}}}}
  - {{scope: {{path: "own"}}, values: {{permalink: "/own/:title/"}}}}
"""
PERMALINKS = (
    "date",
    "pretty",
    "weekdate",
    '"/:slugified_categories/:short_year/:hour:minute/:slug.html"',
    '"/:categories/:y_day/:title"',
)
_HEADLINES = (
    "항만 물동량 석 달 만에 반등, 부산이 “이끌어”",
    "AI 반도체·배터리 2.0: Über-Markt!",
    "!?",
    "Łódź, 東京 & 서울",
)
_FOLDERS = ("", "news/", "경제/부산항/", "News Desk/", "held/", "own/", "private/", "_under/")
_DATES = (
    "",
    "date: 2024-07-27 23:30:00\n",
    "date: '2024-07-27 23:30'\n",
    "date: 2024-07-27 23:30 +0100\n",
    "date: 2024-12-31\n",
    "date: 2999-01-01 09:00:00 +0900\n",
)
_KEYS = (
    "",
    "categories: [경제, Big News]\n",
    "category: 한 분류\n",
    "categories: 둘 셋\npublished: false\n",
    "slug: 다른 슬러그\n",
    "published:\n",
)
_STEPS = ("publish", "hurry", "schedule", "hurry", "leave", "withdraw", "hurry")


@dataclass(frozen=True)
class Moved:
    """A file as it stands when Jekyll comes: `path` from the source."""

    path: Path
    text: str


def files(permalink: str) -> dict[str, str]:
    """What the site has beside posts."""
    return {
        "_config.yml": _CONFIGURATION.format(permalink=permalink),
        "dump.json": DUMP,
        "_notes/하나.md": page("title: 하나"),
        "_notes/later.md": page("date: 2999-01-01"),
        "_notes/never.md": page("published: false"),
        "_silent/둘.md": page(""),
        "page.md": page("permalink: /pages/here/"),
        "_posts/undated.md": page(""),
    }


def drafts() -> dict[str, str]:
    """Text by place: each slug in each folder, dates and keys in turn."""
    named = [_slug(title, mode) for title in _HEADLINES for mode in slugs.MODES]
    heads = itertools.cycle(itertools.product(_DATES, _KEYS))
    inner = itertools.cycle(("", "", "sub/"))
    places = [f"{folder}_drafts/{next(inner)}{slug}" for slug in named for folder in _FOLDERS]
    return {f"{place}-{number}.md": page("".join(next(heads)), "") for number, place in enumerate(places)}


def _slug(title: str, mode: str) -> str:
    """A name typed as Jekyll slugs the title in `mode`; one that nothing is left of is romanised."""
    return slug_typed(slugs.slugify(title, mode)) or slug_of(title, Spelling.ROMAN)


def moved(site: Site, place: str, text: str, number: int) -> Moved:
    """A draft after one of the steps, by its number."""
    path, post = site.source / place, Post.from_text(text)
    step = _STEPS[number % len(_STEPS)]
    if step == "leave":
        return Moved(path, text)
    if step == "schedule":
        done = publishing.scheduled(site, path, post, AFTER)
    elif step == "hurry":
        done = publishing.scheduled(site, path, post, BEFORE)
    else:
        done = publishing.published(site, path, post, BEFORE)
    if step == "withdraw" and number % 2:
        done = publishing.withdrawn(site, done.path, done.post)
    return Moved(done.path, done.post.text)
