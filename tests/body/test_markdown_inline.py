"""The inside of Markdown leaves, and the proof that it reads as the renderer shows it."""

import pytest

from tests.body.laws import MARKDOWN, only_leaf


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("a **b** c", "a b c", ["**"]),
        ("**끝.** 다음", "끝. 다음", ["**"]),
        ("*a*", "a", ["*"]),
        ("__a__ _b_", "a b", ["__", "_"]),
        ("**a *b* c**", "a b c", ["**", "**", "*", "**"]),
        ("`a*b`", "a*b", ["`"] * 3),
        ("``a`b``", "a`b", ["``"] * 3),
        ("[a](/b)", "a", ["["]),
        ('[a](/b "c")', "a", ["["]),
        ("[**a**](/b)", "a", ["[", "**"]),
        ("a <b>b</b>", "a b", ["<b>"]),
        ("a\\*b\\_c", "a*b_c", []),
        ("a &amp; b & c", "a & b & c", []),
        ("a < b", "a < b", []),
        ("![a](/b.png)", "\ufffc", []),
        ("http://a.b/c", "http://a.b/c", []),
        ('그는 "네" -- 하고', '그는 "네" -- 하고', []),
    ],
)
def test_open(source: str, text: str, marks: list[str]) -> None:
    leaf = only_leaf(source, MARKDOWN)
    assert (leaf.kind, leaf.text) == ("paragraph", text)
    assert [mark.open for run in leaf.runs for mark in run.marks] == marks


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("**끝. **다음", "unproved"),
        ("a * b *c", "unproved"),
        ("**a", "unbalanced"),
        ("*a **b* c**", "unbalanced"),
        ("a [b][c]", "markdown"),
        ("a [b]", "markdown"),
        ("a[^1]", "markdown"),
        ("~~a~~", "markdown"),
        ("a $$b$$", "markdown"),
        ("a {: .b}", "markdown"),
        ("` a `", "markdown"),
        ("a\\", "markdown"),
        ("a <b>b", "unbalanced"),
        ("a <!-- b -->", "unproved"),
        ("a*b*" * 3000, "markdown"),
    ],
)
def test_sealed(source: str, reason: str) -> None:
    assert only_leaf(source, MARKDOWN).reason == reason
