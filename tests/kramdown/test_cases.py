"""The cases beside this file: Markdown and the HTML that it becomes, which is what Jekyll shows for it."""

from pathlib import Path

import pytest

from editor.kramdown import convert
from tests.kramdown.reference import page

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_becomes_its_html(case: Path) -> None:
    html = case.with_suffix(".html").read_text(encoding="utf-8")
    assert page(convert(case.read_text(encoding="utf-8"))) == page(html)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_line_ends_of_any_kind_are_the_same(case: Path) -> None:
    source = case.read_text(encoding="utf-8")
    assert convert(source.replace("\n", "\r\n")) == convert(source) == convert(source.replace("\n", "\r"))
