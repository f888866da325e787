"""A front matter key that stands there twice: the last one counts, the others say nothing."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level
from editor.checks.subject import Subject
from editor.post import FrontMatter
from editor.post.entry import Entry
from editor.post.splices import Splice

_MOST_FIXES = 10
"""The front matter is read again for each."""


def look(subject: Subject) -> Iterator[Finding]:
    """Each entry that another one after it makes void."""
    entries = subject.front_matter.entries
    void = [entry for entry in entries.written if entries.by_key.get(entry.key) is not entry]
    for number, entry in enumerate(void):
        start, end = entry.key_start, max(entry.end, entry.colon)
        fix = _fix(subject, entry) if number < _MOST_FIXES else None
        yield Finding("duplicate_key", Level.WARNING, start, end, {"name": entry.key}, fix)


def _fix(subject: Subject, entry: Entry) -> Fix | None:
    """Take the void entry's lines out, where nothing else changes by it."""
    source = subject.front_matter.source
    start = source.rfind("\n", 0, entry.key_start) + 1
    end = source.find("\n", max(entry.end, entry.colon)) + 1
    splice = Splice(start, end, "")
    after = FrontMatter(splice.apply(source), subject.front_matter.newline)
    before = subject.front_matter.entries
    alike = after.error is None and {key: after[key] for key in after} == {
        key: entry.value for key, entry in before.by_key.items()
    }
    if not alike or len(after.entries.written) != len(before.written) - 1:
        return None
    return Fix("remove_lines", splice, {"text": source[start:end].strip()})
