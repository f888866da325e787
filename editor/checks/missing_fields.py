"""A post without title, category or excerpt, where the house has them."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.habits import expected_keys
from editor.checks.subject import Subject
from editor.post.values import Value

_NAMES = {"title": ("title",), "category": ("categories", "category"), "excerpt": ("excerpt", "description")}
_LEVELS = {"title": Level.WARNING, "category": Level.WARNING, "excerpt": Level.HINT}


def look(subject: Subject) -> Iterator[Finding]:
    """Of a saved post the title always, the others where the house's posts have them.

    Outside of a site, where nobody knows what these have, what stands there empty.
    """
    if subject.front_matter.error is not None or subject.path is None:
        return
    expected = expected_keys(subject)
    for name, keys in _NAMES.items():
        present = [key for key in keys if key in subject.front_matter]
        if any(_is_said(subject.front_matter[key]) for key in present) or _is_elsewhere(subject, name):
            continue
        if name == "title" or expected.intersection(keys) or (keys[0] in present and subject.site is None):
            key = (present or keys)[0]
            start, end = subject.key_span(key)
            yield Finding(f"{name}_missing", _LEVELS[name], start, end, key_field=key)


def _is_said(value: Value) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None and value != []


def _is_elsewhere(subject: Subject, name: str) -> bool:
    """Whether the site gives the post what it does not say itself: by its folder, or by defaults."""
    document = subject.document
    if document is None:
        return False
    if name == "category":
        return bool(getattr(document, "categories", ()))
    defaults = subject.site.defaults(document) if subject.site else {}
    return any(defaults.get(key) for key in _NAMES[name])
