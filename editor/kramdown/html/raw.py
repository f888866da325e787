"""HTML that stands as it is: tags are read, closed where their author forgot to, and text is made safe."""

import re
from collections.abc import Callable

from editor.kramdown.cursor import Cursor
from editor.kramdown.html import elements, tokens
from editor.kramdown.html.escape import escape_text, written_attributes
from editor.kramdown.tree import Child, Node

_NEXT = re.compile(rf"<(?={tokens.NAME}|/|!--|\?)", re.ASCII)
_VERBATIM = (("<!--", "-->"), ("<?", "?>"))
_CLOSING_RAW = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE | re.ASCII) for name in ("script", "style")}

MarkdownElement = Callable[[Cursor, str, dict[str, str], str], Node]
"""Reads the content of an element whose attribute `markdown` asks for it, at the cursor behind the opening tag: given
the element's name, its other attributes, and the value of `markdown`."""


def verbatim(html: str) -> Node:
    """HTML that is written out as it is."""
    return Node("verbatim", html)


def read_raw(cursor: Cursor, name: str, markdown: MarkdownElement) -> list[Child]:
    """The content of the element `name` up to its closing tag, which is consumed, or to the end of the text."""
    return _Reader(cursor, name, markdown).read()


class _Reader:
    def __init__(self, cursor: Cursor, name: str, markdown: MarkdownElement) -> None:
        self.cursor = cursor
        self.open = [name]
        self.markdown = markdown
        self.out: list[Child] = []
        self.pieces: list[str] = []

    def read(self) -> list[Child]:
        if self.open[0] in _CLOSING_RAW:
            self._unread(self.open[0])
        while self.open:
            found = _NEXT.search(self.cursor.text, self.cursor.pos)
            if found is None:
                self._text(len(self.cursor.text))
                break
            self._text(found.start())
            if not (self._verbatim() or self._opening() or self._closing()):
                self._text(found.end())
        self.pieces += [f"</{name}>" for name in self.open[:0:-1]]
        self._flush()
        return self.out

    def _flush(self) -> None:
        if self.pieces:
            self.out.append(verbatim("".join(self.pieces)))
            self.pieces = []

    def _text(self, end: int) -> None:
        self.pieces.append(escape_text(self.cursor.text[self.cursor.pos : end]))
        self.cursor.pos = end

    def _verbatim(self) -> bool:
        """A comment or an instruction."""
        cursor = self.cursor
        for opening, closing in _VERBATIM:
            if cursor.text.startswith(opening, cursor.pos):
                end = cursor.enclosed.end(closing, cursor.pos + len(opening))
                if end > 0:
                    self.pieces.append(cursor.text[cursor.pos : end])
                    cursor.pos = end
                    return True
        return False

    def _opening(self) -> bool:
        tag = tokens.OPENING.match(self.cursor.text, self.cursor.pos)
        if tag is None:
            return False
        self.cursor.pos = tag.end()
        name = element_name(tag["name"])
        attrs = tokens.attributes(tag["attributes"], name in elements.KNOWN)
        wish = attrs.pop("markdown", None)
        if wish in ("1", "block", "span") and not tag["closed"] and name not in elements.VOID:
            self._flush()
            self.out.append(self.markdown(self.cursor, name, attrs, wish))
            return True
        if tag["closed"] or name in elements.VOID:
            self.pieces.append(f"<{name}{written_attributes(attrs)} />")
        else:
            self.pieces.append(f"<{name}{written_attributes(attrs)}>")
            self.open.append(name)
            if name in _CLOSING_RAW:
                self._unread(name)
        return True

    def _unread(self, name: str) -> None:
        """The content of a script or a style sheet holds no tags."""
        text = self.cursor.text
        found = _CLOSING_RAW[name].search(text, self.cursor.pos)
        end = found.start() if found else len(text)
        self.pieces.append(text[self.cursor.pos : end])
        self.cursor.pos = end

    def _closing(self) -> bool:
        tag = tokens.CLOSING.match(self.cursor.text, self.cursor.pos)
        if tag is None or element_name(tag["name"]) != self.open[-1]:
            return False
        self.cursor.pos = tag.end()
        name = self.open.pop()
        if self.open:
            self.pieces.append(f"</{name}>")
        return True


def element_name(written: str) -> str:
    """Capitals do not count in the names of HTML's own elements."""
    lower = written.lower()
    return lower if lower in elements.KNOWN else written
