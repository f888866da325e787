"""A place in the text that blocks are read from."""

import re
from typing import NamedTuple

from editor.kramdown.attributes import AttributeList
from editor.kramdown.html.tokens import Enclosed


class Cursor:
    """The text of a container, where its reading stands, and what was learnt on the way."""

    __slots__ = ("_counted", "closed", "enclosed", "extensions", "ial", "line", "open_fences", "pos", "text")

    def __init__(self, text: str, line: int = 0) -> None:
        self.text = text
        self.line = line  # the line of the whole source that the text's first line is the end of; so are all others
        self.pos = 0
        self._counted = (0, line)
        self.closed = False  # the closing tag of the element being read was met
        self.ial: AttributeList | None = None  # attributes waiting for the next block
        self.enclosed = Enclosed(text)
        self.open_fences: dict[str, int] = {}  # by sign, the length of the shortest fence that nothing closes
        self.extensions: set[str] = set()  # extensions that nothing closes

    def scan(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Matches at the cursor and moves it behind the match."""
        found = pattern.match(self.text, self.pos)
        if found:
            self.pos = found.end()
        return found

    def check(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Matches at the cursor, which stays."""
        return pattern.match(self.text, self.pos)

    def line_at(self, pos: int) -> int:
        """The source's line that holds this position; quick where positions are asked for in their order."""
        counted, line = self._counted
        if pos < counted:
            counted, line = 0, self.line
        line += self.text.count("\n", counted, pos)
        self._counted = (pos, line)
        return line

    def at_end(self) -> bool:
        """Whether all is read."""
        return self.pos >= len(self.text)

    def line_end(self) -> int:
        """The position behind the present line."""
        return self.text.find("\n", self.pos) + 1 or len(self.text)


class Place(NamedTuple):
    """Where a block stands in the text that it was read from."""

    cursor: Cursor
    begin: int
    end: int
