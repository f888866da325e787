"""A field that is longer than the house allows, in the house's measure."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.key_names import names_of
from editor.checks.subject import Subject
from editor.house.lengths import length
from editor.messages import LANGUAGES, text


def look(subject: Subject) -> Iterator[Finding]:
    """Each text of the front matter over the limit of the house's field."""
    for rule in subject.house.fields if subject.house else ():
        if not rule.limit or rule.key not in subject.front_matter:
            continue
        value = subject.front_matter[rule.key]
        found = length(value, rule.measure) if isinstance(value, str) else 0
        if found > rule.limit:
            facts = {"name": names_of(rule.key, rule.labels), "length": found, "limit": rule.limit}
            facts["unit"] = {language: text(f"length.{rule.measure}", language) for language in LANGUAGES}
            yield Finding("too_long", Level.HINT, *subject.key_span(rule.key), facts, key_field=rule.key)
