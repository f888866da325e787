"""Every filter on awkward values gives what real Jekyll gives."""

import random
import shutil
from pathlib import Path

import pytest

from tests.rendering.liquid.jekyll_liquid import FAILED, jekylls, ours
from tests.rendering.liquid.templates import Templates

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
]

CASES = Path(__file__).parent / "cases"
CONFIG = {"timezone": "Asia/Seoul", "url": "https://신문.example", "baseurl": "/뉴스", "title": "신문"}

# What is known to differ, each with its reason.
_PARSED_BY_FRACTION = "page.number_text | date"  # "12.50" is to Ruby a day and a half of one
_FAR_FUTURE = "page.big | date"  # Python's years end at 9999
_REFERENCES = "page.mixed_list | smartify", "page.mixed_list | markdownify"  # which entity a quote beside a bracket is
_RAW_HTML = "page.html | smartify", "page.html | markdownify"  # blank lines between elements of raw text
_NO_ORDER = ("page.words | sort_natural: 'name'",)  # an order that Ruby's own sort makes up
# Ruby stops at the first item that has no properties, but does not mind those before it.
_AT_THE_FIRST = tuple(
    f"page.{name} | {call}"
    for name in ("moment", "utc", "naive", "mixed_list")
    for call in ("compact: 'age'", "uniq: 'team'")
)
DIFFERENT = (_PARSED_BY_FRACTION, _FAR_FUTURE, *_REFERENCES, *_RAW_HTML, *_NO_ORDER, *_AT_THE_FIRST)


def lines(name: str) -> list[str]:
    return (CASES / name).read_text(encoding="utf-8").splitlines()


def templates() -> list[str]:
    return [f"{{{{ {value} | {call} }}}}" for value in lines("values.txt") for call in lines("filters.txt")]


def is_known(template: str) -> bool:
    return template.removeprefix("{{ ").startswith(DIFFERENT)


def test_every_filter_on_every_value(tmp_path: Path) -> None:
    asked = [template for template in templates() if not is_known(template)]
    page = (CASES / "page.yml").read_text(encoding="utf-8")
    expected = jekylls(CONFIG, page, asked, tmp_path)
    found = ours(CONFIG, page, asked)
    different = [
        (template, theirs, mine)
        for template, theirs, mine in zip(asked, expected, found, strict=True)
        if theirs != mine
    ]
    assert different == []
    assert len(asked) > 5000
    assert len(expected) - expected.count(FAILED) > 4000


def test_templates_with_tags(tmp_path: Path) -> None:
    asked = (CASES / "templates.txt").read_text(encoding="utf-8").split("\n====\n")
    page = (CASES / "page.yml").read_text(encoding="utf-8")
    expected = jekylls(CONFIG, page, asked, tmp_path)
    found = ours(CONFIG, page, asked)
    for template, theirs, mine in zip(asked, expected, found, strict=True):
        assert (template, mine) == (template, theirs)


def test_templates_made_at_random(tmp_path: Path) -> None:
    """Where Jekyll renders, so do we, and the same; not all that it refuses, as what is never reached, is refused."""
    chance = random.Random(10)
    asked = [Templates(chance).template() for _ in range(800)]
    page = (CASES / "page.yml").read_text(encoding="utf-8")
    expected = jekylls(CONFIG, page, asked, tmp_path)
    found = ours(CONFIG, page, asked)
    rendered = [each for each in zip(asked, expected, found, strict=True) if each[1] != FAILED]
    assert len(rendered) > 400
    assert [(template, theirs, mine) for template, theirs, mine in rendered if theirs != mine] == []
