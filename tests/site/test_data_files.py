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
