"""Posts of the benchmarks' own, in the house's manner: HTML paragraphs and headings in a `.md` of Jekyll.

All editors open the same file. Its body is HTML, which Markdown keeps as it is.
"""

from pathlib import Path

SMALL, LARGE = 6_000, 1_000_000  # bytes
_NAME = "2024-05-17-harbour-cargo.md"

# One line each, so that an editor of raw text is as many lines above the body as there are here.
FRONT_MATTER = """---
title: 항만 물동량 석 달째 증가
date: 2024-05-17 09:00:00 +0900
categories:
  - News
excerpt: 부두마다 컨테이너가 늘었습니다.
---

"""

_FIRST = "<p>항만 물동량이 석 달째 늘었습니다.</p>"
_SPACER = '<p data-ke-size="size16">&nbsp;</p>'
_HEADINGS = ("부두의 하루", "늘어난 컨테이너", "창고와 철도", "남은 과제")
_SENTENCES = (
    "새벽부터 부두에는 배를 기다리는 화물차가 길게 늘어섰습니다.",
    '<b><span style="color: #ee2323;">지난달 컨테이너는 한 해 전보다 열두 상자에 한 상자꼴로 많았습니다.</span></b>',
    "항만공사는 야간 하역을 늘리고 창고 두 동을 새로 열었다고 밝혔습니다.",
    '<b><span style="background-color: #21538527;">철도로 옮기는 짐의 몫도 조금씩 커지고 있습니다.</span></b>',
    "다만 비가 잦은 여름에는 하역이 늦어질 수 있어, 선사들은 일정을 넉넉히 잡고 있습니다.",
    '<b><span style="color: #1a5490;">다음 달 회의에서는 요금과 안전 기준이 함께 다루어집니다.</span></b>',
)

_PAGE = {
    "_layouts/default.html": """<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>{{ page.title | escape }} · {{ site.title }}</title>
<link rel="stylesheet" href="{{ '/assets/site.css' | relative_url }}"></head>
<body><header><a href="{{ '/' | relative_url }}">{{ site.title }}</a></header>
<main>{{ content }}</main>
<footer>{% include latest.html limit=5 %}</footer></body></html>
""",
    "_layouts/post.html": """---
layout: default
---
<article><h1>{{ page.title }}</h1>
<p class="when">{{ page.date | date: "%Y-%m-%d" }} · {{ page.categories | join: ", " }}</p>
{{ content }}</article>
{% if page.previous %}<a href="{{ page.previous.url | relative_url }}">{{ page.previous.title }}</a>{% endif %}
""",
    "_includes/latest.html": """<ul>{% for post in site.posts limit: include.limit %}
<li><a href="{{ post.url | relative_url }}">{{ post.title }}</a> {{ post.date | date_to_string }}</li>{% endfor %}</ul>
""",
    "assets/site.css": """---
---
body { margin: 0 auto; max-width: 720px; font: 16px/1.7 sans-serif; }
header, footer { padding: 16px; border-bottom: 1px solid #ddd; }
article { padding: 8px 16px; }
""",
}
"""A site's page as most have it: two layouts, an include over the site's posts, a style sheet that Liquid makes."""


def body(size: int) -> str:
    """A body of about `size` bytes that begins and ends with a plain paragraph, the last without a newline."""
    parts = [_FIRST]
    length = len(_FIRST.encode())
    section = 0
    while length < size:
        heading = f'<h2 data-ke-size="size26">{_HEADINGS[section % len(_HEADINGS)]} {section + 1}</h2>'
        turned = section % len(_SENTENCES)
        paragraph = f"<p>{' '.join(_SENTENCES[turned:] + _SENTENCES[:turned])}</p>"
        new = [_SPACER, heading, _SPACER, paragraph]
        parts += new
        length += sum(len(part.encode()) + 2 for part in new)
        section += 1
    parts.append("<p>끝까지 읽어 주셔서 고맙습니다.</p>")
    return "\n\n".join(parts)


def post(size: int) -> str:
    """A whole post with a body of about `size` bytes."""
    return FRONT_MATTER + body(size)


def write_site(root: Path, size: int) -> Path:
    """Make a small Jekyll site that holds one post, and return the post's path."""
    path = root / "_posts" / _NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    (root / "_config.yml").write_text("title: 부두 소식\n", encoding="utf-8")
    path.write_text(post(size), encoding="utf-8")
    return path


def write_site_with_layouts(root: Path, size: int) -> Path:
    """Make a site of some posts with two layouts, an include and a style sheet, and return the path of one's post."""
    path = write_site(root, size)
    config = "title: 부두 소식\ndefaults:\n  - scope: {path: '', type: posts}\n    values: {layout: post}\n"
    (root / "_config.yml").write_text(config, encoding="utf-8")
    for name, text in _PAGE.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for day in range(1, 13):
        (path.parent / f"2024-04-{day:02}-notice-{day}.md").write_text(post(600), encoding="utf-8")
    return path
