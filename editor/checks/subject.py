"""What checks look at: a post, and what is known around it."""

import datetime
import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor import body
from editor.body import Reading
from editor.house import House
from editor.post import FrontMatter, Post

if TYPE_CHECKING:
    from editor.checks.neighbours import Neighbours
    from editor.site.document import Document
    from editor.site.page import Page


@dataclass(frozen=True)
class Subject:
    """A post in the file `path` (None: not saved yet), in a house style and a site, where they are known.

    All offsets in findings are characters of `text`, which has no byte order mark.
    """

    post: Post
    path: Path | None = None
    house: House | None = None
    site: "Neighbours | None" = None
    now: datetime.datetime = field(default_factory=lambda: datetime.datetime.now(datetime.UTC))

    @property
    def front_matter(self) -> FrontMatter:
        """The post's front matter."""
        return self.post.front_matter

    @functools.cached_property
    def text(self) -> str:
        """Front matter and body."""
        return self.post.text

    @property
    def body_start(self) -> int:
        """Where the body begins in the text."""
        return len(self.post.front_matter.source)

    @functools.cached_property
    def reading(self) -> Reading:
        """The body as a document."""
        options = self.site.grammar if self.site else None
        return body.read(self.post.body, body.syntax_of(self.path.suffix if self.path else ".md"), options)

    @functools.cached_property
    def document(self) -> "Document | Page | None":
        """The post as Jekyll takes it in its site; None outside of one."""
        return self.site.document(self.path, self.text) if self.site and self.path else None

    @functools.cached_property
    def url(self) -> str | None:
        """From where the post's relative addresses lead on; not saved yet, it would be published today."""
        document = self.document
        if self.site is not None and self.path is None:
            place = self.site.site.context.collections_path / "_posts" / f"{self.now:%Y-%m-%d}-new.md"
            document = self.site.document(place, self.text)
        return document.url if document is not None else None

    @property
    def is_draft(self) -> bool:
        """Whether it stands in `_drafts`, or nowhere yet."""
        return self.path is None or "_drafts" in self.path.parts

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line of the text, from 1, begins and ends, its line end left out."""
        start = 0
        for _ in range(line - 1):
            start = self.text.find("\n", start) + 1
            if not start:
                return len(self.text), len(self.text)
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        return start, end - (self.text[start:end].endswith("\r"))

    def key_span(self, key: str) -> tuple[int, int]:
        """Where a key of the front matter stands with its value; where it is not there, the front matter's first line.

        The value is what follows the key, "" included.
        """
        if key not in self.front_matter:
            return self.line_span(1) if self.front_matter.source else (0, 0)
        entry = self.front_matter.entry(key)
        return entry.key_start, max(entry.end, entry.colon)
