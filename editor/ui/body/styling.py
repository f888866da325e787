"""Marks on a selection: toggling, house styles, colours, links. Each command is one step of undo."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.body import Mark, Syntax
from editor.body.destinations import extent
from editor.body.effects import Effects, effects, effects_of
from editor.body.manner import address, markdown_link
from editor.body.model import common_length
from editor.body.writing import is_code
from editor.ui.body.document import BodyDocument
from editor.ui.body.tables import MARKS

_HREF = re.compile(r"""(\shref\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)""", re.IGNORECASE)

Stack = tuple[Mark, ...]


class Spot(NamedTuple):
    """A stretch of a text block with the same marks; positions are the document's."""

    start: int
    end: int
    marks: Stack


Change = Callable[[list[Spot]], list[Stack]]
"""From a text block's selected spots to their new marks."""

New = Callable[[Syntax], Stack]
"""New marks for a leaf of a syntax."""

Remover = Callable[[Stack, "Extents"], Stack]
"""What stays of a stack."""


class Styling:
    """Changes marks in a body's document."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def marks_at(self, form: QTextCharFormat) -> Stack:
        """The marks that a character format stands for."""
        return self._document.tables.stacks[form.intProperty(MARKS)]

    def with_marks(self, form: QTextCharFormat, marks: Stack) -> QTextCharFormat:
        """A format for typing, with other marks."""
        made = QTextCharFormat(form)
        made.setProperty(MARKS, self._document.tables.stack(marks))
        return made

    def look(self, cursor: QTextCursor, typing: QTextCharFormat) -> Effects:
        """The effects that all of the selection has, or those at the caret."""
        if not cursor.hasSelection():
            return effects_of(self.marks_at(typing))
        looks = [effects_of(spot.marks) for block in self._selected(cursor) for spot in block]
        return _shared(looks)

    def apply(self, cursor: QTextCursor, change: Change) -> None:
        """Change the marks of the selection, text block by text block."""
        cursor.beginEditBlock()
        for spots in list(self._selected(cursor)):
            if self._document.entry(self._document.text.findBlock(spots[0].start)).leaf.is_literal:
                continue
            for spot, marks in zip(spots, change(spots), strict=True):
                if marks != spot.marks:
                    self._set(spot, marks)
        cursor.endEditBlock()

    def add(self, new: New, replaced: Remover) -> Change:
        """A change that puts new marks around the selection, in the place of those that `replaced` takes out."""

        def change(spots: list[Spot]) -> list[Stack]:
            extents = self._extents(spots)
            stacks = [replaced(spot.marks, extents) for spot in spots]
            depth = min((common_length(stacks[0], stack) for stack in stacks), default=0)
            depth = min(depth, outside_code(stacks[0]))
            syntax = self._document.entry(self._document.text.findBlock(spots[0].start)).leaf.syntax
            marks = self._neighbours_marks(spots, stacks[0][:depth], new(syntax))
            return [stack[:depth] + marks + stack[depth:] for stack in stacks]

        return change

    def remove(self, wanted: Remover) -> Change:
        """A change that leaves of each stack what `wanted` gives."""

        def change(spots: list[Spot]) -> list[Stack]:
            extents = self._extents(spots)
            return [wanted(spot.marks, extents) for spot in spots]

        return change

    def link_spots(self, cursor: QTextCursor) -> tuple[Mark, list[Spot]] | None:
        """The link at the caret and all the text it spans in its text block."""
        link = next((mark for mark in reversed(self.marks_at(cursor.charFormat())) if effects(mark).link), None)
        if link is None:
            return None
        return link, [spot for spot in spots_of(cursor.block(), self._document) if link in spot.marks]

    def replace_mark(self, spots: Iterable[Spot], old: Mark, new: Stack) -> None:
        """Put other marks in the place of one."""
        cursor = QTextCursor(self._document.text)
        cursor.beginEditBlock()
        for spot in spots:
            index = spot.marks.index(old)
            self._set(spot, spot.marks[:index] + new + spot.marks[index + 1 :])
        cursor.endEditBlock()

    def _set(self, spot: Spot, marks: Stack) -> None:
        cursor = QTextCursor(self._document.text)
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setProperty(MARKS, self._document.tables.stack(marks))
        cursor.mergeCharFormat(form)

    def _selected(self, cursor: QTextCursor) -> Iterator[list[Spot]]:
        if cursor.hasComplexSelection():  # cells, of which those count that Qt paints as selected
            from editor.ui.body.selected import stretches

            for block, _, _ in stretches(self._document.text, cursor):
                yield from self._cut(block, block.position(), block.position() + block.length())
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block = self._document.text.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._cut(block, start, end)
            block = block.next()

    def _cut(self, block: QTextBlock, start: int, end: int) -> Iterator[list[Spot]]:
        """What a text block has of its stretches between two positions, if anything."""
        cut = [
            Spot(max(spot.start, start), min(spot.end, end), spot.marks)
            for spot in spots_of(block, self._document)
            if spot.start < end and spot.end > start
        ]
        if cut and not self._document.is_card(block):
            yield cut

    def _extents(self, spots: list[Spot]) -> "Extents":
        return Extents(spots_of(self._document.text.findBlock(spots[0].start), self._document))

    def _neighbours_marks(self, spots: list[Spot], outer: Stack, new: Stack) -> Stack:
        """The marks of the text just before or after, where they are the same markup: that style then goes on."""
        around = spots_of(self._document.text.findBlock(spots[0].start), self._document)
        for spot in around:
            if spots[0].start != spot.end and spots[-1].end != spot.start:
                continue
            same = spot.marks[len(outer) :]
            if spot.marks[: len(outer)] == outer and [mark.open for mark in same] == [mark.open for mark in new]:
                return same
        return new


class Extents:
    """How much of its text block each mark spans."""

    def __init__(self, spots: list[Spot]) -> None:
        self._spans: dict[Mark, int] = {}
        for spot in spots:
            for mark in spot.marks:
                self._spans[mark] = self._spans.get(mark, 0) + spot.end - spot.start

    def same(self, one: Mark, other: Mark) -> bool:
        """Whether two marks span the same text."""
        return self._spans.get(one) == self._spans.get(other)


def outside_code(stack: Stack) -> int:
    """How many marks of a stack stand around Markdown's code, in which nothing is marked; all where there is none."""
    return next((at for at, mark in enumerate(stack) if is_code(mark)), len(stack))


def without_effect(stack: Stack, effect: Effects) -> Stack:
    """A stack less the marks that do nothing but `effect`."""
    return tuple(mark for mark in stack if effects(mark) == Effects() or not effects(mark).within(effect))


def without_style(stack: Stack, style: Stack, extents: Extents) -> Stack:
    """A stack less a house style: its mark with a colour or class, and its other marks that span the same text."""
    look = effects_of(style)
    coloured = next((mark for mark in reversed(stack) if _colours(effects(mark)) and effects(mark).within(look)), None)
    if coloured is None:
        return stack
    place = stack.index(coloured)
    companions = [
        mark
        for mark in sorted(stack, key=lambda mark: abs(stack.index(mark) - place))
        if effects(mark) != Effects() and effects(mark).within(look) and extents.same(mark, coloured)
    ]
    taken = companions[: len(style)]  # bold around a bold style's bold is the writer's own
    return tuple(mark for mark in stack if mark not in taken)


def with_href(mark: Mark, url: str) -> Mark:
    """A link with another address; its other attributes stay."""
    if mark.open.startswith("[") and mark.close.startswith("]("):
        start, end = extent(mark.close, 1)
        return Mark("a", "[", mark.close[:start] + address(url) + mark.close[end:])
    if mark.open.startswith("[") or mark.kind == "autolink":
        return markdown_link(url)[0]
    quoted = html.escape(url, quote=True)
    return Mark(mark.kind, _HREF.sub(lambda found: f'{found[1]}"{quoted}"', mark.open, count=1), mark.close)


def spots_of(block: QTextBlock, document: BodyDocument) -> list[Spot]:
    """The stretches of a text block."""
    spots: list[Spot] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        marks = document.tables.stacks[fragment.charFormat().intProperty(MARKS)]
        start, end = fragment.position(), fragment.position() + fragment.length()
        if spots and spots[-1].marks == marks:
            spots[-1] = spots[-1]._replace(end=end)
        else:
            spots.append(Spot(start, end, marks))
        iterator += 1  # type: ignore[operator, assignment, unused-ignore]
    return spots


def _colours(look: Effects) -> bool:
    return bool(look.colour or look.background or look.classes)


def _shared(looks: list[Effects]) -> Effects:
    """What all of several looks have in common."""
    if not looks:
        return Effects()
    first = looks[0]
    kept = {
        name: value
        for name in Effects._fields
        if (value := getattr(first, name)) and all(getattr(look, name) == value for look in looks)
    }
    return Effects(**kept)
