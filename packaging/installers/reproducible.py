"""Whether two builds of one commit give the same bytes, wherever and by whomever they are made."""

import hashlib
import os
import subprocess
from pathlib import Path

from installers.failure import BuildError
from installers.recipe import built_at

# What a build must not depend on: the mode that new files get, the time zone, the language, the order of sets.
_SURROUNDINGS = (
    (0o022, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    (0o077, {"TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
)
_MOST_NAMED = 20


def build_twice(command: list[str], *folders: Path) -> None:
    """Run a build's command in two folders and surroundings. Raises BuildError, with the names of what differs."""
    made = []
    same = {"SOURCE_DATE_EPOCH": str(built_at())}  # even when somebody commits meanwhile
    for folder, (mask, surroundings) in zip(folders, _SURROUNDINGS, strict=True):
        build = [*command, "--folder", str(folder)]
        environment = os.environ | surroundings | same
        done = subprocess.run(build, env=environment, umask=mask, stdout=subprocess.PIPE, check=False)
        if done.returncode:
            raise BuildError(f"{folder} could not be built")
        made.append(Path(os.fsdecode(done.stdout).rstrip("\n")))
    if _digest(made[0]) != _digest(made[1]):
        raise BuildError(f"two builds of {made[0].name} differ: {', '.join(differences(*folders)[:_MOST_NAMED])}")


def fingerprints(root: Path) -> dict[str, str]:
    """Each file and folder below `root`: its mode, its time, and a digest of its bytes or the place it leads to."""
    found = {}
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        what = str(path.readlink()) if path.is_symlink() else _digest(path) if path.is_file() else ""
        found[path.relative_to(root).as_posix()] = f"{status.st_mode:o} {int(status.st_mtime)} {what}"
    return found


def differences(one: Path, other: Path) -> list[str]:
    """The files and folders, two levels down and more, that two folders do not have alike."""
    first, second = fingerprints(one), fingerprints(other)
    return sorted(name for name in first.keys() | second.keys() if "/" in name and first.get(name) != second.get(name))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
