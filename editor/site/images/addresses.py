"""How posts write where a picture of the site is: `/img/x.jpg`, `{{ site.baseurl }}/img/x.jpg`, `../img/x.jpg`, …"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from editor.post import delimiters

PATH = "{path}"
_IN_BODY = re.compile(
    r"""<img\s[^<>]*?\bsrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')|!\[[^\[\]\n]{0,500}\]\(<?([^()<>\n]{1,500})"""
)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*\Z""")  # in Markdown, behind the address
_IN_FRONT_MATTER = re.compile(r"""^(?:image|\s+path|teaser|thumbnail|cover):[ \t]+["']?([^"'\n]+)""", re.MULTILINE)
_PATH = re.compile(r"[^\s\"'{}|()<>:]+\.[A-Za-z]{3,4}\b")
_LONGEST = 500  # what is longer is no path but the picture itself, in base64
_SAFE = "/!$&'()*+,;=@~._-"


def addresses(text: str) -> tuple[list[str], list[str]]:
    """The addresses of pictures in a post's body, and those in its front matter, as they are written."""
    end, start = delimiters.split(text)
    found = _IN_BODY.findall(text, start)
    body = [double or single or _TITLE.sub("", markdown) for double, single, markdown in found]
    return body, _IN_FRONT_MATTER.findall(text, 0, end)


def split(address: str, source: Path) -> tuple[str, str] | None:
    """An address of a file below the site's `source`, as the form that it is written in, and the file's path there.

    The form has PATH where the path stands. None for anything that names no file of the site.
    """
    if "://" in address or address.startswith("//") or len(address) > _LONGEST:
        return None
    found = _PATH.search(address)
    if found is None:
        return None
    for written in _tails(found[0]):
        path = unquote(written)
        if _is_file(source, path):
            before = found[0].removesuffix(written)
            return address[: found.start()] + before + PATH + address[found.end() :], path
    return None


def fill(form: str, path: str) -> str:
    """The address of the file at `path` below the site's source, in a form; percent-encoded but for its letters."""
    return form.replace(PATH, "".join(char if char.isalnum() else quote(char, safe=_SAFE) for char in path))


def usual(forms: Iterable[str]) -> str | None:
    """The form that is written most often."""
    counted = Counter(forms).most_common(1)
    return counted[0][0] if counted else None


def _tails(path: str) -> Iterator[str]:
    """The path without its first folders, the longest first."""
    parts = path.split("/")
    for index, part in enumerate(parts):
        if part not in ("", ".", ".."):
            yield "/".join(parts[index:])


def _is_file(source: Path, path: str) -> bool:
    try:
        return ".." not in path.split("/") and (source / path).is_file()
    except (OSError, ValueError):
        return False
