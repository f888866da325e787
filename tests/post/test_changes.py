from hypothesis import given
from hypothesis import strategies as st

from editor.post.changes import Change, difference

TEXTS = st.text(alphabet="ab가\r\n\u2028\ud800🙂", max_size=30)


@given(TEXTS, TEXTS)
def test_the_change_between_two_texts_makes_one_of_the_other(before: str, after: str) -> None:
    change = difference(before, after)
    assert change.apply(before) == after
    assert Change.from_bytes(change.to_bytes()) == change


@given(TEXTS, TEXTS, TEXTS)
def test_only_what_differs_is_in_it(head: str, tail: str, middle: str) -> None:
    change = difference(head + tail, head + middle + tail)
    assert (change.removed, len(change.text)) == (0, len(middle))


def test_a_key_in_a_long_text_is_one_character() -> None:
    text = "항만 물동량이 늘었다.\n" * 50_000
    assert difference(text, text[:300_000] + "x" + text[300_000:]) == (300_000, 0, "x")
