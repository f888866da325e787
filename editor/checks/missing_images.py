"""An image that the site does not have: readers see a gap."""

from collections.abc import Iterator, Mapping

from editor.checks.addresses import path_in_site
from editor.checks.finding import Finding, Level
from editor.checks.places import images
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Each image of the body, and that of the front matter, which is to be in the site and is not."""
    if subject.site is None:
        return
    for image in images(subject):
        if _is_missing(subject, image.src):
            yield Finding("image_missing", Level.ERROR, image.start, image.end, {"name": image.src})
    for address in _own_image(subject):
        # A theme may take it from the site's root or from the page.
        if _is_missing(subject, address) and _is_missing(subject, f"/{address.lstrip('/')}"):
            span = subject.key_span("image")
            yield Finding("image_missing", Level.ERROR, *span, {"name": address}, key_field="image")


def _own_image(subject: Subject) -> Iterator[str]:
    if "image" in subject.front_matter:
        value = subject.front_matter["image"]
        if isinstance(value, Mapping):
            value = value.get("path")
        if isinstance(value, str) and value.strip():
            yield value


def _is_missing(subject: Subject, address: str) -> bool:
    path = path_in_site(subject, address) if address else None
    return path is not None and subject.site is not None and not subject.site.publishes_file(path)
