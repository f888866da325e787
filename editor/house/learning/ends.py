"""What posts begin and end with: a picture or line that they share, the closing line, the white space around."""

import re
from collections import Counter, defaultdict

from editor.body import Reading
from editor.house.learning.counting import Counted, Tally

_SHARE = 0.3
_ADDRESS = re.compile(r"""<a\s[^<>]*>[^<>]*</a>|https?://[^\s"'<>)]+""")
_LONGEST = 2000


class EndTally:
    """Counts the first and the last leaf of bodies."""

    def __init__(self) -> None:
        self._posts = 0
        self._first: Tally[str] = Tally()
        self._last: Tally[str] = Tally()
        self._shape: Tally[str] = Tally()
        self._spaced: defaultdict[str, Counter[bool]] = defaultdict(Counter)
        self._around: dict[str, Counter[str]] = {name: Counter() for name in ("head", "lead", "tail")}

    def add(self, reading: Reading, post: int) -> None:
        """Count a body's ends."""
        self._posts += 1
        if len(reading.leaves) < 3:
            return
        first, last = _whole(reading, 0), _whole(reading, len(reading.leaves) - 1)
        if first:
            self._first.add(first, post)
        if last:
            self._last.add(last, post)
            self._shape.add(shape(last), post)
            self._spaced[shape(last)][reading.leaves[-2].kind == "spacer"] += 1
        self._around["head"][reading.gaps[0].space] += 1
        self._around["lead"][reading.gaps[-2].space] += 1
        self._around["tail"][reading.gaps[-1].space] += 1

    def hero(self, least_posts: int) -> Counted[str] | None:
        """What most posts begin with, letter by letter; mostly a picture."""
        return self._enough(self._first.most(), least_posts)

    def closing(self, least_posts: int) -> Counted[str] | None:
        """The line that posts end with; where its links differ, with those it mostly has."""
        found = self._enough(self._shape.most(), least_posts)
        if found is None:
            return None
        lines = {line: uses for line, uses in self._last.uses.items() if shape(line) == found.value}
        line = max(lines, key=lines.__getitem__)
        return Counted(line, found.uses, found.posts, len(lines) - 1)

    def is_spaced(self, closing: str) -> bool:
        """Whether a spacer mostly stands before a closing line."""
        found = self._spaced[shape(closing)]
        return found[True] > found[False]

    def around(self, name: str, default: str) -> str:
        """The white space at the "head" or the "tail" of a body, or in the "lead" of its closing line."""
        most = next(iter(self._around[name].most_common(1)), (default, 0))[0]
        return most if not most.strip() else default

    def _enough(self, found: Counted[str] | None, least_posts: int) -> Counted[str] | None:
        wanted = max(least_posts, self._posts * _SHARE)
        return found if found and found.posts >= wanted and found.value.strip() else None


def _whole(reading: Reading, place: int) -> str:
    """A leaf's source with the containers that hold nothing else; "" where they do, and for one that is very long."""
    leaf = reading.leaves[place]
    beside = [other for other in (place - 1, place + 1) if 0 <= other < len(reading.leaves)]
    if any(one in leaf.containers for other in beside for one in reading.leaves[other].containers):
        return ""
    source = reading.gaps[place].open + leaf.source + reading.gaps[place + 1].close
    return source if len(source) < _LONGEST else ""


def shape(line: str) -> str:
    """A line but for where its links lead and what they say."""
    return _ADDRESS.sub("<a>", line)
