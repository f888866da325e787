"""A field that the house derives from another one, as `feature_text` from `excerpt`, but that says something else."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level, difference
from editor.checks.key_names import names_of
from editor.checks.subject import Subject
from editor.errors import StetError
from editor.house import LinkedField


def look(subject: Subject) -> Iterator[Finding]:
    """Each pair of the house's linked fields that has come apart."""
    front_matter = subject.front_matter
    for link in subject.house.linked if subject.house else ():
        if link.source not in front_matter or link.target not in front_matter:
            continue
        source, target = front_matter.entry(link.source), front_matter.entry(link.target)
        if source.text.strip() and target.text.strip() and not _holds(target.text, source.text):
            start, end = subject.key_span(link.target)
            facts = {"source": names_of(link.source), "target": names_of(link.target)}
            fix = _fix(subject, link, source.text)
            yield Finding("fields_apart", Level.HINT, start, end, facts, fix, key_field=link.target)


def _holds(target: str, source: str) -> bool:
    """Whether the target says what the source does, whatever the desk has put around it."""
    return " ".join(source.split()) in " ".join(target.split())


def _fix(subject: Subject, link: LinkedField, source: str) -> Fix | None:
    before = subject.front_matter
    try:
        after = before.changed_text(link.target, link.value(source))
    except StetError:
        return None
    facts = {"source": names_of(link.source), "target": names_of(link.target)}
    return Fix("link_fields", difference(before.source, after.source), facts) if after is not before else None
