import re

from hypothesis import given
from hypothesis import strategies as st

from editor.post.delimiters import split

JEKYLL = re.compile(r"\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)", re.ASCII | re.DOTALL | re.MULTILINE)
PIECES = st.sampled_from(
    ["---", "...", "\n", "\r\n", " ", "\t", "\f", "-", "a", "\u00a0", "\u2028", "---\n", "\n---\n"]
)


@given(st.lists(PIECES, max_size=12).map(lambda pieces: "---" + "".join(pieces)))
def test_the_places_are_those_of_jekylls_rule(text: str) -> None:
    found = JEKYLL.match(text)
    end, body = split(text)
    assert end == (found.end(1) if found else 0)
    if found:
        assert text[body : found.end()].strip(" \t\r\n\f\v") == ""
        assert found.end(1) < body <= found.end()


def test_many_blank_lines_take_no_time() -> None:
    assert split("---" + "\n" * 300_000) == (0, 0)
