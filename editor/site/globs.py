"""Ruby's File.fnmatch and Dir.glob, as Jekyll matches names with them."""

import fnmatch
import functools
import glob
import os
import re
from pathlib import Path

_WILD = "*?["


def is_pattern(text: str) -> bool:
    """Whether a text may match others than itself."""
    return any(sign in text for sign in _WILD)


@functools.lru_cache(maxsize=512)
def pattern(text: str) -> re.Pattern[str]:
    """What File.fnmatch without flags matches: `*` takes slashes as well, braces are themselves."""
    return re.compile(fnmatch.translate(re.sub(r"\[\^", "[!", text)))


def expand(folder: Path, text: str) -> list[str]:
    """The paths below `folder`, relative to it, that Dir.glob finds for `text`: with braces, `**` only as a folder."""
    found: dict[str, None] = {}
    for plain in _without_braces(text):
        last_is_star = re.sub(r"(?:(?<=/)|\A)\*\*\Z", "*", plain)
        # pathlib's glob takes no absolute pattern apart and hides no dot-files as Ruby does.
        names = glob.glob(last_is_star.lstrip("/"), root_dir=folder, recursive=True)  # noqa: PTH207
        found.update(dict.fromkeys(sorted(name.replace(os.sep, "/").rstrip("/") for name in names)))
    return [name for name in found if name]


def _without_braces(text: str, most: int = 256) -> list[str]:
    """The patterns that `{a,b}` stands for, `most` of them."""
    results: list[str] = []
    waiting = [text]
    while waiting and len(results) + len(waiting) <= most:
        current = waiting.pop(0)
        found = re.search(r"\{([^{}]*)\}", current)
        if found is None:
            results.append(current)
            continue
        ends = current[: found.start()], current[found.end() :]
        waiting += [f"{ends[0]}{choice}{ends[1]}" for choice in found[1].split(",")]
    return results
