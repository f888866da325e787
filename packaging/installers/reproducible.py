"""Whether two builds of one commit give the same files."""

import hashlib
from pathlib import Path

# Nothing differs today. A file that must, by its nature, is named here with the reason.
MAY_DIFFER: frozenset[str] = frozenset()


def fingerprints(root: Path) -> dict[str, str]:
    """Each file and folder below `root`: its mode, its time, and a digest of its bytes or the place it leads to."""
    found = {}
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        what = str(path.readlink()) if path.is_symlink() else _digest(path) if path.is_file() else ""
        found[path.relative_to(root).as_posix()] = f"{status.st_mode:o} {int(status.st_mtime)} {what}"
    return found


def differences(one: Path, other: Path) -> list[str]:
    """The files that two trees do not have alike, without those that may differ."""
    first, second = fingerprints(one), fingerprints(other)
    differing = {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)}
    return sorted(differing - MAY_DIFFER)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
