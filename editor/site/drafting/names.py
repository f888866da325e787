"""From a title to the name of a file: never empty, never another post's."""

import enum
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from editor.site import slugs
from editor.site.drafting.folders import draft_folder
from editor.site.drafting.romanising import romanised
from editor.site.site import Site

_LONGEST = 60
_LONGEST_BYTES = 180  # file systems take 255; a date, a suffix and a saver's temporary name want room
_WITHOUT_TITLE = "post"
# Windows has devices of these names in every folder, whatever the suffix.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))
)
_SUFFIX = re.compile(r"\.(?:md|markdown|mkd|mkdn|mkdown|html?)$", re.IGNORECASE)


class Spelling(enum.StrEnum):
    """How a Korean title becomes a slug."""

    HANGUL = enum.auto()
    ROMAN = enum.auto()


def spelling(*, romanises: bool) -> Spelling:
    """The spelling that somebody chose."""
    return Spelling.ROMAN if romanises else Spelling.HANGUL


def slug_of(title: str, spelled: Spelling = Spelling.HANGUL) -> str:
    """The slug that Jekyll makes of a title (mode "default"), or of its romanisation (mode "latin"); never ""."""
    text = unicodedata.normalize("NFC", title)
    if spelled is Spelling.ROMAN:
        return _short(slugs.slugify(romanised(text), "latin")) or _WITHOUT_TITLE
    return _short(slugs.slugify(text)) or _WITHOUT_TITLE


def slug_typed(text: str) -> str:
    """What somebody typed for a name, with what Jekyll or a file system would stumble over made hyphens; may be ""."""
    plain = _SUFFIX.sub("", unicodedata.normalize("NFC", text.strip()))
    return _short(slugs.slugify(plain, "pretty", cased=True).lstrip("._~-").rstrip(".~-"))


def draft_place(site: Site, slug: str, text: str) -> Path:
    """Where a new draft that reads `text` stands: in its category's folder where the house has such, under a free name.

    The name is the slug, with a number where another draft in the folder has it.
    """
    return free_place(draft_folder(site, text) / f"{slug}.md")


def free_place(path: Path) -> Path:
    """The path, or, where another post in its folder has that name with whatever suffix, one with a number to it."""
    stems = [Path(name).stem for name in _names(path.parent)]
    return path.with_name(free(path.stem, stems) + path.suffix)


def free(slug: str, taken: Iterable[str]) -> str:
    """The slug, or the slug with the first number from 2 that makes it another than those `taken`."""
    known = {_folded(name) for name in taken}
    number, found = 1, slug
    while _folded(found) in known:
        number += 1
        found = f"{slug}-{number}"
    return found


def twin(path: Path, beside: Path | None = None) -> Path | None:
    """Another file that would be the same post as `path`: HTML or Markdown, its name in whatever case; not `beside`."""
    wanted = _folded(path.stem)
    for name in _names(path.parent):
        other = path.parent / name
        is_text = _SUFFIX.search(name) or _folded(name) == _folded(path.name)
        if is_text and _folded(Path(name).stem) == wanted and other != beside:
            return other
    return None


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _folded(name: str) -> str:
    """As file systems compare that know no case, or spell Hangul in jamo."""
    return unicodedata.normalize("NFC", name).casefold()


def _short(slug: str) -> str:
    """At most so long, cut where a word ends if that leaves half of it; and no device."""
    cut = slug[:_LONGEST].encode("utf-8", "surrogatepass")[:_LONGEST_BYTES].decode("utf-8", "ignore")
    if len(cut) < len(slug):
        whole = cut.rpartition("-")[0] if slug[len(cut)] != "-" else cut
        cut = whole if len(whole) > len(cut) // 2 else cut
    cut = cut.strip("-")
    return f"{cut}-{_WITHOUT_TITLE}" if cut.partition(".")[0].lower() in _DEVICES else cut
