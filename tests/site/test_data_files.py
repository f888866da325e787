"""Data files that are hostile or broken, and tables of any content."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site import Site
from editor.site.csv_files import table
from editor.site.data_files import read
from editor.site.times import Clock
from tests.site.jekyll import write

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1)


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("a.yml", "a: [b\n", "site.data_broken"),
        ("a.yml", "a: :b\n", "site.symbol"),
        ("a.json", '{"a": [1, }', "site.data_broken"),
        ("a.json", "[" * 500 + "]" * 500, "site.data_broken"),
        ("a.json", "[" * 100_000, "site.data_broken"),
        ("a.csv", 'a,b\n1,2"x\n', "site.data_broken"),
        ("a.yml", "a: \udcff\n", "site.document_unreadable"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_nil(tmp_path: Path, name: str, text: str, key: str) -> None:
    site = Site(write(tmp_path / "root", {"_config.yml": "", f"_data/sub/{name}": text, "_data/whole.yml": "x: 1"}))
    assert site.data == {"sub": {"a": None}, "whole": {"x": 1}}
    (problem,) = site.problems
    assert (problem.key, problem.facts["path"]) == (key, f"_data/sub/{name}")


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    words = {"_data/words/ko.yml": "port: 항구", "_data/words/en.yml": "[b"}
    site = Site(write(tmp_path / "root", {"_config.yml": "", "_data/broken.yml": "a: [b", **words}))
    assert site.data["words"]["ko"] == {"port": "항구"}
    assert site.data.get("nothing", 5) == 5
    assert not site.problems
    assert {**site.data, "broken": 1} == {"broken": 1, "words": {"en": None, "ko": {"port": "항구"}}}
    assert [problem.facts["path"] for problem in site.problems] == ["_data/broken.yml", "_data/words/en.yml"]


def test_data_of_a_site_stands_over_that_of_its_theme(tmp_path: Path) -> None:
    theme = {"_data/w/ko.yml": "{a: 1, b: 1}", "_data/w/en.yml": "a: 2", "_data/c.yml": "x", "_data/d.yml": "{}"}
    own = {"_data/w/ko.yml": "{b: 3}", "_data/c.yml": "", "_data/d.yml": "[1]", "_data/e.yml": "e"}
    clock = Clock("UTC")
    base, over = (
        read(write(tmp_path / name, files) / "_data", clock, []) for name, files in (("theme", theme), ("own", own))
    )
    expected = {"w": {"ko": {"a": 1, "b": 3}, "en": {"a": 2}}, "c": "x", "d": [1], "e": "e"}
    assert over.over(base) == expected
    assert dict(over.over(base)) == expected


def test_a_large_table_is_read(tmp_path: Path) -> None:
    rows = [{"name": f"항구 {number}", "tags": ["a", number]} for number in range(20_000)]
    text = "\n".join(f"- {{name: {row['name']}, tags: [a, {number}]}}" for number, row in enumerate(rows))
    files = {"_config.yml": "", "_data/a.yml": text, "_data/b.json": json.dumps(rows)}
    site = Site(write(tmp_path / "root", files))
    assert site.data == {"a": rows, "b": rows}
    assert not site.problems


@given(
    st.lists(CELLS, min_size=1, unique=True).flatmap(
        lambda names: st.tuples(st.just(names), st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names))))
    )
)
def test_a_table_that_is_written_is_read(content: tuple[list[str], list[list[str]]]) -> None:
    names, rows = content
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([names, *rows])
    assert table(written.getvalue(), ",") == [dict(zip(names, row, strict=True)) for row in rows]
