"""Text of the front matter that YAML takes for a comment or an anchor, so that it is lost without a word."""

import re
from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.checks.texts import TEXTS, in_quotes, is_plain
from editor.post.entry import Entry

_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_SWALLOWED = re.compile(r"[&!]\S+[ \t]+\S[^\r\n]*")


def look(subject: Subject) -> Iterator[Finding]:
    """Each text with a comment behind it, or an anchor or a tag before it."""
    for entry in subject.front_matter.entries.written:
        found = _comment(subject, entry) or _swallowed(subject, entry)
        if found is not None:
            yield found


def _comment(subject: Subject, entry: Entry) -> Finding | None:
    match = _COMMENT.match(subject.front_matter.source, entry.end)
    if match is None or not is_plain(entry):
        return None
    comment = match[0].strip()
    # "#1" and "#해시태그" are no comments: those have a blank after their sign.
    if entry.key not in TEXTS or (comment[1:2].isspace() and entry.key != "title"):
        return None
    start, end = entry.start, entry.end + len(match[0].rstrip())
    facts = {"text": comment, "name": entry.key}
    return Finding(
        "yaml_comment", Level.WARNING, start, end, facts, in_quotes(subject, start, end), key_field=entry.key
    )


def _swallowed(subject: Subject, entry: Entry) -> Finding | None:
    if entry.key not in TEXTS or not _SWALLOWED.fullmatch(entry.source):
        return None
    facts = {"text": entry.source.split()[0], "name": entry.key}
    fix = in_quotes(subject, entry.start, entry.end)
    return Finding("yaml_swallowed", Level.WARNING, entry.start, entry.end, facts, fix, key_field=entry.key)
