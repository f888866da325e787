"""A body is shown as its site has Markdown read."""

from pathlib import Path

import pytest

from editor.body import Syntax
from tests.ui.body.conftest import Opener

SOURCE = "한 줄\n두 줄\n\n```\n코드\n```\n"


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        ("{}", ["한 줄 두 줄", "코드"]),
        ("{hard_wrap: true}", ["한 줄\u2028두 줄", "코드"]),
        ("{input: kramdown}", ["한 줄 두 줄", "코드"]),
    ],
)
def test_a_site_says_where_lines_end_and_what_is_code(
    body: Opener, tmp_path: Path, settings: str, lines: list[str]
) -> None:
    (tmp_path / "_config.yml").write_text(f"kramdown: {settings}\n", encoding="utf-8")
    editor = body("").editor
    editor.load(SOURCE, Syntax.MARKDOWN, tmp_path)
    document = editor.document()
    shown = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert shown == lines
    assert editor.source() == SOURCE
    editor.replace_source(SOURCE + "\n셋\n넷\n")
    assert ("\u2028" in document.lastBlock().text()) is ("hard_wrap" in settings)
