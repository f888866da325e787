"""Edited Markdown is written as it is read."""

import pytest

from editor.body import Reading, read
from editor.body.inline import merged
from tests.body.laws import MARKDOWN, characters, rewritten

NAMED = "\n\n[가]: /x\n[나 다]: /y\n[`라`]: /z\n"


def replaced(reading: Reading, old: str, new: str) -> str:
    """The body with a text in a run of its first leaf replaced."""
    runs = [run._replace(text=run.text.replace(old, new)) for run in reading.leaves[0].runs]
    return rewritten(reading, 0, merged(characters(runs)))


@pytest.mark.parametrize(
    ("source", "old", "new", "written"),
    [
        ("마바 [나 다][] 와 [`라`][]" + NAMED, "마바", "사", "사 [나 다][] 와 [`라`][]" + NAMED),
        ("마바 [나 다][] 와 [`라`]" + NAMED, "나 다", "사", "마바 [사][나 다] 와 [`라`]" + NAMED),
        ("[Ab 다]\n\n[ab 다]: /x\n", "Ab", "사", "[사 다][Ab 다]\n\n[ab 다]: /x\n"),
        ("마바\n<http://a.b>\n", "http", "xx", '마바\n<a href="http://a.b">xx://a.b</a>\n'),
        ("마바\n<http://a.b>\n", "a.b", "a.bc", "마바\n<http://a.bc>\n"),
    ],
)
def test_what_leads_elsewhere_leads_there_still(source: str, old: str, new: str, written: str) -> None:
    assert replaced(read(source, MARKDOWN), old, new) == written


def test_code_with_an_empty_last_line_keeps_its_bare_signs() -> None:
    source = "<pre>\n가 & 나\n\n</pre>\n"
    assert replaced(read(source, MARKDOWN), "가", "다") == source.replace("가", "다")
