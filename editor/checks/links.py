"""A link within the site that leads nowhere."""

from collections.abc import Iterator

from editor.checks.addresses import path_in_site
from editor.checks.finding import Finding, Level
from editor.checks.places import Link, links
from editor.checks.subject import Subject


def look(subject: Subject) -> Iterator[Finding]:
    """Each link to a page or file that the site does not publish, or not yet."""
    site = subject.site
    if site is None:
        return
    for link in links(subject):
        path = path_in_site(subject, link.target)
        if path is None or site.may_publish(path) or _names_file(subject, link):
            continue
        later = site.is_unpublished(path)
        check, level = ("link_unpublished", Level.WARNING) if later else ("link_dead", Level.ERROR)
        yield Finding(check, level, link.start, link.end, {"target": link.target})


def _names_file(subject: Subject, link: Link) -> bool:
    """Whether a link of Markdown names a file of the site, which a plugin makes its page's address."""
    site, document = subject.site, subject.document
    if site is None or document is None or not subject.text.startswith("[", link.start):
        return False
    return site.has_page_of_file(document, link.target)
