"""`stet replace`: visible text only, safely saved, shown as a diff."""

import functools
from pathlib import Path

import pytest

from editor.cli import main
from editor.cli.arguments import command_parser
from tests.cli.conftest import POST


def test_visible_text_only(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replace", "old", "new", str(post)]) == 0
    expected = POST.replace("<b>old</b>", "<b>new</b>").replace(">old pi<", ">new pi<")
    assert post.read_bytes().decode() == expected
    out = capsys.readouterr().out
    assert out.startswith(f"--- a/{post}\n+++ b/{post}\n")
    assert '+<p>The <b>new</b> harbour &amp; <a href="/old">its</a>' in out


def test_sealed_blocks_that_hold_the_text_are_named(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replace", "--dry-run", "old", "new", str(post)]) == 0
    assert capsys.readouterr().err == (
        f"stet: {post}: line 7: left as it is, because this block is sealed (Form) and holds the text\n"
    )


def test_a_match_across_marks(post: Path) -> None:
    assert main(["replace", "its old pier", "a jetty", str(post)]) == 0
    expected = POST.replace(
        '<a href="/old">its</a> <b><span style="color: #ee2323;">old pi</span></b>er.', '<a href="/old">a jetty</a>.'
    )
    assert post.read_bytes().decode() == expected


def test_a_dry_run_writes_nothing(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replace", "--dry-run", "harbour", "port", str(post)]) == 0
    assert post.read_bytes() == POST.encode()
    assert "port" in capsys.readouterr().out


def test_nothing_found(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replace", "ship", "boat", str(post)]) == 1
    assert capsys.readouterr().out == ""


def test_new_text_is_escaped(post: Path) -> None:
    assert main(["replace", "harbour", "<{{ port }}>", str(post)]) == 0
    assert "&lt;&#123;{ port }}&gt;" in post.read_bytes().decode()


def test_windows_newlines_stay(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.write_bytes(POST.replace("\n", "\r\n").encode())
    assert main(["replace", "harbour", "port", str(post)]) == 0
    assert post.read_bytes() == POST.replace("harbour", "port").replace("\n", "\r\n").encode()
    assert "-<p>The" in capsys.readouterr().out


def test_an_empty_search_is_refused(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replace", "", "x", str(post)]) == 2
    assert capsys.readouterr().err == "stet: the text to replace is empty\n"


@pytest.mark.parametrize("command", [["replace", "harbour", "port"], ["render"]])
def test_broken_front_matter_is_refused(command: list[str], post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = POST.replace("title: Harbour", "title: [Harbour")
    post.write_bytes(broken.encode())
    assert main([*command, str(post)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"stet: {post}: the post's information cannot be read: line ")
    assert error.count("\n") == 1
    assert post.read_bytes() == broken.encode()


FIELDS = POST.replace("title: Harbour", "title: 'The  old harbour'  # old\ntags: [old, /old/]\nrank: {old: 1}")


def test_fields_that_have_the_text_are_named(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.write_text(FIELDS)
    assert main(["replace", "harbour", "port", str(post)]) == 0
    assert post.read_text() == FIELDS.replace("</b> harbour", "</b> port")
    named = "left as they are, though they have the text: title (to replace it there too: --fields)"
    assert capsys.readouterr().err == f"stet: {post}: {named}\n"


def test_fields_that_alone_have_the_text_are_named_as_well(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.write_text(FIELDS)
    assert main(["replace", "The  old", "A new", str(post)]) == 1
    assert post.read_text() == FIELDS
    assert "title (to replace" in capsys.readouterr().err


def test_fields_are_replaced_in_where_that_is_wanted(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.write_text(FIELDS)
    assert main(["replace", "--fields", "old", "new", str(post)]) == 0
    places = ("'The  old", "[old,", "<b>old", ">old pi")
    assert post.read_text() == functools.reduce(_renewed, places, FIELDS)
    captured = capsys.readouterr()
    assert "+title: 'The  new harbour'  # old\n" in captured.out
    assert "though" not in captured.err


def _renewed(text: str, place: str) -> str:
    return text.replace(place, place.replace("old", "new"))


@pytest.mark.parametrize(("language", "named"), [("ko", "찾을글 새글 PATH"), ("en", "OLD NEW PATH")])
def test_the_help_names_what_is_to_be_given(
    language: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        command_parser(language).parse_args(["replace", "--help"])
    assert named in capsys.readouterr().out
