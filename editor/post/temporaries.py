"""Names of the files that a save makes beside a post, and their removal when a save did not live to do it.

The name begins with a dot because Jekyll ignores such files and would publish `post.md.tmp`.
"""

import contextlib
import hashlib
import os
import re
import time
from pathlib import Path

from editor.post.machine import machine_name

_NAME = re.compile(r"\.stet-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}")
_OLD = 24 * 3600.0


def temporary_in(folder: Path) -> Path:
    """A name for a new file in `folder`, which says which process of which machine made it."""
    return folder / f".stet-{_machine()}-{os.getpid()}-{os.urandom(4).hex()}"


def remove_stale(folder: Path) -> list[Path]:
    """Remove what saves that were killed left in `folder`, and give it; never what a living process may still need.

    Those of this machine go when their process is gone, any after a day. Of a folder that cannot be read nothing goes.
    """
    removed = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _NAME.fullmatch(entry.name)
            if found and entry.is_file(follow_symlinks=False) and _is_stale(entry, found[1], int(found[2])):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()
                    removed.append(Path(entry.path))
    return removed


def _is_stale(entry: "os.DirEntry[str]", machine: str, process: int) -> bool:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _OLD:
        return True
    return machine == _machine() and not _lives(process)


def _lives(process: int) -> bool:
    if os.name != "posix":
        return True  # there os.kill would end it: these wait for their day
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass
    return True


def _machine() -> str:
    return hashlib.blake2b(machine_name().encode(), digest_size=4).hexdigest()
