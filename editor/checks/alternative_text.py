"""An image that says nothing to who cannot see it (WCAG 2.1, 1.1.1; in Korea KWCAG 2.2, 5.1.1)."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.places import images
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Each image without alternative text; an HTML image whose `alt` is empty is one that adds nothing."""
    for image in images(subject):
        if image.alt is None or (image.is_markdown and not image.alt.strip()):
            name = image.src.rpartition("/")[2] or image.src
            yield Finding("alt_missing", Level.WARNING, image.start, image.end, {"name": name[:60]})
