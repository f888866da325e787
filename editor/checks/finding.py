"""What a check finds, and what would mend it."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from editor import messages
from editor.post import changes
from editor.post.splices import Splice


class Level(enum.IntEnum):
    """How much a finding matters: it is for the desk to judge, readers would notice, or the page is broken."""

    HINT = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding: one splice of the post's text, and what it does, a key of the table [fixes]."""

    key: str
    splice: Splice
    facts: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """What it does, in "ko" or "en"."""
        return messages.text(f"fixes.{self.key}", language, **_told(self.facts, language))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    check        its id, a key of the table [checks]
    start, end   where, in characters of the post's text
    facts        what its text names; what has a name in each language is a mapping by language
    key          the whole key of its text, where that is not the id's own
    key_field    the front matter key that it is about, "" for none
    of_house     whether it is the house style's matter: the same in every post that uses it
    """

    check: str
    level: Level
    start: int
    end: int
    facts: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None
    key: str = ""
    key_field: str = ""
    of_house: bool = False

    def text(self, language: str) -> str:
        """What was found, in "ko" or "en"."""
        told = messages.text(self.key or f"checks.{self.check}", language, **_told(self.facts, language))
        return told.removeprefix(f"{self.facts.get('path')}: ")  # which file it is about is known where it is shown

    def mark(self, text: str) -> tuple[object, ...]:
        """What stays the same while the post, which reads `text`, is edited elsewhere."""
        return self.check, self.key, text[self.start : self.end], tuple(map(str, self.facts.values()))


def difference(before: str, after: str) -> Splice:
    """The smallest splice that makes `before` read `after`."""
    change = changes.difference(before, after)
    return Splice(change.start, change.start + change.removed, change.text)


def reverse(splice: Splice, text: str) -> Splice:
    """What takes a splice of `text` back."""
    return Splice(splice.start, splice.start + len(splice.text), text[splice.start : splice.end])


def _told(facts: Mapping[str, object], language: str) -> dict[str, object]:
    return {name: value[language] if isinstance(value, Mapping) else value for name, value in facts.items()}


def moved(finding: Finding, splice: Splice) -> Finding | None:
    """A finding where it stands after a splice of the post's text; None where the splice changed what it is about."""
    start, end = _moved(finding.start, finding.end, splice)
    fix = finding.fix
    if fix is not None and start >= 0:
        first, last = _moved(fix.splice.start, fix.splice.end, splice)
        fix = replace(fix, splice=Splice(first, last, fix.splice.text)) if first >= 0 else None
    return replace(finding, start=start, end=end, fix=fix) if start >= 0 else None


def _moved(start: int, end: int, splice: Splice) -> tuple[int, int]:
    """Where a span stands after a splice; (-1, -1) where that changed something in it."""
    if splice.start >= end and splice.start > start:
        return start, end
    if splice.end <= start:
        by = len(splice.text) - (splice.end - splice.start)
        return start + by, end + by
    return -1, -1
