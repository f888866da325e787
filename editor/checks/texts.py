"""Which front matter keys hold text for readers, and how a value would be written in quotes."""

from editor.checks.finding import Fix
from editor.checks.subject import Subject
from editor.post.entry import Entry
from editor.post.splices import Splice

TEXTS = frozenset(
    "title subtitle headline excerpt description summary feature_text seo_title caption image_alt author".split()
)
"""Keys whose values are read as text by everybody."""

LISTS = frozenset("category categories tag tags keywords authors".split())
"""Keys whose values, or items, are names."""


def quoted(text: str) -> str:
    """Text as YAML in double quotes, or in single ones where that needs no escapes."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def in_quotes(subject: Subject, start: int, end: int) -> Fix:
    """Put the front matter's `start` to `end` in quotes, so that it is the text that it reads."""
    written = quoted(subject.text[start:end])
    return Fix("quotes", Splice(start, end, written), {"text": written})


def is_plain(entry: Entry) -> bool:
    """Whether a value stands there without quotes, on one line."""
    return bool(entry.source) and entry.source[0] not in "\"'>|[{&*!" and "\n" not in entry.source
