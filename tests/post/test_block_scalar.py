from hypothesis import given
from hypothesis import strategies as st

from editor.post import FrontMatter
from editor.post.block_scalar import BlockScalar, fold

LINES = st.lists(st.text("가a b", max_size=6).map(str.rstrip)).map("\n".join)


@given(LINES)
def test_folding_is_undone_by_yaml(value: str) -> None:
    value = value.strip("\n")
    lines = [f"    {line}" if line else "" for line in fold(value).split("\n")]
    front_matter = FrontMatter("\n".join(["---", "key: >4-", *lines, "---", ""]))
    assert front_matter["key"] == value


def test_a_scalar_is_written_as_it_was_read() -> None:
    for source in (">", "|2-  # c\n    a\n\n   b", "> \n      a\n\n      b"):
        assert BlockScalar.read(source, 0).write("\n") == source
