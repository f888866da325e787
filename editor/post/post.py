"""One post as a file: bytes to text and back, nothing translated."""

import codecs
import dataclasses
from typing import Self

from editor.post import delimiters, encodings
from editor.post.errors import NotEncodable, NotText, NotUtf8
from editor.post.front_matter import FrontMatter


@dataclasses.dataclass(frozen=True)
class Post:
    """A post: its front matter, its body, whether the file begins with UTF-8's byte order mark, and its encoding."""

    front_matter: FrontMatter
    body: str
    bom: bool = False
    encoding: str = encodings.UTF8

    @classmethod
    def from_bytes(cls, data: bytes, encoding: str = encodings.UTF8) -> Self:
        """The post that `data` holds; `to_bytes()` gives the same bytes back.

        Raises NotText for NULs as no text has them, NotUtf8 (byte offset and line) for what is not in the encoding.
        """
        if encodings.is_binary(data):
            raise NotText(data.find(b"\0"))
        try:
            return dataclasses.replace(cls.from_text(data.decode(encoding)), encoding=encoding)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise NotUtf8(error.start, line, encodings.korean(data)) from error

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The post whose file reads `text`; a U+FEFF at its beginning is the byte order mark."""
        bom = text.startswith("\ufeff")
        return dataclasses.replace(cls._without_bom(text[bom:]), bom=bom)

    @classmethod
    def _without_bom(cls, text: str) -> Self:
        _, end = delimiters.split(text)
        return cls(FrontMatter(text[:end], _dominant_newline(text)), text[end:])

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

    @property
    def headline(self) -> str:
        """What people call the post: its title in one line, whatever its type; "" where there is none."""
        title = self.front_matter.entries.by_key.get("title")
        return " ".join(str(title.value if title and title.value else "").split())

    def to_bytes(self) -> bytes:
        """The bytes of the post's file. Raises NotEncodable."""
        try:
            return (codecs.BOM_UTF8 if self.bom else b"") + self.text.encode(self.encoding)
        except UnicodeEncodeError as error:
            line = self.text.count("\n", 0, error.start) + 1
            raise NotEncodable("post.not_encodable", line=line, encoding=self.encoding.upper()) from error

    def with_text(self, text: str) -> Self:
        """A post of another text, written as this one is."""
        return dataclasses.replace(self._without_bom(text), bom=self.bom, encoding=self.encoding)

    def in_utf8(self) -> Self:
        """This post, to be written in UTF-8."""
        return dataclasses.replace(self, encoding=encodings.UTF8)

    def with_body(self, body: str) -> Self:
        """This post with another body."""
        return dataclasses.replace(self, body=body)

    def with_front_matter(self, front_matter: FrontMatter) -> Self:
        """This post with other front matter."""
        return dataclasses.replace(self, front_matter=front_matter)


def _dominant_newline(text: str) -> str:
    pairs = text.count("\r\n")
    return "\r\n" if pairs > text.count("\n") - pairs else "\n"
