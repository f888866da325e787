"""From a path in a page to a file of the site, and to no other file.

What a post names is anyone's text, so every part must be a plain name before the disk is asked, and what the disk
resolves it to must still lie in the site.
"""

import unicodedata
from pathlib import Path
from urllib.parse import unquote_to_bytes

# Back strokes and colons are separators, drives and streams on Windows, and no name that a site on it can have.
_FORBIDDEN = frozenset("\\:") | {chr(code) for code in (*range(32), 127)}


def file(root: Path, url_path: str) -> Path | None:
    """The regular file below `root` that the percent-encoded `url_path` names, resolved; None where there is none."""
    parts = _plain_parts(url_path)
    if parts is None:
        return None
    # A name written on a Mac may be decomposed on disk and composed in the post, or the other way.
    for form in (None, "NFC", "NFD"):
        found = _inside(root, [unicodedata.normalize(form, part) for part in parts] if form else parts)
        if found is not None:
            return found
    return None


def _plain_parts(url_path: str) -> list[str] | None:
    try:
        decoded = unquote_to_bytes(url_path).decode("utf-8")
    except UnicodeError:
        return None
    parts = [part for part in decoded.split("/") if part]
    return parts if parts and all(map(_is_plain, parts)) else None


def _is_plain(part: str) -> bool:
    """Whether a part is a name that Jekyll publishes: it leaves out what begins with a dot or an underscore."""
    return part[0] not in "._" and not _FORBIDDEN.intersection(part)


def _inside(root: Path, parts: list[str]) -> Path | None:
    try:
        resolved = root.joinpath(*parts).resolve(strict=True)
        inside = resolved.is_relative_to(root.resolve(strict=True)) and resolved.is_file()
    except (OSError, ValueError, RuntimeError):
        return None
    return resolved if inside else None
