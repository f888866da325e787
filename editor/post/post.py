"""One post as a file: bytes to text and back, nothing translated."""

import codecs
import dataclasses
from typing import Self

from editor.post import delimiters
from editor.post.errors import NotText, NotUtf8
from editor.post.front_matter import FrontMatter


@dataclasses.dataclass(frozen=True)
class Post:
    """A post: its front matter, its body, and whether the file begins with UTF-8's byte order mark."""

    front_matter: FrontMatter
    body: str
    bom: bool = False

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The post that `data` holds; `to_bytes()` gives the same bytes back.

        Raises NotText when there is a NUL in it, NotUtf8 (byte offset and line) when it is not UTF-8.
        """
        nul = data.find(b"\0")
        if nul >= 0:
            raise NotText(nul)
        try:
            return cls.from_text(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise NotUtf8(error.start, data.count(b"\n", 0, error.start) + 1) from error

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The post whose file reads `text`; a U+FEFF at its beginning is the byte order mark."""
        bom = text.startswith("\ufeff")
        text = text[bom:]
        _, end = delimiters.split(text)
        return cls(FrontMatter(text[:end], _dominant_newline(text)), text[end:], bom)

    @property
    def text(self) -> str:
        """Front matter and body, exactly, without the byte order mark."""
        return self.front_matter.source + self.body

    @property
    def newline(self) -> str:
        """The newline that most lines end with; "\\n" where there is no majority."""
        return _dominant_newline(self.text)

    @property
    def title(self) -> str:
        """The headline, "" where there is none."""
        if "title" not in self.front_matter:
            return ""
        value = self.front_matter["title"]
        return value if isinstance(value, str) else ""

    def to_bytes(self) -> bytes:
        """The bytes of the post's file."""
        return (codecs.BOM_UTF8 if self.bom else b"") + self.text.encode("utf-8")

    def with_body(self, body: str) -> Self:
        """This post with another body."""
        return dataclasses.replace(self, body=body)

    def with_front_matter(self, front_matter: FrontMatter) -> Self:
        """This post with other front matter."""
        return dataclasses.replace(self, front_matter=front_matter)


def _dominant_newline(text: str) -> str:
    pairs = text.count("\r\n")
    return "\r\n" if pairs > text.count("\n") - pairs else "\n"
