"""What git's files say, against git itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

from editor.site import git_files

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git: apt-get install git")


def git(folder: Path, *arguments: str) -> str:
    told = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *told, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    (root / "site").mkdir(parents=True)
    git(root, "init", "--quiet")
    git(root, "remote", "add", "other", "https://example.org/other.git")
    git(root, "remote", "add", "origin", "https://github.com/octo/news.git")
    git(root, "commit", "--quiet", "--allow-empty", "-m", "처음")
    return root


def test_origin_and_revision_are_git_s(repository: Path) -> None:
    for folder in (repository, repository / "site"):
        assert git_files.origin(folder) == git(folder, "remote", "get-url", "origin")
        assert git_files.revision(folder) == git(folder, "rev-parse", "HEAD")


@pytest.mark.parametrize("change", [("pack-refs", "--all"), ("checkout", "--quiet", "--detach")])
def test_the_revision_is_found_wherever_git_keeps_it(repository: Path, change: tuple[str, ...]) -> None:
    git(repository, *change)
    assert git_files.revision(repository) == git(repository, "rev-parse", "HEAD")


def test_a_worktree_has_its_own_revision(repository: Path, tmp_path: Path) -> None:
    git(repository, "worktree", "add", "--quiet", "-b", "draft", str(tmp_path / "draft"))
    git(tmp_path / "draft", "commit", "--quiet", "--allow-empty", "-m", "둘")
    assert git_files.revision(tmp_path / "draft") == git(tmp_path / "draft", "rev-parse", "HEAD")
    assert git_files.revision(tmp_path / "draft") != git_files.revision(repository)
    assert git_files.origin(tmp_path / "draft") == "https://github.com/octo/news.git"


def test_where_there_is_no_git_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/.git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    assert git_files.origin(tmp_path / "broken") == git_files.revision(tmp_path / "broken") == ""
