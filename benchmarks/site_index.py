"""The CPU time of reading the index of a site, and of reading it again with nothing changed.

Makes a site of generated posts, prints a table; exit 1 when twice the posts take more than three times as long.

  python -m benchmarks.site_index [--posts N]
"""

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from editor.site import Site

_CONFIGURATION = """\
timezone: Asia/Seoul
defaults:
  - {scope: {path: "", type: posts}, values: {layout: post}}
"""
_POST = """\
---
layout: post
title: "항만 물동량 {number}호, 두 달 만에 반등"
date: {date} 10:00:00 +0900
categories: [news, sea{group}]
tags:
  - 항만
  - tag{group}
image: /assets/img/{number}.png
feature_text: |
  ## 제목 {number}
  둘째 줄
excerpt: >
  짧은 요약이 두 줄에
  걸쳐 있다
---
"""
_BODY = "전국 항만이 반등했다고 해양수산부가 밝혔다. 두 달 만이다.\n" * 40


def make_site(root: Path, posts: int, body: str = _BODY) -> None:
    """Write a site of so many posts, of 4 KB where no other `body` is given."""
    (root / "_posts").mkdir(parents=True)
    (root / "_config.yml").write_text(_CONFIGURATION, encoding="utf-8")
    for number in range(posts):
        date = f"{2005 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = _POST.format(number=number, date=date, group=number % 50) + body
        (root / "_posts" / f"{date}-post-{number}.md").write_text(text, encoding="utf-8")


def _seconds(action: Callable[[], object]) -> float:
    started = time.process_time()
    action()
    return time.process_time() - started


def measured(posts: int) -> tuple[float, float, float]:
    """The seconds of the first index, of the second, and of sorting the posts and asking one for its neighbours."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        make_site(root, posts)
        site = Site(root)
        first = _seconds(lambda: site.use(site.entries()))
        listing = _seconds(lambda: (site.posts[posts // 2].previous, site.posts[posts // 2].next))
        known = {entry.place: entry for entry in site.entries()}
        return first, _seconds(lambda: list(Site(root).entries(known))), listing


def main() -> int:
    """Measures, prints, and judges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    options = parser.parse_args()
    print(f"{'posts':>8}{'index s':>10}{'again s':>10}{'list s':>10}{'ms a post':>11}")
    firsts: list[float] = []
    for posts in (options.posts >> 2, options.posts >> 1, options.posts):
        first, again, listing = measured(posts)
        firsts.append(first)
        print(f"{posts:>8}{first:>10.2f}{again:>10.2f}{listing:>10.3f}{1000 * first / posts:>11.3f}", flush=True)
    return 0 if all(later <= 3 * earlier for earlier, later in itertools.pairwise(firsts)) else 1


if __name__ == "__main__":
    sys.exit(main())
