"""A paragraph that stands in the post twice."""

import pytest

from tests.checks.reading import found, mended, post

LONG = "The harbour was closed for the whole of the week because of the storm, the office said."
KOREAN = "항구는 일주일 내내 닫혀 있었다고 해양 당국이 밝혔다. 폭풍 때문이었다고 덧붙였다."
CASES = [
    (f"{LONG}\n\nBetween.\n\n{LONG}\n", [LONG]),
    (f"<p>{LONG}</p>\n<p>{LONG}</p>\n", [f"<p>{LONG}</p>"]),
    (f"{KOREAN}\n\n{KOREAN}\n", [KOREAN]),
    (f"{LONG}\n\n**{LONG}**\n", []),
    ("See below.\n\nSee below.\n", []),
    (f"- {LONG}\n- {LONG}\n", []),
    (f"    {LONG}\n\ntext\n\n    {LONG}\n", []),
]


@pytest.mark.parametrize(("body", "places"), CASES)
def test_the_second_one_is_told(body: str, places: list[str]) -> None:
    assert found("paragraph_doubled", post(body)) == places


def test_the_second_one_is_taken_out() -> None:
    assert mended(post(f"{LONG}\n\nBetween.\n\n{LONG}\n"), "paragraph_doubled") == post(f"{LONG}\n\nBetween.\n")
