"""Findings as one process tells them to another that has the same text."""

from collections.abc import Mapping, Sequence
from typing import Any

from editor.checks.finding import Finding, Fix, Level
from editor.post.splices import Splice


def packed(finding: Finding, text: str) -> list[Any]:
    """A finding in a post that reads `text`, as JSON has it, with what its fix is to replace there."""
    fix = finding.fix
    return [
        *(finding.check, finding.level, finding.start, finding.end, _plain(finding.facts)),
        None if fix is None else [fix.key, *_packed_splice(fix.splice, text), _plain(fix.facts)],
        *(finding.key, finding.key_field, finding.of_house),
    ]


def unpacked(told: Sequence[Any], text: str) -> Finding:
    """What was packed of the same text.

    Raises ValueError where it is of another: a place that the text does not have, or a fix of what does not stand
    there; ValueError and TypeError for what is no finding.
    """
    check, level, start, end, facts, fix, key, key_field, of_house = told
    if not 0 <= start <= end <= len(text):
        raise ValueError("a place beyond the text")
    return Finding(
        str(check),
        Level(level),
        start,
        end,
        dict(facts),
        None if fix is None else _unpacked_fix(fix, text),
        str(key),
        str(key_field),
        bool(of_house),
    )


def _packed_splice(splice: Splice, text: str) -> list[Any]:
    return [splice.start, text[splice.start : splice.end], splice.text]


def _unpacked_fix(told: Sequence[Any], text: str) -> Fix:
    key, start, before, after, facts = told
    if start < 0 or not text.startswith(before, start):
        raise ValueError("a fix of another text")
    return Fix(str(key), Splice(start, start + len(before), str(after)), dict(facts))


def _plain(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as their texts print them; names in each language are mappings."""
    return {name: value if isinstance(value, (str, int, float)) else _printed(value) for name, value in facts.items()}


def _printed(value: object) -> object:
    return {str(key): str(named) for key, named in value.items()} if isinstance(value, Mapping) else str(value)
