"""From kramdown's places to the source's: a container's text is the ends of the source's lines."""

import re
from bisect import bisect_left, bisect_right

from editor.kramdown.cursor import Cursor, Place

_LINE = re.compile(r"\r\n|\r|\n")
_NEWLINE = re.compile("\n")
_SPACE = " \t\n\v\f\r"


class Misplaced(Exception):
    """The source does not have what kramdown read where it should stand."""


class Lines:
    """The lines of a source, in which Liquid is masked."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts = [0]
        self._ends: list[int] = []
        for found in _LINE.finditer(source):
            self._ends.append(found.start())
            self._starts.append(found.end())
        self._ends.append(len(source))
        self._newlines: dict[Cursor, list[int]] = {}
        """Where the lines of containers' texts end."""

    def _newlines_of(self, cursor: Cursor) -> list[int]:
        if cursor not in self._newlines:
            self._newlines[cursor] = [found.start() for found in _NEWLINE.finditer(cursor.text)]
        return self._newlines[cursor]

    def offset(self, cursor: Cursor, position: int) -> int:
        """Where a position of a container's text stands in the source. Raises Misplaced."""
        newlines = self._newlines_of(cursor)
        index = bisect_left(newlines, position)
        line = cursor.line + index
        if line >= len(self._ends):
            raise Misplaced
        end = newlines[index] if index < len(newlines) else len(cursor.text)
        return max(self._ends[line] - (end - position), self._starts[line])

    def start_of_line(self, offset: int) -> int:
        """Where the line begins that holds an offset."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def extent(self, place: Place) -> tuple[int, int]:
        """Where a block's first and last visible characters stand: `source[start:end]`. Raises Misplaced."""
        text = place.cursor.text
        begin, end = place.begin, place.end
        while begin < end and text[begin] in _SPACE:
            begin += 1
        while end > begin and text[end - 1] in _SPACE:
            end -= 1
        return self.offset(place.cursor, begin), self.offset(place.cursor, end)


class Stitched:
    """A block's text as kramdown reads it, and where each character of it stands in the source."""

    def __init__(self, source: str, text: str, starts: list[int], offsets: list[int]) -> None:
        """`text[starts[i]:]` stands in the source from `offsets[i]`, up to the next start."""
        self.text = text
        self._source = source
        self._starts = starts
        self._offsets = offsets
        self.exact = True
        """Whether every character of a line is written as itself."""

    def position(self, offset: int) -> int:
        """The text's position of what stands at an offset."""
        index = bisect_right(self._offsets, offset) - 1
        return self._starts[index] + offset - self._offsets[index]

    def at(self, position: int) -> int:
        """The source's offset of a character, or of what follows the last one."""
        index = bisect_right(self._starts, position) - 1
        return self._offsets[index] + position - self._starts[index]

    def raw(self, start: int, end: int) -> str:
        """The source of `text[start:end]`."""
        return self._source[self.at(start) : self.at(end)]

    @property
    def extent(self) -> tuple[int, int]:
        """Where the text begins and ends in the source."""
        return self.at(0), self.at(len(self.text))


def stitched(lines: Lines, source: str, place: Place, text: str) -> Stitched:
    """A block's text, whose lines are those at `place`; indentation, which does not show, is left out of them.

    Raises Misplaced.
    """
    cursor, position = place.cursor, place.begin
    nested = cursor.text
    kept: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    length = 0
    for line in text.split("\n"):
        end = nested.find("\n", position)
        end = len(nested) if end < 0 else end
        content = line.lstrip(_SPACE)
        position = nested.find(content, position, end) if content else position
        offset = lines.offset(cursor, position) if position >= 0 else -1
        if offset < 0 or not lines.source.startswith(content, offset):
            raise Misplaced
        kept.append(content)
        starts.append(length)
        offsets.append(offset)
        length += len(content) + 1
        position = end + 1
    return Stitched(source, "\n".join(kept), starts, offsets)
