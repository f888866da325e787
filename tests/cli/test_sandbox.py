"""What the kernel's files say of user namespaces."""

from pathlib import Path

import pytest

from editor.cli.health.sandbox import sandbox


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    for name in ("sys/user", "sys/kernel", "self/attr/apparmor"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "sys/user/max_user_namespaces").write_text("96365\n", encoding="ascii")
    return tmp_path


def test_a_kernel_that_has_them_for_everybody(proc: Path) -> None:
    assert sandbox(proc).problem == ""


@pytest.mark.parametrize("setting", ["user/max_user_namespaces", "kernel/unprivileged_userns_clone"])
def test_a_kernel_that_has_none_for_anybody(proc: Path, setting: str) -> None:
    (proc / "sys" / setting).write_text("0\n", encoding="ascii")
    fact = sandbox(proc)
    assert (fact.problem, fact.facts["setting"]) == ("engine_namespaces", setting.replace("/", "."))


@pytest.mark.parametrize(
    ("label", "place", "problem"),
    [
        ("unconfined", "self/attr/apparmor/current", "engine_apparmor"),
        ("unconfined", "self/attr/current", "engine_apparmor"),
        ("stet (unconfined)", "self/attr/apparmor/current", ""),
        ("snap.code (enforce)", "self/attr/current", ""),
    ],
)
def test_apparmor_that_has_them_for_programs_with_a_profile(proc: Path, label: str, place: str, problem: str) -> None:
    (proc / "sys/kernel/apparmor_restrict_unprivileged_userns").write_text("1\n", encoding="ascii")
    (proc / place).write_text(f"{label}\n", encoding="ascii")
    assert sandbox(proc).problem == problem
    (proc / "sys/kernel/apparmor_restrict_unprivileged_userns").write_text("0\n", encoding="ascii")
    assert sandbox(proc).problem == ""
