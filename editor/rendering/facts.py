"""What our own page says of its post: title, date and categories."""

import datetime
from pathlib import Path
from typing import NamedTuple

from editor.post import FrontMatter
from editor.site.nearest import document_of
from editor.site.reading import name_parts
from editor.site.ruby import text_of
from editor.site.slugs import titleize

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Facts(NamedTuple):
    """Plain text, not HTML. `date` as the Alembic theme writes it ("27 Jul 2024"), "" where none is known."""

    title: str
    date: str
    categories: tuple[str, ...]
    feature_text: str


def facts(front_matter: FrontMatter, path: Path | None) -> Facts:
    """Of a post with this front matter in the file `path`; None for a post that has no file yet."""
    document = document_of(path, front_matter.source)
    categories = document.data.get("categories")
    return Facts(
        title=text_of(document.title) or titleize(name_parts(path.name)[1] if path else ""),
        date=_date(document.data.get("date")),
        categories=tuple(filter(None, map(text_of, categories if isinstance(categories, list) else ()))),
        feature_text=text_of(document.data.get("feature_text")),
    )


def _date(value: object) -> str:
    if not isinstance(value, datetime.date):
        return ""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
