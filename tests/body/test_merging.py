"""Bodies are merged by leaf, and what would read differently together is a clash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.body import Syntax, read
from editor.body.merging import merge_bodies, merge_posts
from editor.post import Post

HTML = "\n<p>하나 <b>굵게</b></p>\n\n<p>둘</p>\n\n<ul>\n<li>셋</li>\n<li>넷</li>\n</ul>\n\n<p>다섯</p>\n"
MARKDOWN = "\n하나 **굵게**\n\n둘\n\n- 셋\n- 넷\n\n다섯\n"


@pytest.mark.parametrize(("body", "syntax"), [(HTML, Syntax.HTML), (MARKDOWN, Syntax.MARKDOWN)])
def test_neighbours_changed_by_both_are_both_there(body: str, syntax: Syntax) -> None:
    mine = body.replace("하나", "하나 나").replace("셋", "셋 나")
    theirs = body.replace("둘", "둘 남").replace("넷", "넷 남")
    expected = mine.replace("둘", "둘 남").replace("넷", "넷 남")
    assert merge_bodies(body, mine, theirs, syntax).text() == expected


@pytest.mark.parametrize(("body", "syntax"), [(HTML, Syntax.HTML), (MARKDOWN, Syntax.MARKDOWN)])
def test_the_same_leaf_is_a_clash_of_that_leaf(body: str, syntax: Syntax) -> None:
    merged = merge_bodies(body, body.replace("둘", "두울"), body.replace("둘", "둘둘"), syntax)
    (clash,) = merged.clashes
    assert "둘" in clash.base
    assert "하나" not in clash.base
    assert merged.text([clash.mine]) == body.replace("둘", "두울")


def test_what_would_read_differently_is_a_clash() -> None:
    base = "<p>a</p>\n\n<p>b</p>\n\n<p>c</p>\n"
    mine = base.replace("<p>a</p>", "<p>a</p>\n\n<!-- begin")
    theirs = base.replace("<p>c</p>", "<p>c</p>\n\n<p>new</p> --> x")
    merged = merge_bodies(base, mine, theirs, Syntax.HTML)
    assert merged.clashes or all(
        leaf.source in mine or leaf.source in theirs for leaf in read(merged.text(), Syntax.HTML).leaves
    )


def test_keys_and_leaves_at_once() -> None:
    base, head = Post.from_text(f"---\ntitle: a\n---\n{HTML}"), "---\ntitle: b\n---\n"
    mine, theirs = Post.from_text(head + HTML), base.with_body(HTML.replace("다섯", "여섯"))
    merged = merge_posts(base, mine, theirs, Syntax.HTML)
    assert merged.text() == head + HTML.replace("다섯", "여섯")


LEAVES = st.lists(st.sampled_from(["<p>a</p>", "<p>b</p>", "<h2>c</h2>", "<p>&nbsp;</p>", "<hr>"]), max_size=6)


@given(LEAVES, LEAVES, LEAVES)
def test_a_merge_without_a_clash_has_leaves_of_the_sides_only(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    bodies = ["\n\n".join(leaves) + "\n" for leaves in (base, mine, theirs)]
    merged = merge_bodies(bodies[0], bodies[1], bodies[2], Syntax.HTML)
    if not merged.clashes:
        found = {leaf.source for leaf in read(merged.text(), Syntax.HTML).leaves}
        assert found <= {leaf.source for body in bodies for leaf in read(body, Syntax.HTML).leaves}
