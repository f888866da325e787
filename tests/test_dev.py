"""The developer's one script: what it names it does, and any POSIX shell reads it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="./dev is for POSIX shells")

TESTS = """
import os, pathlib
import pytest

def note(name):
    with (pathlib.Path(__file__).parent.parent / "ran").open("a") as ran:
        ran.write(f"{name} {os.environ.get('PYTEST_XDIST_WORKER', 'itself')}\\n")

@pytest.mark.alone
def test_clock():
    note("clock")
    assert "clock" not in os.environ["FAILING"]

def test_other():
    note("other")
    assert "other" not in os.environ["FAILING"]
"""

# Two workers, and of the plugins only theirs: the others' start takes seconds.
PYTEST = {
    "PYTEST_XDIST_AUTO_NUM_WORKERS": "2",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTEST_PLUGINS": "xdist.plugin",
    "PYTEST_ADDOPTS": "-W ignore::pytest.PytestUnknownMarkWarning",
}


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


@pytest.fixture
def checkout(repository: Path, tmp_path: Path) -> Path:
    """A checkout that is set up, with two tests: one looks at the clock, and each notes what ran it."""
    if not (repository / ".venv" / "stet.stamp").exists():
        pytest.skip("not set up by ./dev")
    made_from = ("requirements.txt", "requirements-dev.txt", "pyproject.toml")
    shutil.copy(repository / "dev", tmp_path)
    for name in made_from:
        (tmp_path / name).touch()
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{repository}/.venv/bin/python" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    stamp = subprocess.run(["cksum"], input=f"{tmp_path}\n".encode(), capture_output=True, check=True).stdout
    (tmp_path / ".venv" / "stet.stamp").write_bytes(stamp)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_two.py").write_text(TESTS, encoding="utf-8")
    return tmp_path


def run_tests(checkout: Path, *arguments: str, failing: str = "") -> tuple[bool, dict[str, str]]:
    """Whether `./dev test` says that all is well, and what ran each test."""
    environment = {**os.environ, "FAILING": failing, **PYTEST}
    environment.pop("PYTEST_XDIST_WORKER", None)
    ran = subprocess.run([str(checkout / "dev"), "test", *arguments], env=environment, capture_output=True, check=False)
    lines = (checkout / "ran").read_text(encoding="utf-8").splitlines()
    return ran.returncode == 0, {name: by.rstrip("01") for name, by in (line.split() for line in lines)}


@pytest.mark.parametrize("failing", ["", "clock"])
def test_all_tests_run_at_once_but_for_those_that_look_at_the_clock(checkout: Path, failing: str) -> None:
    assert run_tests(checkout, failing=failing) == (failing == "", {"clock": "itself", "other": "gw"})


def test_a_test_that_is_named_waits_for_no_workers(checkout: Path) -> None:
    assert run_tests(checkout, "-k", "other") == (True, {"other": "itself"})


def test_ci_runs_what_the_readme_says(repository: Path) -> None:
    said, run = (
        re.findall(r"^\./dev test\b.*?(?= *#| \|\||$)", (repository / name).read_text(encoding="utf-8"), re.MULTILINE)
        for name in ("README.md", ".ci/run")
    )
    assert said == run == ["./dev test"]


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_a_posix_shell_reads_it(repository: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    subprocess.run([shell, "-n", str(repository / "dev")], check=True)


def test_windows_script_has_windows_newlines(repository: Path) -> None:
    lines = (repository / "dev.cmd").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])
