"""The lock files: complete, hashed, and without a registry's address."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(text: str) -> dict[str, str]:
    """Every locked package and its version."""
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def normal(requirement: str) -> str:
    """A requirement's package by its normal name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~;\[ ]", requirement)[0]).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_hashes(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8").replace("\\\n", " ")
    assert [line for line in text.splitlines() if "==" in line and "--hash=sha256:" not in line] == []


def test_what_the_project_needs_is_locked(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked, locked_dev = (pins((repository / name).read_text(encoding="utf-8")) for name in LOCKS)
    assert {normal(requirement) for requirement in project["dependencies"]} <= set(locked)
    assert {normal(requirement) for requirement in project["optional-dependencies"]["dev"]} <= set(locked_dev)


def test_both_locks_agree(repository: Path) -> None:
    locked, locked_dev = (pins((repository / name).read_text(encoding="utf-8")) for name in LOCKS)
    assert locked.items() <= locked_dev.items()
