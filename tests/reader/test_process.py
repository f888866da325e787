"""The reading process itself: what it answers is what its parts say, several at a time, and nothing ends it."""

import functools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import wire
from editor.checks.neighbours import Neighbours
from editor.checks.registry import look_through
from editor.checks.subject import Subject
from editor.checks.telling import unpacked
from editor.house import load_default
from editor.house.described import Described
from editor.post import Post
from editor.reader.style import described
from editor.site import Site
from editor.site.learning import learn
from editor.site.listing import row_of
from editor.site.rows import Row
from editor.site.vocabulary import Vocabulary, gather
from editor.wire import Message
from tests.house.learning.newsroom import posts
from tests.reader.asking import Asked, asked

POSTS = 30


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in the bundled house style; of one post there are two with the same title."""
    root = tmp_path_factory.mktemp("site")
    (root / "_config.yml").write_text("title: Test\n", encoding="utf-8")
    (root / "_posts").mkdir()
    for day, post in enumerate(posts(load_default(), POSTS), 1):
        (root / "_posts" / f"2024-07-{day:02}-port-{day}.md").write_bytes(post.to_bytes())
    return root


@pytest.fixture(scope="module")
def reader(root: Path) -> Iterator[Asked]:
    with asked(root) as process:
        yield process


def rows(pieces: list[Message]) -> dict[str, Row]:
    return {row.path: row for piece in pieces for row in map(Row.unpacked, piece.get("rows", ()))}


def test_the_list_is_that_of_the_site(root: Path, reader: Asked) -> None:
    site = Site(root)
    pieces = reader.answer("posts", age=0)
    assert pieces[-1] == {"end": True}
    assert rows(pieces) == {row.path: row for row in (row_of(entry, site) for entry in site.entries())}


def test_the_words_are_those_of_the_site(root: Path, reader: Asked) -> None:
    *pieces, end = reader.answer("words", age=60)
    assert end == {"end": True}
    found = functools.reduce(Vocabulary.with_piece, pieces, Vocabulary.nothing())
    assert found == gather(Site(root), Site(root).entries())
    assert found.values["categories"]


def test_the_addresses_are_those_of_published_posts_the_newest_first(root: Path, reader: Asked) -> None:
    pieces = reader.answer("addresses", age=60)
    assert pieces[-1] == {"end": True}
    entries = {entry.facts.url: entry for entry in Site(root).entries()}
    told = [tuple(post) for piece in pieces for post in piece.get("posts", ())]
    assert [day for _, _, day in told] == [f"2024-07-{day:02}" for day in range(POSTS, 0, -1)]
    assert {url: title for title, url, _ in told} == {url: entry.facts.title for url, entry in entries.items()}


def test_the_findings_are_those_of_the_checks(root: Path, reader: Asked) -> None:
    path = root / "_posts" / "2024-07-03-port-3.md"
    text = path.read_text(encoding="utf-8") + '\n<p></p>\n\n<p><a href="/nowhere/">on</a> {{ cargo }}</p>\n'
    piece, end = reader.findings(text, path)
    assert (piece["whole"], end) == (True, {"end": True})
    subject = Subject(Post.from_text(text), path, load_default(), Neighbours(Site(root)))
    found = [unpacked(told, text) for told in piece["findings"]]
    assert {finding.check for finding in found} >= {"link_dead", "liquid_variable", "paragraph_empty"}
    assert [(one.check, one.text("ko"), one.start, one.fix) for one in found] == (
        [(one.check, one.text("ko"), one.start, one.fix) for one in look_through(subject)]
    )


def test_the_style_is_the_learned_one(root: Path, reader: Asked) -> None:
    *progress, piece, _ = reader.answer("style", least=1)
    learned = learn(root)
    assert learned is not None
    assert Described.unpacked(piece["style"]) == described(learned)
    shares = [told["done"] for told in progress]
    assert shares == sorted(shares)
    assert shares[-1] > 0.9


def test_of_too_few_posts_no_style_is_learned(reader: Asked) -> None:
    assert reader.answer("style", least=POSTS + 1) == [{"style": None}, {"end": True}]


def test_what_was_asked_first_does_not_keep_the_rest_waiting(reader: Asked) -> None:
    text = "---\ntitle: a\n---\n" + "<p>{{ a }} <b>b</b></p>\n\n" * 10_000
    check = reader.ask("findings", text=text, path=None, soon=False)
    words = reader.ask("words", age=60)
    assert reader.heard(words).get(check, []) == []
    assert reader.heard(check)[check][-1] == {"end": True}


def test_what_is_dropped_is_told_no_more(reader: Asked) -> None:
    style = reader.ask("style", least=1)
    reader.send({"drop": style})
    reader.send({"drop": 12345})
    last = reader.ask("words", age=60)
    assert {"end": True} not in reader.heard(last).get(style, [])


def test_a_changed_post_is_listed_as_it_is_now(root: Path, reader: Asked) -> None:
    path = root / "_posts" / "2024-07-30-port-30.md"
    before = path.read_text(encoding="utf-8")
    reader.answer("posts", age=0)
    path.write_text("---\ntitle: 다른 제목\n---\n", encoding="utf-8")
    assert rows(reader.answer("posts", age=60))["_posts/2024-07-30-port-30.md"].title != "다른 제목"
    assert rows(reader.answer("posts", age=0))["_posts/2024-07-30-port-30.md"].title == "다른 제목"
    path.write_text(before, encoding="utf-8")


@pytest.mark.parametrize("kind", ["os", "process", "", 7])
def test_what_is_no_question_is_refused_and_no_more(reader: Asked, kind: object) -> None:
    (failure,) = reader.answer(str(kind))
    assert failure["failed"] == "ValueError"
    assert reader.answer("words", age=60)[-1] == {"end": True}


def test_a_bug_is_told_by_its_place_without_text(reader: Asked) -> None:
    (failure,) = reader.answer("findings", text=7, path=None, soon=False)
    assert failure["failed"] == "AttributeError"
    assert any("findings.py" in place for place in failure["at"])


def test_outside_of_a_site_there_are_findings() -> None:
    with asked(None) as reader:
        text = "---\ntags:\n  - on\n---\n<p></p>\n"
        piece, _ = reader.findings(text)
        assert {unpacked(told, text).check for told in piece["findings"]} == {"yaml_type", "paragraph_empty"}
        assert reader.answer("words", age=60)[-1]["failed"]


def test_a_site_that_vanishes_is_told_and_texts_are_checked_on(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text("", encoding="utf-8")
    with asked(root) as reader:
        assert reader.answer("posts", age=0) == [{"end": True}]
        (root / "_config.yml").unlink()
        root.rmdir()
        for kind, facts in {"posts": {"age": 0}, "words": {"age": 0}, "style": {"least": 1}}.items():
            assert reader.answer(kind, **facts)[-1]["failed"] == "SiteGone"
        assert reader.findings("---\n---\n<p></p>\n", root / "_posts/a.md")[0]["findings"]


def test_the_process_ends_with_its_window(root: Path) -> None:
    with asked(root) as reader:
        reader.ask("style", least=1)
        assert reader.process.stdin is not None
        reader.process.stdin.close()
        assert reader.process.wait(10) == 0


HANGING = """\
import re
from editor.reader import process

process._LONGEST = 0.5
process.Reader._go_on = lambda reader, number: re.match("(a+)+$", "a" * 60 + "b")  # no thread has a turn meanwhile
process.main()
"""


def test_a_step_that_never_ends_ends_the_process() -> None:
    question = wire.pack({"id": 1, "ask": "findings", "text": "", "path": None, "soon": False})
    with subprocess.Popen([sys.executable, "-c", HANGING], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(question)
        process.stdin.flush()
        assert process.wait(30) == 1
