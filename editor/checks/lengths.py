"""A field that is longer than the house allows, in Korean measure: a syllable is one character, as is a blank."""

from collections.abc import Iterator, Mapping

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.messages import LANGUAGES


def look(subject: Subject) -> Iterator[Finding]:
    """Each text of the front matter over the limit of the house's field."""
    for rule in subject.house.fields if subject.house else ():
        if not rule.limit or rule.key not in subject.front_matter:
            continue
        value = subject.front_matter[rule.key]
        length = len(" ".join(value.split())) if isinstance(value, str) else 0
        if length > rule.limit:
            facts = {"name": _names(rule.key, rule.labels), "length": length, "limit": rule.limit}
            yield Finding("too_long", Level.HINT, *subject.key_span(rule.key), facts, key_field=rule.key)


def _names(key: str, labels: Mapping[str, str]) -> dict[str, str]:
    return {language: labels.get(language) or labels.get("en") or key for language in LANGUAGES}
