"""Where an image that a post names is on this machine, and how a post names a file. No widget."""

import re
from pathlib import Path

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def is_address(text: str) -> bool:
    """Whether the image is elsewhere (`https://…`), not a file of the site."""
    return bool(_ADDRESS.match(text))


def is_relative(text: str) -> bool:
    """Whether a file of the site is named without the slash in front."""
    return bool(text) and not text.startswith("/") and not is_address(text)


def file_of(text: str, root: Path | None) -> Path | None:
    """The file inside the site that `text` (`/assets/img/x.jpg`) names; None where there is none, or outside."""
    if not text or root is None or is_address(text):
        return None
    try:
        path = (root / text.lstrip("/")).resolve()
        return path if path.is_relative_to(root.resolve()) and path.is_file() else None
    except (OSError, ValueError):
        return None


def name_of(path: Path, root: Path, like: str) -> str | None:
    """How a post names a file of the site: from the root, with the slash in front that `like` has or a site wants.

    None where the file is outside the site.
    """
    try:
        inside = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return None
    return inside if is_relative(like) else "/" + inside
