"""A post that the site seems to have already: the same URL, title or slug."""

from collections.abc import Iterator

from editor.checks.finding import Finding, Level
from editor.checks.subject import Subject
from editor.site.document import Document


def look(subject: Subject) -> Iterator[Finding]:
    """The gravest of the three: of two files with one URL Jekyll keeps one."""
    document, site = subject.document, subject.site
    if site is None or not isinstance(document, Document) or document.error is not None:
        return
    start = subject.key_span("title")
    at_url = [] if subject.is_draft else site.with_url(document.url, document.place)
    if at_url:
        facts = {"url": document.url, "path": at_url[0]}
        yield Finding("url_taken", Level.ERROR, *start, facts, key_field="title")
        return
    title = subject.post.title.strip()
    same = site.with_title(title, document.place) if title else []
    if same:
        facts = {"title": title, "path": same[0]}
        yield Finding("title_taken", Level.WARNING, *start, facts, key_field="title")
        return
    alike = site.with_slug(str(document.slug), document.place)
    if alike:
        facts = {"slug": str(document.slug), "path": alike[0]}
        yield Finding("slug_taken", Level.HINT, *start, facts, key_field="title")
