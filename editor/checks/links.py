"""A link within the site that leads nowhere."""

from collections.abc import Iterator

from editor.checks.addresses import path_in_site
from editor.checks.finding import Finding, Level
from editor.checks.places import links
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Each link to a page or file that the site does not publish, or not yet."""
    site = subject.site
    if site is None:
        return
    for link in links(subject):
        path = path_in_site(subject, link.target)
        if path is None or site.may_publish(path):
            continue
        later = site.is_unpublished(path)
        check, level = ("link_unpublished", Level.WARNING) if later else ("link_dead", Level.ERROR)
        yield Finding(check, level, link.start, link.end, {"target": link.target})
