"""The developer's one script: what it names it does, and any POSIX shell reads it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="./dev is for POSIX shells")


def commands(script: str) -> set[str]:
    """The names that the script's last `case` takes, but for help and the rest."""
    return set(re.findall(r"^    ([a-z]+)\) ", script[script.rindex("\ncase ") :], re.MULTILINE))


def test_help_names_every_command(repository: Path) -> None:
    script = (repository / "dev").read_text(encoding="utf-8")
    shown = subprocess.run([str(repository / "dev"), "help"], capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^\./dev ([a-z]+)", shown, re.MULTILINE)) == commands(script)


def test_an_unknown_command_is_refused(repository: Path) -> None:
    ran = subprocess.run([str(repository / "dev"), "nonsense"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "./dev run" in ran.stderr


def test_stet_reads_paths_from_where_it_is_called(repository: Path, tmp_path: Path) -> None:
    if not (repository / ".venv" / "stet.stamp").exists():
        pytest.skip("not set up by ./dev")
    (tmp_path / "post.md").write_text("Post.\n", encoding="utf-8")
    command = [str(repository / "dev"), "stet", "verify", "post.md"]
    subprocess.run(command, cwd=tmp_path, check=True)


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_a_posix_shell_reads_it(repository: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    subprocess.run([shell, "-n", str(repository / "dev")], check=True)


def test_windows_script_has_windows_newlines(repository: Path) -> None:
    lines = (repository / "dev.cmd").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])
