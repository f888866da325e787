"""Links in Markdown as jekyll-relative-links 0.7 finds them: by their signs alone, in code as well; in linear time.

Its patterns (generator.rb: INLINE_LINK_REGEX, REFERENCE_LINK_REGEX) are lazy, and need not end where a link of Markdown
does: what is first found to fit is taken.
"""

import bisect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_SPACE = " \t\r\n\f\v"
_TITLE = re.compile(r'\s+"', re.ASCII)
_SIGN = re.compile(r'#|(?<=[ \t\r\n\f\v])"')
_TO_QUOTE = re.compile(r'\s*"?', re.ASCII)
_END_OF_LINE = re.compile(r"\s*?$", re.ASCII | re.MULTILINE)


class Link(NamedTuple):
    """A link at `start` to `end`. `fragment` begins with "#", `title` with the space before its quotes; or they are "".

    A reference (`[text]: path`) begins with the blank lines above it.
    """

    start: int
    end: int
    text: str
    path: str
    fragment: str
    title: str
    is_reference: bool

    def written(self, path: str) -> str:
        """Its source with this path."""
        target = f"{path}{self.fragment}"
        if self.is_reference:
            return f"\n[{self.text}]: {target}{self.title}"
        return f"[{self.text}]({target}{self.title})"


def replaced(source: str, address: Callable[[Link], str | None]) -> str:
    """The source with the addresses that links are given; None leaves one as it is."""
    parts, at = [], 0
    for link in links(source):
        new = address(link)
        if new is not None:
            parts += [source[at : link.start], link.written(new)]
            at = link.end
    return "".join([*parts, source[at:]])


def links(source: str) -> Iterator[Link]:
    """The links of a Markdown source, in order."""
    reader, at = _Reader(source), 0
    while (bracket := source.find("[", at)) >= 0:
        found = reader.link(bracket)
        if found:
            yield found
            reader.behind = found.end
        at = found.end if found else bracket + 1


@dataclass
class _Reader:
    source: str
    behind: int = 0
    """Where the link before ends: the next begins there at the earliest."""
    _quotes: dict[str, list[int]] = field(default_factory=dict)
    _ends: dict[int, int] = field(default_factory=dict)
    _opening: int = -1
    """Where the next `](` is, as far as it is known."""

    def link(self, bracket: int) -> Link | None:
        """The link whose text begins with this bracket."""
        line = self._line_before(bracket)
        if line < 0:
            return self._inline(bracket)
        if line == bracket:
            return self._inline(bracket) or self._reference(line, bracket)
        return self._reference(line, bracket) or self._inline(bracket)

    def _line_before(self, bracket: int) -> int:
        """The earliest beginning of a line from which there is nothing but white space up to the bracket; -1: none."""
        blank = self.behind + len(self.source[self.behind : bracket].rstrip(_SPACE))
        if blank == 0 or self.source[blank - 1] == "\n":
            return blank
        return self.source.find("\n", blank, bracket) + 1 or -1

    def end_of_line(self, at: int) -> int:
        """Where the line ends that goes on there."""
        end = self.source.find("\n", at)
        return end if end >= 0 else len(self.source)

    def _inline(self, bracket: int) -> Link | None:
        """`[text](path#fragment "title")`: any round bracket ends it, but one within fragment or title."""
        start = self._opened(bracket) + 2
        if start < 2:
            return None
        target = _Target(self, start, lambda at: self.source.find(")", at), self._closes)
        path, fragment, title, end = target.parts()
        return Link(bracket, end + 1, self.source[bracket + 1 : start - 2], path, fragment, title, False)

    def _opened(self, bracket: int) -> int:
        """Where the target of a text that begins there opens, on its line, and closes with something in it; -1: not."""
        end = self.end_of_line(bracket)
        at = max(bracket, self._opening)
        while (at := self.source.find("](", at, end)) >= 0:
            closing = self.source.find(")", at + 2)
            if closing < 0:
                break
            if closing > at + 2:
                self._opening = at
                return at
            at += 2
        self._opening = end
        return -1

    def _closes(self, at: int) -> int:
        return at if self.source.startswith(")", at) else -1

    def _reference(self, line: int, bracket: int) -> Link | None:
        """`[text]: path#fragment "title"`, which goes to the end of its line."""
        end = self.end_of_line(bracket)
        closing = self.source.find("]: ", bracket, end)
        start = closing + 3
        if closing < 0 or start >= end:
            return None
        written = start + len(self.source[start:end].rstrip(_SPACE))
        target = _Target(self, start, lambda at: max(written, at), self._ends_line)
        path, fragment, title, end = target.parts()
        return Link(line, end, self.source[bracket + 1 : closing], path, fragment, title, True)

    def _ends_line(self, at: int) -> int:
        """Where the line ends if nothing stands in it from there on, else -1."""
        if at not in self._ends:
            found = _END_OF_LINE.match(self.source, at)
            self._ends[at] = found.end() if found else -1
        return self._ends[at]

    def signs(self, start: int, stop: int) -> Iterator[int]:
        """Where fragments and titles, with the space before them, may begin."""
        for sign in _SIGN.finditer(self.source, start, stop):
            at = sign.start()
            while sign[0] == '"' and at > start and self.source[at - 1] in _SPACE:
                at -= 1
            if sign[0] == "#" or at < sign.start():
                yield at

    def title(self, at: int, ends: Callable[[int], int]) -> int:
        """Where the title ends that begins there, with the space before it, if the link `ends` after it; else -1."""
        opening = _TITLE.match(self.source, at)
        for sign in ('"', "'") if opening else ():
            end = self._unescaped(sign, opening.end()) + 1  # type: ignore[union-attr]  # there is one here
            if end > 0 and ends(end) >= 0:
                return end
        return -1

    def _unescaped(self, sign: str, at: int) -> int:
        """The next quote from there on without a stroke before it; -1 for none."""
        if sign not in self._quotes:
            self._quotes[sign] = [found.start() for found in re.finditer(rf"(?<!\\){sign}", self.source)]
        places = self._quotes[sign]
        index = bisect.bisect_left(places, at)
        return places[index] if index < len(places) else -1


class _Target(NamedTuple):
    """What follows a link's text: a path, and perhaps a fragment and a title.

    `stop` says where a path or fragment ends that has no title behind it, and reaches there at least; `ends` where the
    whole ends behind a title, -1 where it cannot.
    """

    reader: _Reader
    start: int
    stop: Callable[[int], int]
    ends: Callable[[int], int]

    def parts(self) -> tuple[str, str, str, int]:
        """Path, fragment and title, and where the whole ends."""
        source, start = self.reader.source, self.start
        stop, hopeless = self.stop(start + 1), -1
        for at in self.reader.signs(start + 1, stop):
            fragment_end, title_end = -1, -1
            if source[at] != "#":
                fragment_end, title_end = at, self.reader.title(at, self.ends)
            elif at > hopeless:
                fragment_end, title_end = self._fragment(at)
                hopeless = self.reader.end_of_line(at)  # what ends not this one ends none behind it
            if title_end >= 0:
                end = self.ends(title_end)
                return source[start:at], source[at:fragment_end], source[fragment_end:title_end], end
        title_end = max(self.reader.title(stop, self.ends), stop)
        return source[start:stop], "", source[stop:title_end], self.ends(title_end)

    def _fragment(self, at: int) -> tuple[int, int]:
        """Where the fragment ends that begins there, and its title; -1 for no fragment."""
        line = self.reader.end_of_line(at)
        stop = self.stop(at + 2)
        is_closed = 0 <= stop <= line
        last = stop if is_closed else _TO_QUOTE.match(self.reader.source, line).end()  # type: ignore[union-attr]
        for place in self.reader.signs(at + 2, last):
            if place <= line and (end := self.reader.title(place, self.ends)) >= 0:
                return place, end
        return (stop, max(self.reader.title(stop, self.ends), stop)) if is_closed else (-1, -1)
