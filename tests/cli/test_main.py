"""The command line: help in both languages, bad input in one line."""

import re
from pathlib import Path

import pytest

from editor.cli import main
from editor.cli.main import COMMANDS as NAMES

COMMANDS: tuple[list[str], ...] = ([], *([name] for name in NAMES))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command) or "stet")
@pytest.mark.parametrize(("language", "examples"), [("en_GB.UTF-8", "examples:"), ("ko_KR.UTF-8", "예:")])
def test_help_has_examples(
    command: list[str],
    language: str,
    examples: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert examples in out
    assert command or all(f"  stet {name} " in out for name in NAMES)
    if language.startswith("ko"):
        assert not re.search(r"\b(show this|arguments|options)\b", out)


@pytest.mark.parametrize("given", [["verify"], ["replace", "a"], ["render", "x.md", "--nothing"]])
def test_a_wrong_call_is_one_line(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(given)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"stet {given[0]} --help" in error


@pytest.mark.parametrize("content", [None, b"\x89PNG\r\n\x1a\n\x00\x00", b"\0"])
def test_the_window_is_not_opened_on_bad_input(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "post.md"
    if content is not None:
        path.write_bytes(content)
    assert main([str(path)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert str(path) in error


def test_a_folder_without_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "a folder without posts" in capsys.readouterr().err
