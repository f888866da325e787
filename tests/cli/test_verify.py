"""`stet verify`: what it says of posts, and its exit codes."""

import json
from pathlib import Path

import pytest

from editor.cli import main


def test_an_identical_post(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(post)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("identical")
    assert "7-7: Form" in out
    assert "1 of 1 post identical" in out


def test_json_names_lines_and_reasons(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--json", str(post.parent)]) == 0
    (verdict,) = json.loads(capsys.readouterr().out)
    assert verdict["identical"] is True
    # 21 visible letters of the paragraph, 3 of the sealed form.
    visible = len("Theoldharbour&itsoldpier.")
    assert verdict["visible"] == visible + 3
    assert verdict["editable"] == pytest.approx(visible / (visible + 3))
    assert verdict["sealed"] == [{"line": 7, "end_line": 7, "reason": "form", "explanation": "Form"}]


def test_a_file_that_is_not_utf8_is_named_and_the_rest_goes_on(post: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = post.with_name("2024-07-28-bad.md")
    bad.write_bytes("한국".encode("cp949"))
    assert main(["verify", str(bad), str(post)]) == 2
    captured = capsys.readouterr()
    assert captured.err == f"stet: {bad}: not UTF-8: line 1, byte offset 0\n"
    assert str(post) in captured.out


@pytest.mark.parametrize("make", ["missing", "empty folder"])
def test_bad_paths(tmp_path: Path, make: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nothing"
    if make == "empty folder":
        path.mkdir()
    assert main(["verify", str(path)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert str(path) in error


@pytest.mark.long
def test_the_corpus_is_identical(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(shared / "corpus" / "posts")]) == 0
    assert "560 of 560" in capsys.readouterr().out


def test_the_sample_is_wholly_editable(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--json", str(shared / "sample")]) == 0
    (verdict,) = json.loads(capsys.readouterr().out)
    assert verdict["identical"] is True
    assert verdict["editable"] == 1
    assert verdict["sealed"] == []
