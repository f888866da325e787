"""The front matter of real posts: as Jekyll read it, as python-frontmatter reads it, and changed key by key."""

import datetime
import json
from pathlib import Path
from typing import Any

import frontmatter
import pytest

from editor.post import FrontMatter, Post
from editor.post.values import same

CLASSES = {
    "String": str,
    "Array": list,
    "Hash": dict,
    "TrueClass": bool,
    "FalseClass": bool,
    "NilClass": type(None),
    "Integer": int,
    "Float": float,
    "Date": datetime.date,
    "Time": datetime.datetime,
}
NEW = "새 값: '하나' # \"둘\""


@pytest.fixture(scope="module")
def posts(shared: Path) -> list[tuple[dict[str, Any], Post]]:
    corpus = shared / "corpus"
    rows = [json.loads(line) for line in (corpus / "jekyll.jsonl").read_text(encoding="utf-8").splitlines()]
    return [(row["data"], Post.from_bytes((corpus / "posts" / row["path"]).read_bytes())) for row in rows]


def test_every_file_comes_back(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "posts").rglob("*.*")):
        if path.is_dir():
            continue
        data = path.read_bytes()
        assert Post.from_bytes(data).to_bytes() == data, path


def test_types_and_values_are_jekylls(posts: list[tuple[dict[str, Any], Post]]) -> None:
    for data, post in posts:
        front_matter = post.front_matter
        assert set(front_matter.keys()) == set(data)
        for key, (ruby_class, shown) in data.items():
            value = front_matter[key]
            assert type(value) is CLASSES[ruby_class], key
            if isinstance(value, str):
                assert value.startswith(shown) if len(shown) >= 100 else value == shown
            elif isinstance(value, datetime.datetime):
                moment = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
                assert moment.replace(microsecond=0) == datetime.datetime.strptime(shown, "%Y-%m-%d %H:%M:%S %z")


def test_python_frontmatter_reads_the_same_text(posts: list[tuple[dict[str, Any], Post]]) -> None:
    for _, post in posts[::10]:
        reference: Any = frontmatter.loads(post.text)
        for key in post.front_matter:
            if isinstance(post.front_matter[key], (str, list)):
                assert same(post.front_matter[key], reference[key]), key


def test_a_key_changes_alone(posts: list[tuple[dict[str, Any], Post]]) -> None:
    for _, post in posts[::8]:
        for key in post.front_matter:
            _change(post.front_matter, key)


def _change(before: FrontMatter, key: str) -> None:
    entry = before.entry(key)
    assert before.changed({key: before[key]}) is before
    after = before.changed({key: NEW})
    assert str(after[key]).rstrip("\n") == NEW
    assert after.source.startswith(before.source[: entry.colon])
    assert after.source.endswith(before.source[entry.end :])
    assert frontmatter.loads(after.source + "x")[key] == after[key]
    assert key not in before.changed({}, [key])
