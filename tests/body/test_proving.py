"""Edited Markdown is written as it is read."""

import pytest

from editor.body import Reading, Run, read
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


@pytest.mark.parametrize(
    ("source", "old", "new", "written"),
    [
        ("```\n가 나\n", "나", "다", "```\n가 다\n"),
        ("``` js 제목\n가_나\n", "나", "다", "``` js 제목\n가_다\n"),
        ("```js\n가_나\n", "js", "다", "```다\n가_나\n"),
        ("``` js 제목\n가\n", " 제목", "", "\\`\\`\\` js\n가\n"),
        ("```{{ a }} 제목\n가\n", " 제목", "", "\\`\\`\\`{{ a }}\n가\n"),
    ],
)
def test_text_that_would_open_code_is_escaped_where_it_came_to_that(
    source: str, old: str, new: str, written: str
) -> None:
    assert replaced(read(source, MARKDOWN), old, new) == written


@pytest.mark.parametrize(
    ("source", "old", "new", "written"),
    [
        ("## 가 {나}\n", "나", "다", "## 가 {다}\n"),
        ("## 가 {나} ##\n", "가", "다", "## 다 {나} ##\n"),
        ("## 가 {나}\n", "나", "#b", "## 가 &#123;#b&#125;\n"),
        ("<mailto:a@b.c>\n", "a@", "d@", "<mailto:d@b.c>\n"),
    ],
)
def test_signs_that_were_text_stay_as_they_are_while_they_are_text(
    source: str, old: str, new: str, written: str
) -> None:
    assert replaced(read(source, MARKDOWN), old, new) == written


@pytest.mark.parametrize(
    ("source", "place", "old", "new"),
    [
        ("### 가\n나 | 다_라\n---|---\n마 | 바\n", 1, "바", "사"),
        ("- 가\n```html\n<p>나</p>\n  다\n```\n- 라\n", 1, "나", "마"),
        ("가\n    나 _다_\n\n라", 0, "나", "마"),
        ("    가 나\n다 `라\n\n마", 0, "다", "바"),
        ("- 가\n\n      나\n  다\n", 1, "다", "바"),
    ],
)
def test_what_is_around_a_leaf_has_its_part_in_how_it_is_read(source: str, place: int, old: str, new: str) -> None:
    reading = read(source, MARKDOWN)
    runs = [run._replace(text=run.text.replace(old, new)) for run in reading.leaves[place].runs]
    assert rewritten(reading, place, merged(characters(runs))) == source.replace(old, new)


@pytest.mark.parametrize(
    ("source", "place", "old", "new", "written"),
    [
        ("```\n{% raw %}가 {{ 나 }}{% endraw %}\n```\n", 0, "나", "{% 다 %}", "{% 다 %}"),
        ("```\n{% raw %}{% endraw %} 나\n```\n", 0, "나", "{% 다 %}", '{{ "{" }}% 다 %}'),
        ("{% raw %}\n```\n{% 가 %} 나\n```\n{% endraw %}\n", 1, "나", "{{ 다 }}", "{{ 다 }}"),
        ("{% raw %}\n가 `{{ 나 }}`\n{% endraw %}\n", 1, "나", "다", "다"),
        ("{% raw %}\n가\n\n`{{ 나 }}` {{ 라 }}\n\n마\n{% endraw %}\n", 2, "나", "다", "다"),
    ],
)
def test_braces_are_text_in_raw_text(source: str, place: int, old: str, new: str, written: str) -> None:
    reading = read(source, MARKDOWN)
    runs = [run._replace(text=run.text.replace(old, new)) for run in reading.leaves[place].runs]
    assert rewritten(reading, place, merged(characters(runs))) == source.replace(old, written)


def test_an_element_that_nothing_closes_is_closed_where_text_comes_behind_it() -> None:
    reading = read("가 <b>나 다\n\n라", MARKDOWN)
    *before, bold = reading.leaves[0].runs
    assert rewritten(reading, 0, [*before, bold._replace(text="마")]) == "가 <b>마\n\n라"
    assert rewritten(reading, 0, [*before, bold, Run(" 마")]) == "가 <b>나 다</b> 마\n\n라"


def test_code_with_an_empty_last_line_keeps_its_bare_signs() -> None:
    source = "<pre>\n가 & 나\n\n</pre>\n"
    assert replaced(read(source, MARKDOWN), "가", "다") == source.replace("가", "다")
