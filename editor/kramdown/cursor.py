"""A place in the text that blocks are read from."""

import re

from editor.kramdown.attributes import AttributeList
from editor.kramdown.html.tokens import Enclosed


class Cursor:
    """The text of a container, where its reading stands, and what was learnt on the way."""

    __slots__ = ("closed", "enclosed", "extensions", "ial", "open_fences", "pos", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0
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

    def at_end(self) -> bool:
        """Whether all is read."""
        return self.pos >= len(self.text)

    def line_end(self) -> int:
        """The position behind the present line."""
        return self.text.find("\n", self.pos) + 1 or len(self.text)
