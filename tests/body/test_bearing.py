"""What of text blocks concerns others: told of what changed, not of text alone."""

from dataclasses import replace

import pytest

from editor.body import Run, Syntax, Unit, read
from editor.body.bearing import bearing, far_reaching, is_read_beside, mentioned, parts, shapes
from editor.body.writing import write_leaf

BODY = "가\n\n- 나 {% raw %}{{ x }}{% endraw %}\n\n[^a] 다\n\n[^a]: 라\n"


def unit(index: int, text: str = "", source: str = BODY) -> Unit:
    """A leaf as it is read, or with another text."""
    reading = read(source, Syntax.MARKDOWN)
    leaf = reading.leaves[index]
    if text:
        leaf = replace(leaf, runs=(Run(text),))
    return Unit(leaf, reading, write_leaf(leaf))


@pytest.mark.parametrize("index", range(4))
def test_text_alone_has_no_shape(index: int) -> None:
    reading = read(BODY, Syntax.MARKDOWN)
    one = reading.leaves[index]
    other = replace(one, runs=(Run("마"),))
    written = [[(Unit(leaf, reading, write_leaf(leaf)),)] for leaf in (one, other)]
    assert shapes(written[0]) == shapes(written[1])
    assert parts(written[0]) == parts(written[1])


def test_what_is_not_there_any_more_is_told() -> None:
    assert (mentioned([(unit(2),)]), mentioned([(unit(2, "다"),)])) == ({"a"}, set())
    assert (far_reaching([(unit(1),)]), far_reaching([(unit(1, "나"),)])) == (["{% raw", "{% endraw"], [])
    assert far_reaching([(unit(0, source="<video><i>\n\n가\n"),)]) == ["i", "video"]
    assert bearing([(unit(3),)]) != bearing([(unit(0),)])


@pytest.mark.parametrize(
    ("source", "beside"),
    [("가\n", False), ("- 가\n", True), ("<p>가</p>\n", False), ("<p>가\n", True), ("```\n가\n```\n", True)],
)
def test_lists_code_and_what_nothing_closes_are_read_beside_others(source: str, beside: bool) -> None:
    assert is_read_beside(unit(0, source=source)) is beside
