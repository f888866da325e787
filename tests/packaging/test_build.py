"""The one build script: what it builds is what the help, the documents and the release's workflow name."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.packaging.conftest import SCRIPT


@pytest.fixture(scope="module")
def kinds() -> set[str]:
    shown = subprocess.run([sys.executable, str(SCRIPT), "--help"], capture_output=True, text=True, check=True).stdout
    listed = re.search(r"\{([\w,]*\bdeb\b[\w,]*)\}", shown)
    assert listed is not None
    return set(listed[1].split(","))


@pytest.mark.parametrize("name", [".github/workflows/release.yml", "docs/deployment.md", "README.md"])
def test_what_is_named_can_be_built(repository: Path, kinds: set[str], name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    named = set(re.findall(r"\./dev package (\w+)", text))
    assert named
    assert named <= kinds


def test_the_workflow_publishes_only_what_was_tried(repository: Path) -> None:
    jobs = yaml.safe_load((repository / ".github/workflows/release.yml").read_text(encoding="utf-8"))["jobs"]
    assert set(jobs["publish"]["needs"]) == {"windows", "macos"}
    assert jobs["windows"]["needs"] == "linux"


def test_an_unknown_kind_is_refused() -> None:
    assert subprocess.run([sys.executable, str(SCRIPT), "nonsense"], capture_output=True, check=False).returncode == 2
