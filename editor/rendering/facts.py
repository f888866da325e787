"""What a page says of its post: title, date and categories, from the front matter and from where the file is."""

import datetime
import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.post import FrontMatter
from editor.site import find_site

_NAME = re.compile(r"(?:(?P<date>\d{4}-\d{1,2}-\d{1,2})-)?(?P<slug>.+?)(?:\.[^.]+)?")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Facts:
    """Plain text, not HTML. `date` as the Alembic theme writes it ("27 Jul 2024"), "" where none is known."""

    title: str
    date: str
    categories: tuple[str, ...]
    feature_text: str


def facts(front_matter: FrontMatter, path: Path | None) -> Facts:
    """Of a post with this front matter in the file `path`; None for a post that has no file yet."""
    values = {key: front_matter[key] for key in front_matter.keys()}  # noqa: SIM118 - not a mapping
    name = _NAME.fullmatch(path.name) if path else None
    slug = name["slug"] if name else ""
    return Facts(
        title=_text(values.get("title")) or _titleized(slug),
        date=_date(values.get("date")) or _date(name["date"] if name else None),
        categories=_categories(values, path),
        feature_text=_text(values.get("feature_text")),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _titleized(slug: str) -> str:
    """Jekyll::Utils#titleize_slug."""
    return " ".join(word.capitalize() for word in slug.split("-"))


def _date(value: object) -> str:
    if isinstance(value, str):
        match = _DAY.match(value)
        try:
            value = datetime.date(*map(int, match.groups())) if match else None
        except ValueError:
            value = None
    if not isinstance(value, datetime.date):
        return ""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def _categories(values: Mapping[str, object], path: Path | None) -> tuple[str, ...]:
    """Folders above `_posts`, then the front matter's; `categories: a b` is two, `category: a b` one."""
    several = values.get("categories")
    listed = several.split() if isinstance(several, str) else several if isinstance(several, Sequence) else []
    single = values.get("category")
    named = [_text(single)] if isinstance(single, (str, int)) else []
    every = [*(_folders(path) if path else ()), *named, *map(_text, listed)]
    return tuple(dict.fromkeys(filter(None, every)))


@functools.lru_cache(maxsize=64)
def _folders(path: Path) -> tuple[str, ...]:
    root = find_site(path.parent)
    if root is None:
        return ()
    parts = path.absolute().relative_to(root).parts
    marker = next((part for part in parts if part in ("_posts", "_drafts")), None)
    return parts[: parts.index(marker)] if marker else ()
