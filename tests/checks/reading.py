"""What the checks say of a post, for tables of cases."""

import datetime
from pathlib import Path

from editor.checks.finding import Finding
from editor.checks.neighbours import Neighbours
from editor.checks.registry import look_through
from editor.checks.subject import Subject
from editor.house import House
from editor.post import Post
from editor.site import Site

POST = "_posts/2024-07-27-harbour.md"
NOW = datetime.datetime(2024, 8, 1, 12, 0, tzinfo=datetime.UTC)


def post(body: str = "Text.\n", front_matter: str = "title: Harbour\n") -> str:
    """A post's text."""
    return f"---\n{front_matter}---\n\n{body}"


def findings(text: str, name: str | None = POST, site: Path | None = None, house: House | None = None) -> list[Finding]:
    """All that is found in a post that reads `text`, in the file `name` of a site, or of none; None: not saved yet."""
    root = site or Path("/nowhere")
    neighbours = Neighbours(Site(site, now=NOW)) if site else None
    path = root / name if name is not None else None
    return look_through(Subject(Post.from_text(text), path, house, neighbours, NOW))


def found(
    check: str, text: str, name: str | None = POST, site: Path | None = None, house: House | None = None
) -> list[str]:
    """The places, as they are written, of the findings of one check."""
    here = findings(text, name, site, house)
    return [text[one.start : one.end] for one in sorted(here, key=lambda one: one.start) if one.check == check]


def mended(text: str, check: str, name: str = POST, site: Path | None = None, house: House | None = None) -> str:
    """The text after the fix of the one finding of a check."""
    (one,) = (one for one in findings(text, name, site, house) if one.check == check)
    assert one.fix is not None
    return one.fix.splice.apply(text)
