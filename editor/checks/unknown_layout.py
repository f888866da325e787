"""A layout that the site does not have: Jekyll publishes the bare text."""

import difflib
from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level, difference
from editor.checks.subject import Subject
from editor.errors import StetError

_NO_LAYOUT = ("none", "null", "")


def look(subject: Subject) -> Iterator[Finding]:
    """A layout, the post's own or a default of the configuration, of which there is no file."""
    document = subject.document
    layouts = subject.site.layouts if subject.site else None
    if document is None or layouts is None or subject.front_matter.error is not None:
        return
    layout = document.data.get("layout")
    if isinstance(layout, str) and layout not in layouts and layout not in _NO_LAYOUT:
        near = difflib.get_close_matches(layout, layouts, 1)
        fix = _fix(subject, near[0]) if near and "layout" in subject.front_matter else None
        start, end = subject.key_span("layout")
        yield Finding("layout_unknown", Level.ERROR, start, end, {"name": layout}, fix, key_field="layout")


def _fix(subject: Subject, name: str) -> Fix | None:
    before = subject.front_matter.source
    try:
        after = subject.front_matter.changed({"layout": name}).source
    except StetError:
        return None
    return Fix("layout", difference(before, after), {"name": name})
