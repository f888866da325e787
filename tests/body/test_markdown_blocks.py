"""Markdown bodies: which blocks are open, and what is sealed."""

import pytest

from tests.body.laws import MARKDOWN, lawful


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("a\n\nb\n", ["paragraph a", "paragraph b"]),
        ("a\nb", ["paragraph a b"]),
        ("a  \nb", ["paragraph a\u2028b"]),
        ("# a\nb", ["heading1 a", "paragraph b"]),
        ("###### a", ["heading6 a"]),
        ("## 1. 서론", ["heading2 1. 서론"]),
        ("### 2.5.6 세는 법", ["heading3 2.5.6 세는 법"]),
        ("## 1. **강조**", ["heading2 1. 강조"]),
        ("3.5 퍼센트", ["paragraph 3.5 퍼센트"]),
        ("-5도", ["paragraph -5도"]),
        ("+82 국번", ["paragraph +82 국번"]),
        ("값은 $5, ~10", ["paragraph 값은 $5, ~10"]),
        ("---\n\n* * *", ["rule ", "rule "]),
        ("- a\n- **b**\n\nc", ["item a", "item b", "paragraph c"]),
        ("1. a\n2. b", ["item a", "item b"]),
        ("<p>a</p>\n\nb", ["paragraph a", "paragraph b"]),
        ("<p>a</p> <h2>b</h2>\n", ["paragraph a", "heading2 b"]),
        ("<span>a</span> b", ["paragraph a b"]),
        ("   a", ["paragraph a"]),
        ("<!-- a -->\n\nb", ["paragraph b"]),
    ],
)
def test_open_blocks(source: str, leaves: list[str]) -> None:
    assert [f"{leaf.kind} {leaf.text}" for leaf in lawful(source, MARKDOWN).leaves] == leaves


@pytest.mark.parametrize(
    ("source", "reasons"),
    [
        ("- a\n  - b", ["list"]),
        ("- a\nb", ["list"]),
        ("- a\n* b", ["list"]),
        ("1. a\n\n   b", ["list"]),
        ("- a\n\n- b", ["list"]),
        ("- # a", ["list"]),
        ("- [ ] a", ["list"]),
        ("- a\n\n  b\n\nc", ["list", ""]),
        ("> a\nb", ["blockquote"]),
        ("    a\n\n    b", ["code"]),
        ("\ta", ["code"]),
        ("```\n\n# a\n\n```\nb", ["code", ""]),
        ("```\na\n\nb", ["code", ""]),
        ("a\n===", ["markdown"]),
        ("a\n---", ["markdown"]),
        ("a\n# b", ["markdown"]),
        ("a\n- b", ["markdown"]),
        ("a | b\n--|--", ["markdown"]),
        ("#a", ["heading"]),
        ("# a #", ["heading"]),
        ("# a {#b}", ["heading"]),
        ("[a]: /b", ["definition"]),
        ("*[A]: b", ["definition"]),
        ("{: .a}", ["attributes"]),
        ("$$\nx\n$$", ["markdown"]),
        (": a", ["markdown"]),
        ("{% if a %}\n\nb\n\n{% endif %}\n\nc", ["liquid", ""]),
        ("a {{ b }}", ["liquid"]),
        ("<p>a</p> b", ["", "beside"]),
        ('<div markdown="1">a</div>', ["markdown"]),
        ("<div>\n\na", ["unbalanced"]),
    ],
)
def test_sealed_blocks(source: str, reasons: list[str]) -> None:
    assert [leaf.reason for leaf in lawful(source, MARKDOWN).leaves] == reasons
