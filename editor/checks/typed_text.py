"""Text of the front matter that YAML takes for something else: yes and no, 1.10, 12:30."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.checks.texts import LISTS, TEXTS, in_quotes, is_plain
from editor.post.entry import Entry
from editor.post.nodes import ScalarNode, SequenceNode, Style
from editor.post.psych import resolve
from editor.post.values import Value
from editor.site import ruby, slugs
from editor.site.reading import name_parts


def look(subject: Subject) -> Iterator[Finding]:
    """Each text, or name in a list, that Jekyll would print otherwise than it is written."""
    for entry in subject.front_matter.entries.written:
        if entry.key in TEXTS and is_plain(entry):
            yield from _found(subject, entry, entry.start, entry.end)
        elif entry.key in LISTS and isinstance(entry.node, SequenceNode):
            for item in entry.node.items:
                if isinstance(item, ScalarNode) and item.style is Style.PLAIN and not item.tag and not item.anchor:
                    yield from _found(subject, entry, item.start, item.end)


def _found(subject: Subject, entry: Entry, start: int, end: int) -> Iterator[Finding]:
    written = subject.text[start:end]
    value = resolve(written)
    if not written or isinstance(value, str) or ruby.text_of(value) == written:
        return
    facts = {"text": written, "value": _printed(subject, entry, value)}
    fix = in_quotes(subject, start, end)
    yield Finding("yaml_type", Level.WARNING, start, end, facts, fix, key_field=entry.key)


def _printed(subject: Subject, entry: Entry, value: Value) -> str:
    """What Jekyll prints for the value; where a title is no or nothing, it makes one of the file's name."""
    if entry.key == "title" and not ruby.is_true(value) and subject.path is not None:
        return slugs.titleize(name_parts(subject.path.name)[1])
    return ruby.text_of(value) or "nil"
