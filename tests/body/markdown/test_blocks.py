"""Markdown bodies: what each block is, and what it stands in. `⏎` is a line break, `◆` an atom."""

import pytest

from tests.body.laws import MARKDOWN, lawful

PARAGRAPHS = [
    ("a\n\nb\n", ["paragraph a", "paragraph b"]),
    ("a\nb", ["paragraph a b"]),
    ("a  \nb", ["paragraph a⏎b"]),
    ("a\\\\\nb", ["paragraph a⏎b"]),
    ("a<br>b", ["paragraph a⏎b"]),
    ("   a", ["paragraph a"]),
    ("#a", ["paragraph #a"]),
    ("-5도", ["paragraph -5도"]),
    ("+82 국번", ["paragraph +82 국번"]),
    ("3.5 퍼센트", ["paragraph 3.5 퍼센트"]),
    ("값은 $5, ~10", ["paragraph 값은 $5, ~10"]),
    ("a\n^\n\nb", ["paragraph a", "paragraph b"]),
    ("a\n{: .x}\n\nb", ["paragraph a", "paragraph b"]),
    ("<span>a</span> b", ["paragraph a b"]),
    ("a List<Item> is *c*\n\nd", ["paragraph a List is *c*", "paragraph d"]),
    ("a <b>c *d*\ne", ["paragraph a c d e"]),
    ("<mailto:a@b.c>", ["paragraph a@b.c"]),
    ("```\na\n\nb", ["paragraph ``` a", "paragraph b"]),
    ("a | b\n--|--", ["paragraph a | b --|--"]),
    (": a", ["paragraph : a"]),
]
HEADINGS = [
    ("# a\nb", ["heading1 a", "paragraph b"]),
    ("###### a", ["heading6 a"]),
    ("## 1. 서론", ["heading2 1. 서론"]),
    ("## 1. **강조**", ["heading2 1. 강조"]),
    ("# a #", ["heading1 a"]),
    ("# a {#b}", ["heading1 a"]),
    ("# a ## {#b}", ["heading1 a"]),
    ("# a {b}", ["heading1 a {b}"]),
    ("# a {{ b }}", ["heading1 a ◆"]),
    ("a\n===", ["heading1 a"]),
    ("a\n---", ["heading2 a"]),
    ("# a\n{: .x}", ["heading1 a"]),
    ("a\n# b", ["paragraph a", "heading1 b"]),
]
RULES = [
    ("---\n\n* * *", ["rule", "rule"]),
]
LISTS = [
    ("- a\n- **b**\n\nc", ["unordered item a", "unordered item b", "paragraph c"]),
    ("1. a\n2. b", ["ordered item a", "ordered item b"]),
    ("- a\n  - b", ["unordered item a", "unordered/unordered item b"]),
    ("- a\nb", ["unordered item a b"]),
    ("- a\n* b", ["unordered item a", "unordered item b"]),
    ("- a\n\n- b", ["unordered item a", "unordered item b"]),
    ("a\n- b", ["paragraph a", "unordered item b"]),
    ("- [ ] a\n- [x] b", ["unordered item a", "unordered item b"]),
    ("1. a\n\n   b", ["ordered item a", "ordered/item paragraph b"]),
    ("- a\n\n  b\n\nc", ["unordered item a", "unordered/item paragraph b", "paragraph c"]),
    ("- # a", ["unordered/item heading1 a"]),
    ("- > a\n  > b", ["unordered/item/quote paragraph a b"]),
    ("- a\n\n  ```ruby\n  x\n\n  y\n  ```\n- b", ["unordered item a", "unordered/item code x⏎⏎y", "unordered item b"]),
    (
        "1. a\n2. b\n   1. c\n   2. d\n3. e",
        ["ordered item a", "ordered item b", "ordered/ordered item c", "ordered/ordered item d", "ordered item e"],
    ),
    ("- a\n- b\n{: .x}\n\nb", ["unordered item a", "unordered item b", "paragraph b"]),
    ("- ", ["unordered item"]),
    ("-\ta\n\n\tb\n\n\t- c", ["unordered item a", "unordered/item paragraph b", "unordered/unordered item c"]),
    ("- - a\n  - b", ["unordered/item/unordered item a", "unordered/item/unordered item b"]),
    ("* TOC\n{:toc}", ["sealed contents"]),
]
QUOTES = [
    ("> a\nb", ["quote paragraph a b"]),
    ("> a\n>\n> > b\n> c", ["quote paragraph a", "quote/quote paragraph b c"]),
    (
        "> - a\n>   - b\n>\n>     c",
        ["quote/unordered item a", "quote/unordered/unordered item b", "quote/unordered/unordered/item paragraph c"],
    ),
    ("> # a\n> ---\n> b", ["quote heading1 a", "quote rule", "quote paragraph b"]),
]
CODE = [
    ("    a\n\n    b", ["code a⏎⏎b"]),
    ("\ta", ["code a"]),
    ("    a\nb\n  c\n    d", ["code a b   c⏎d"]),
    ("> x\n>\n>     a\n> b", ["quote paragraph x", "quote code a b"]),
    ("```\n\n# a\n\n```\nb", ["code ⏎# a⏎", "paragraph b"]),
    ("~~~ruby\na\n~~~\n{: .x}", ["code a"]),
    ("- b\n\n\t\tcode\n\t\tx", ["unordered item b", "unordered/item code   code⏎  x"]),
    ("> ```\n> a\n>\n> b\n> ```", ["quote code a⏎⏎b"]),
    ("$$\nx\n$$", ["code x"]),
]
TABLES = [
    (
        "| a | b \\| c |\n|---|:-:|\n| *d* | |\n| `x|y` | z\n{: .x}",
        [f"table/section/row cell {text}".strip() for text in ("a", "b | c", "d", "", "x|y", "z")],
    ),
    ("a | b\n--|--\nc | d\n", [f"table/section/row cell {text}" for text in "abcd"]),
    ("> | a || b |\n> |--|\n> | c |", [f"quote/table/section/row cell {text}".strip() for text in ("a", "", "b", "c")]),
]
DEFINITIONS = [
    (
        "x\n: a\n: b\n\n  c",
        ["definitions term x", "definitions definition a", "definitions definition b", "definitions/item paragraph c"],
    ),
    ("[a]: /b", ["sealed definition"]),
    ("*[A]: b\n\nA b", ["sealed definition", "paragraph A b"]),
    (
        "a[^1] b\n\n[^1]: note *x*\n\n    more\n",
        ["paragraph a◆ b", "footnote paragraph note x", "footnote paragraph more"],
    ),
]
HTML = [
    ("<p>a</p>\n\nb", ["paragraph a", "paragraph b"]),
    ("<p>a</p> <h2>b</h2>\n", ["paragraph a", "heading2 b"]),
    ("<p>a</p> b", ["paragraph a", "paragraph b"]),
    ('<div markdown="1">\n\na\n\n- b\n</div>', ["wrapper paragraph a", "wrapper/unordered item b"]),
    ("<!-- a -->\n\nb", ["paragraph b"]),
    ("<div>\n\na", ["wrapper paragraph a"]),
    ("<p>a</p>\n<p><a href=/x>b</a></p>", ["paragraph a", "sealed malformed"]),
    ("<p>a</p>\n<p><a href=/x>b</a></p>\n\n- c", ["paragraph a", "sealed malformed", "unordered item c"]),
    ("<p>a</br>b</p>", ["sealed malformed"]),
    ("<p align=center>a <a href={{ b }}>c</a></p>", ["paragraph a c"]),
    ("<div style=a:b>\n<p>c</p>\n</div>", ["paragraph <div style=a:b>", "paragraph c", "paragraph </div>"]),
]
LIQUID = [
    ("{% if a %}\n\nb\n\n{% endif %}\n\nc", ["sealed liquid", "paragraph b", "sealed liquid", "paragraph c"]),
    ("a {{ b }}", ["paragraph a ◆"]),
    ("a\n{% b %}\nc", ["paragraph a", "sealed liquid", "paragraph c"]),
    ("```\n{% raw %}{{ a }}{% endraw %}\n{% b %}\n```", ["code ◆{{ a }}◆⏎◆"]),
    ("{% raw %}\n```\n{% a %}\n```\n{% endraw %}", ["sealed liquid", "code {% a %}", "sealed liquid"]),
    ("{% raw %}\na {{ b }}\n{% endraw %}", ["sealed liquid", "paragraph a {{ b }}", "sealed liquid"]),
]
CRLF = [
    ("a\r\nb\r\n\r\n- c\r\n  d\r\n\r\n> e\r\n> f\r\n", ["paragraph a b", "unordered item c d", "quote paragraph e f"]),
    ("```\r\na\r\nb\r\n```\r\n", ["code a⏎b"]),
]
EXTENSIONS = [
    ("{::comment}\nx\n{:/}\n\na", ["sealed extension", "paragraph a"]),
]


@pytest.mark.parametrize(
    ("source", "leaves"),
    [*PARAGRAPHS, *HEADINGS, *RULES, *LISTS, *QUOTES, *CODE, *TABLES, *DEFINITIONS, *HTML, *LIQUID, *CRLF, *EXTENSIONS],
)
def test_blocks(source: str, leaves: list[str]) -> None:
    shown = []
    for leaf in lawful(source, MARKDOWN).leaves:
        around = "/".join(container.kind for container in leaf.containers)
        words = [around, leaf.kind, leaf.reason or leaf.text]
        shown.append(" ".join(filter(None, words)).replace("\u2028", "⏎").replace("\ufffc", "◆"))
    assert shown == leaves


@pytest.mark.parametrize(
    ("source", "text"),
    [("$$\na${}$\n$$", "a$$"), ("$$a${}{}${}$$", "a${}$"), ("$$a${}$$", "a$"), ("$$\n${}a\n$$", "${}a")],
)
def test_an_empty_group_parts_two_signs_of_mathematics(source: str, text: str) -> None:
    (leaf,) = lawful(source, MARKDOWN).leaves
    assert leaf.text == text
