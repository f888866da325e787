"""Whether Linux lets an ordinary user have user namespaces, of which one half of Chromium's sandbox is made.

Without them Qt's web engine starts all the same, and shuts its page in by a filter of system calls only.
"""

from pathlib import Path

from editor.cli.health.fact import Fact

# A kernel's settings, and the value that refuses; the second is Debian's own.
_REFUSALS = (("user.max_user_namespaces", "0", 10_000), ("kernel.unprivileged_userns_clone", "0", 1))
_APPARMOR = "kernel.apparmor_restrict_unprivileged_userns"


def sandbox(proc: Path = Path("/proc")) -> Fact:
    """What is wrong with the web engine's sandbox, as the kernel's files below `proc` have it."""
    for setting, refusing, allowing in _REFUSALS:
        if _setting(proc, setting) == refusing:
            return Fact("engine", setting, "engine_namespaces", {"setting": setting, "value": allowing})
    if _setting(proc, _APPARMOR) == "1" and _profile(proc) == "unconfined":
        return Fact("engine", _APPARMOR, "engine_apparmor")
    return Fact("engine", "")


def _setting(proc: Path, name: str) -> str:
    return _text(proc / "sys" / name.replace(".", "/"))


def _profile(proc: Path) -> str:
    """AppArmor's name for this process: "unconfined" is none; a profile that forbids nothing is "x (unconfined)"."""
    return _text(proc / "self/attr/apparmor/current") or _text(proc / "self/attr/current")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        return ""
