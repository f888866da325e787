"""`stet doctor`: what it finds, what it says is wrong, and that it runs no git."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from editor.cli import main
from editor.cli.health import screen


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "newsroom"
    (root / "_posts").mkdir(parents=True)
    (root / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (root / "_posts/2024-07-27-port.md").write_text("---\n---\n글\n", encoding="utf-8")
    return root


def found(site: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The facts and problems of a site."""
    main(["doctor", str(site), "--json"])
    said = json.loads(capsys.readouterr().out)
    return said["facts"], said["problems"]


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(root: Path, *arguments: str) -> None:
    command = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@example.com", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@needs_git
def test_a_site_with_its_branch_and_posts(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(site, "init", "-b", "desk/오늘")
    facts, problems = found(site, capsys)
    assert (facts["site"], facts["posts"], facts["git"]) == (str(site), "1", "desk/오늘")
    assert {"site", "house", "git"}.isdisjoint(problems)


@needs_git
@pytest.mark.parametrize("name", ["MERGE_HEAD", "index.lock", "CHERRY_PICK_HEAD"])
def test_what_git_left_half_done_is_told(site: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    git(site, "init")
    (site / ".git" / name).touch()
    assert name in found(site, capsys)[1]["git"]


@needs_git
def test_a_rebase_and_a_head_without_branch_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(site, "init")
    git(site, "add", ".")
    git(site, "commit", "-m", "x")
    git(site, "checkout", "--detach")
    assert "git switch" in found(site, capsys)[1]["git"]
    (site / ".git/rebase-merge").mkdir()
    assert "git rebase --continue" in found(site, capsys)[1]["git"]


@needs_git
def test_a_worktree_and_a_broken_pointer(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(site, "init", "-b", "main")
    git(site, "add", ".")
    git(site, "commit", "-m", "x")
    other = site.parent / "other"
    git(site, "worktree", "add", "-b", "side", str(other))
    assert found(other, capsys)[0]["git"] == "side"
    (other / ".git").write_bytes(b"gitdir")
    assert found(other, capsys)[0]["git"] == ""


@needs_git
def test_a_working_copy_runs_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(site, "init", "-b", "main")
    ran = site.parent / "ran"
    hook = site.parent / "hook.sh"
    hook.write_text(f"#!/bin/sh\ntouch '{ran}'\n", encoding="utf-8")
    hook.chmod(0o755)
    git(site, "config", "core.fsmonitor", str(hook))
    subprocess.run(["git", "-C", str(site), "status"], check=False, capture_output=True)
    assert ran.exists()  # what a git would have done
    ran.unlink()
    assert found(site, capsys)[0]["git"] == "main"
    assert not ran.exists()


def test_no_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(tmp_path)]) == 1
    assert "stet doctor FOLDER" in capsys.readouterr().out


def test_a_broken_house_style_is_named_with_its_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".stet.toml").write_text("[images]\nfolder = 3\n", encoding="utf-8")
    assert "line 2" in found(site, capsys)[1]["house"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [("ibus", ""), ("fcitx", "fcitx5"), ("nonsense", "nonsense"), ("", "No input method")],
)
def test_the_input_method(
    site: Path, asked: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_IM_MODULE", asked)
    facts, problems = found(site, capsys)
    assert facts["input_method"] == asked
    assert said in problems.get("input_method", "")
    assert bool(said) == ("input_method" in problems)


def test_what_only_x_programs_heed_is_no_input_method(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    monkeypatch.setenv("XMODIFIERS", "@im=ibus")
    assert "QT_IM_MODULE=ibus" in found(site, capsys)[1]["input_method"]


@pytest.mark.parametrize(
    ("asked", "platform", "value", "problem"),
    [
        ((), "wayland", "wayland", ""),
        ((), "wayland-egl", "wayland", ""),
        (("wayland", "ibus"), "wayland", "wayland", ""),
        (("wayland", "ibus"), "xcb", "ibus", ""),
        (("ibus",), "wayland", "ibus", ""),
        (("wayland", "fcitx"), "xcb", "wayland", "unknown_input_method"),
        (("fcitx5",), "wayland", "fcitx5", "fcitx"),
        ((), "xcb", "", "no_input_method"),
    ],
)
def test_the_input_method_of_each_kind_of_screen(
    asked: tuple[str, ...], platform: str, value: str, problem: str
) -> None:
    fact = screen.input_method(asked, ("compose", "ibus"), platform)
    assert (fact.value, fact.problem) == (value, problem)


@pytest.mark.parametrize(("language", "heading"), [("ko_KR.UTF-8", "한글 글꼴: "), ("C.UTF-8", "Korean font: ")])
def test_both_languages(
    site: Path, language: str, heading: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    main(["doctor", str(site)])
    assert heading in capsys.readouterr().out


def test_a_state_folder_that_cannot_be_written_is_told(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "journal" in found(site, capsys)[1]["state"]
