"""Liquid in a Markdown body: it is run before kramdown reads the text, so that to kramdown its signs mean nothing."""

import re
from bisect import bisect_left
from typing import NamedTuple

from editor.body.spelling import ENDS_RAW

_OPENING = re.compile(r"\{\{|\{%-?\s*+(\w*+)")
_WHOLE = frozenset(("highlight", "comment"))
"""Tags whose content is not Markdown."""
_ALONE_BEFORE = re.compile(r"(?:^|\n)[ \t]*\Z")
_ALONE_AFTER = re.compile(r"[ \t]*(?:\r?\n|\r|\Z|\{%)")
_IN_TEXT = "\ue000"


class Tag(NamedTuple):
    """What Liquid will take: `source[start:end]`; `name` is "" for an output `{{ … }}`."""

    start: int
    end: int
    name: str


class Liquid:
    """The Liquid of a source, in its order; with `raw` the source begins within raw text, which another tag began."""

    def __init__(self, source: str, *, raw: bool = False) -> None:
        self.source = source
        self.tags: list[Tag] = []
        self._raws: list[tuple[int, int]] = []
        """Where text stands that is raw."""
        if "{%" in source or "{{" in source:
            self._find(self._raw(0) if raw else 0)
        self._starts = [tag.start for tag in self.tags]

    def masked(self) -> str:
        """The source, of the same length, with text that means nothing in the place of Liquid.

        A tag alone on its line stands for a block, as most make one; what stands in text is a word.
        """
        parts: list[str] = []
        position = 0
        alone = False
        for tag in self.tags:
            parts.append(self.source[position : tag.start])
            alone = self._alone(tag, alone and position == tag.start)
            length = tag.end - tag.start
            parts.append(f"<hr{' ' * (length - 4)}>" if alone else _IN_TEXT * length)
            position = tag.end
        return "".join([*parts, self.source[position:]])

    def within(self, start: int, end: int) -> list[Tag]:
        """The tags that begin in `source[start:end]`."""
        first = bisect_left(self._starts, start)
        return self.tags[first : bisect_left(self._starts, end, first)]

    def is_raw(self, position: int) -> bool:
        """Whether a place is in raw text, in which nothing is Liquid."""
        last = bisect_left(self._raws, (position + 1, 0)) - 1
        return last >= 0 and position < self._raws[last][1]

    def _alone(self, tag: Tag, behind_one: bool) -> bool:
        line = max(self.source.rfind("\n", 0, tag.start), self.source.rfind("\r", 0, tag.start)) + 1
        before = behind_one or not self.source[line : tag.start].strip(" \t")
        return bool(tag.name) and before and _ALONE_AFTER.match(self.source, tag.end) is not None

    def _find(self, position: int) -> None:
        source = self.source
        unclosed: set[str] = set()
        while opening := _OPENING.search(source, position):
            name = opening[1]
            closing = "}}" if name is None else "%}"
            end = -1 if closing in unclosed else source.find(closing, opening.end())
            if end < 0:
                unclosed.add(closing)
                position = opening.start() + 2
                continue
            position = end + 2
            if name in _WHOLE:
                position = self._closed(name, position, unclosed)
            self.tags.append(Tag(opening.start(), position, name or ""))
            if name == "raw":
                position = self._raw(position)

    def _closed(self, name: str, position: int, unclosed: set[str]) -> int:
        """The end of the tag that closes one, or where it ends itself."""
        pattern = re.compile(rf"\{{%-?\s*+end{name}\b[^%]*+%\}}")
        closing = None if name in unclosed else pattern.search(self.source, position)
        if closing is None:
            unclosed.add(name)
        return closing.end() if closing else position

    def _raw(self, position: int) -> int:
        """Where the tag begins that ends raw text."""
        closing = ENDS_RAW.search(self.source, position)
        end = closing.start() if closing else len(self.source)
        self._raws.append((position, end))
        return end
