"""What Jekyll would refuse to build or read otherwise than meant, though it is YAML; found by `editor/site`."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject

_KEYS = {
    "site.categories_type": "categories",
    "site.category_colon": "categories",
    "site.date_invalid": "date",
    "site.permalink_key": "permalink",
}


def look(subject: Subject) -> Iterator[Finding]:
    """The document's error; that of broken YAML is another check's."""
    document = subject.document
    error = document.error if document is not None else None
    if error is None or subject.front_matter.error is not None:
        return
    facts = dict(error.facts)
    line = facts.get("line")
    key = _KEYS.get(error.key, "")
    start, end = subject.line_span(line) if isinstance(line, int) else subject.key_span(key)
    yield Finding("refused", Level.ERROR, start, end, facts, key=error.key, key_field=key)
