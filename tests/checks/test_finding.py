"""Findings and fixes in a text that goes on changing."""

from hypothesis import given
from hypothesis import strategies as st

from editor.checks.finding import Finding, Fix, Level, difference, moved, reverse
from editor.post.splices import Splice

texts = st.text(st.sampled_from("ab\n가"), max_size=12)


@given(texts, texts)
def test_the_difference_makes_one_text_the_other(before: str, after: str) -> None:
    splice = difference(before, after)
    assert splice.apply(before) == after
    assert reverse(splice, before).apply(after) == before
    assert bool(splice.text or splice.end > splice.start) == (before != after)


@given(texts, texts, texts, st.text(st.sampled_from("xy"), min_size=1, max_size=3))
def test_a_finding_moves_with_its_text(head: str, tail: str, other: str, about: str) -> None:
    before = f"{head}{about}{tail}"
    start, end = len(head), len(head) + len(about)
    finding = Finding("check", Level.HINT, start, end, fix=Fix("remove", Splice(start, end, "")))
    for after in (f"{other}{about}{tail}", f"{head}{about}{other}"):
        now = moved(finding, difference(before, after))
        assert now is not None
        assert after[now.start : now.end] == about
        assert now.fix is not None
        assert now.fix.splice.apply(after) == after.replace(about, "")


def test_a_finding_whose_text_changed_is_none() -> None:
    finding = Finding("check", Level.HINT, 2, 6)
    assert moved(finding, difference("a {{b}} c", "a {{x}} c")) is None
