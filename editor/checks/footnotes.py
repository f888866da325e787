"""A footnote's mark without its note, which stands in the text as it is typed; a note without a mark, which is lost."""

import re
from collections.abc import Iterator

from editor.body import Leaf, Syntax
from editor.body.notes import noted
from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject

_MARK = re.compile(r"(?<!\\)\[\^([0-9]{1,4})\]")
"""A mark as people number them; other signs may be anything, as `[^a]` in a regular expression."""
_MENTION = re.compile(r"(?m)(?P<defines>^ {0,3}\[\^\w[\w:-]*\]:)|\[\^(?P<name>\w[\w:-]*)\]")


def look(subject: Subject) -> Iterator[Finding]:
    """Each mark that kramdown finds no note for, and each note that it finds no mark of."""
    reading = subject.reading
    if reading.definitions is None:
        return
    defined = reading.definitions.footnotes
    mentioned = {found["name"] for found in _MENTION.finditer(reading.source)}
    told: set[str] = set()
    for leaf in reading.leaves:
        start, name = subject.body_start + leaf.start, noted(leaf)
        if name and name not in mentioned and name not in told:
            told.add(name)
            yield Finding("note_unmentioned", Level.WARNING, start, start + len(leaf.source), {"name": name})
        for found in _marks(leaf):
            if found[1] not in defined:
                place = (start + found.start(), start + found.end())
                yield Finding("note_missing", Level.WARNING, *place, {"name": found[1]})


def _marks(leaf: Leaf) -> Iterator[re.Match[str]]:
    """What looks like a footnote's mark in a leaf's text, outside of code."""
    if leaf.syntax is not Syntax.MARKDOWN or leaf.kind in ("code", "sealed"):
        return
    text = "".join("" if any(mark.open.startswith("`") for mark in run.marks) else run.text for run in leaf.runs)
    for found in _MARK.finditer(leaf.source):
        if found[0] in text:
            yield found
