"""Bodies to edit: some of our own, and stretches of real posts."""

import random
from pathlib import Path

from editor.body import Syntax, syntax_of
from editor.post import Post

RED = '<b><span style="color: #ee2323;">'
HTML_BODIES = (
    "",
    "<p>가나 다</p>",
    f"\n<p>가 {RED}나 다{'</span></b>'} 라</p>\n\n<h2>제목 <i>하나</i></h2>\n\n"
    '<p data-ke-size="size16">&nbsp;</p>\n\n<p>마&#39;바&nbsp;사  아</p>\n',
    "<ul>\n  <li>가 나</li>\n  <li><b>다</b></li>\n</ul>\n<p>라</p>\n<ol>\n<li>마</li>\n</ol>",
    "<p>가</p>\n<table>\n</table>\n<p>나<br>다</p>\n\n<hr />\n<!-- 말 -->\n<p>라😀</p>",
    '<blockquote><p>가</p>\n<p>나</p></blockquote>\n\n<h3 id="a">다</h3>\n\n<p class="x">라 <a href="/y">마 바</a></p>',
    "<p>가</p>\r\n\r\n\r\n<p>나</p>\r\n본문 <b>그대로</b>\r\n",
    "<p>가</p>\n<table>\n<tr><th>나</th><th>다</th></tr>\n<tr><td><b>라</b></td><td></td></tr>\n</table>\n<p>마</p>",
    '<table><caption>가</caption><tbody><tr><td rowspan="2">나<td>다<td>라<tr><td colspan=2><p>마</p><p>바</p></table>'
    "사",
    "<ul><li>가<ul><li>나</li><li>다</li></ul></li><li><p>라</p>마</li></ul>\n<div>바<div><p>사</p></div></div>",
    "<dl><dt>가</dt><dd>나</dd></dl><figure><img><figcaption>다</figcaption></figure>\n{% include x %}\n"
    "<p>{{ y }} 라</p>",
    "<pre>가\n  나</pre>\n<p>다</p>\n{% highlight ruby %}\n라 {{ x }}\n{% endhighlight %}\n<p>마</p>",
)
MARKDOWN_BODIES = (
    "",
    "가나 다\n",
    "## 제목 **하나**\n\n가 *나* `다` [라](/x)\n마\n\n- 목록\n\n바  \n사 &amp; 아\n",
    "1. 하나\n2. 둘\n\n가\n\n<p>나 <b>다</b></p>\n\n---\n\n![라](/x.png) 마\n",
    "**가** 나\n{% include x %}\n\n다😀\n# 라\n",
    "- 가\n  - 나\n- 다\n\n> 라\n> 마\n",
    "1. 가\n2. 나\n\n   다\n\n```ruby\n라\n```\n",
    "가\n: 나\n\n|다|라|\n|-|-|\n|마|바|\n\n    사\n\n$$\n아\n$$\n",
    "<p>가</p>\n\n<ul>\n<li>나</li>\n</ul>\n\n다 [^1] <http://a.b>\n\n[^1]: 라\n",
)
LONGEST = 1500
"""Characters of a stretch, so that reading it anew after each step takes milliseconds."""


def own() -> list[tuple[str, Syntax]]:
    """Bodies of our own, each with its syntax."""
    return [
        *((body, Syntax.HTML) for body in HTML_BODIES),
        *((body, Syntax.MARKDOWN) for body in (*MARKDOWN_BODIES, *HTML_BODIES)),
    ]


def real(shared: Path) -> list[tuple[str, Syntax]]:
    """The bodies of real posts, each with its syntax."""
    paths = [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()]
    return [(Post.from_bytes(path.read_bytes()).body, syntax_of(path.suffix)) for path in paths]


def stretch(body: str, chance: random.Random) -> str:
    """Some lines of a body in a row, which may well begin or end within something; all of a short one."""
    if len(body) <= LONGEST:
        return body
    lines = body.splitlines(keepends=True)
    first = chance.randrange(len(lines))
    last, length = first + 1, len(lines[first])
    while last < len(lines) and (length := length + len(lines[last])) <= LONGEST:
        last += 1
    return "".join(lines[first:last])
