"""Code of each language becomes the HTML beside it, which is Rouge's."""

from pathlib import Path

import pytest

from editor.kramdown.output.highlight import coloured

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_code_has_its_colours(case: Path) -> None:
    html = case.with_suffix(".html").read_text(encoding="utf-8")
    assert coloured(case.read_text(encoding="utf-8"), case.stem) == html
