"""Text that stands out too little from its ground."""

import pytest

from editor.house import load_default
from tests.checks.reading import findings, found, post

CASES = [
    ('<p><span style="color: #ee2323;">A</span></p>\n', 1),
    ('<p><span style="color: #ee2323;">A</span> <span style="color: #ee2323;">B</span></p>\n', 1),
    ('<p><span style="color: #888; background-color: #999">A</span></p>\n', 1),
    ('A <span style="color: yellow">word</span>.\n', 1),
    ('<p><span style="color: #1a5490;">A</span></p>\n', 0),
    ('<h2><span style="color: #ee2323;">A</span></h2>\n', 0),  # large text: 3 to 1
    ('<p><span style="color: white; background: #1a5490">A</span></p>\n', 0),
    ('<p><span style="color: white">A</span></p>\n', 0),  # hidden, or on a ground that we do not know
    ('<p><span style="color: #ee2323;"> </span></p>\n', 0),
    ('<p><span style="color: var(--x)">A</span></p>\n', 0),
]


@pytest.mark.parametrize(("body", "times"), CASES)
def test_faint_text_is_told_once_for_each_pair_of_colours(body: str, times: int) -> None:
    assert len(found("contrast", post(body))) == times


def test_the_house_s_own_colour_is_the_house_s_matter() -> None:
    text = post(CASES[0][0])
    (one,) = (one for one in findings(text, house=load_default()) if one.check == "contrast")
    assert one.of_house
    assert one.facts["ratio"] == "4.29"
