"""What is typed becomes what it means: `- ` a list, `## ` a heading, `**x**` bold, `[^1]` a mark, `---` a rule."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.body.effects import effects_of
from editor.body.manner import new_code
from editor.body.model import LISTS
from editor.ui.body.document import BodyDocument
from editor.ui.body.formatting import Formatting
from editor.ui.body.kinds import container_of
from editor.ui.body.notes import Notes
from editor.ui.body.structure import Structure
from editor.ui.body.tables import MARKS
from editor.ui.utf16 import characters, units

_LONGEST = 7
"""UTF-16 units of the longest sign at a line's start, with the blank behind it."""
_FURTHEST = 400
"""Characters before the caret that a sign is looked for in."""
_LISTS = {"- ": "unordered", "* ": "unordered", "+ ": "unordered", "1. ": "ordered", "1) ": "ordered", "> ": "quote"}
_HEADING = re.compile(r"#{1,6} ")
_MARKED = {
    "*": ("bold", re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*\u2028\ufffc]{1,400})(?<=\S)\*\*\Z")),
    "~": ("strike", re.compile(r"(?<!~)~~(?=[^\s~])([^~\u2028\ufffc]{1,400})(?<=\S)~~\Z")),
}
_RULE = "---"
_FENCE = re.compile(r"```([0-9A-Za-z+#_-]{0,30})")
_ADDRESS = re.compile(r"https?://[!-~]*[0-9A-Za-z/#=&%+_~-]")
"""An address as somebody types it: letters of other scripts behind it are words, as Korean particles are."""
_MENTION = re.compile(r"\[\^([^\[\]\s]{1,80})\]\Z")
_WITHIN = (*LISTS, "quote", "row", "footnote")
"""Containers in which signs at a line's start are text."""


class TypedSigns:
    """Changes what was typed last in a view of a body; each change is a step of undo that gives the signs back."""

    def __init__(
        self, view: QTextEdit, document: BodyDocument, structure: Structure, formatting: Formatting, notes: Notes
    ) -> None:
        self._view = view
        self._document = document
        self._structure = structure
        self._formatting = formatting
        self._notes = notes
        self._made = (-1, -1)

    def settle(self, last: str) -> None:
        """Take the signs before the caret for what they mean; `last` is the sign that was typed last."""
        cursor = self._view.textCursor()
        if cursor.hasSelection() or not (change := self._meant(cursor, last)):
            return
        cursor.beginEditBlock()
        change()
        cursor.endEditBlock()
        self._made = self._document.text.revision(), self._view.textCursor().position()

    def end_line(self, cursor: QTextCursor) -> bool:
        """Enter behind three dashes, of which a rule is made, or three backticks, which begin code. False elsewhere."""
        text = cursor.block().text()
        fence = _FENCE.fullmatch(text)
        if not (text == _RULE or fence) or cursor.hasSelection() or not (cursor.atBlockEnd() and self._is_text(cursor)):
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if fence:
            leaf = self._document.entry(cursor.block()).leaf
            self._document.set_leaf(cursor.block(), new_code(leaf, fence[1]))
        else:
            self._structure.insert_rule(cursor)
        cursor.endEditBlock()
        self._made = self._document.text.revision(), cursor.position()
        return True

    def take_back(self, cursor: QTextCursor) -> bool:
        """Backspace straight after such a change: the signs are there again. False otherwise."""
        if (self._document.text.revision(), cursor.position()) != self._made or cursor.hasSelection():
            return False
        self._document.text.undo(cursor)
        return True

    def _meant(self, cursor: QTextCursor, last: str) -> Callable[[], None] | None:
        if last == " ":
            return self._line_begun(cursor) or self._address(cursor)
        text = cursor.block().text()
        before = text[: characters(text, cursor.positionInBlock())][-_FURTHEST:]
        leaf = self._document.entry(cursor.block()).leaf
        stack = self._document.tables.stacks[cursor.charFormat().intProperty(MARKS)]
        if leaf.kind == "code" or effects_of(stack).monospace:
            return None
        if last == "]":
            return self._mentioned(cursor, before)
        kind, pattern = _MARKED[last]
        found = pattern.search(before)
        if found is None or kind in self._formatting.marks_worn(effects_of(stack)):
            return None
        return partial(self._mark, cursor, kind, found[1])

    def _line_begun(self, cursor: QTextCursor) -> Callable[[], None] | None:
        """What the signs mean that a paragraph begins with, when the caret is behind them."""
        if cursor.positionInBlock() > _LONGEST:
            return None
        block = cursor.block()
        sign = block.text()[: cursor.positionInBlock()]
        if not self._is_text(cursor) or not (sign in _LISTS or _HEADING.fullmatch(sign)):
            return None
        return partial(self._begin, cursor, sign)

    def _is_text(self, cursor: QTextCursor) -> bool:
        """Whether the caret is in a paragraph that can become something else."""
        leaf = self._document.entry(cursor.block()).leaf
        return leaf.kind in ("paragraph", "blank", "spacer") and container_of(leaf, _WITHIN) is None

    def _address(self, cursor: QTextCursor) -> Callable[[], None] | None:
        """An address before the blank at the caret, as a link; what ends the sentence is no part of it."""
        text = cursor.block().text()
        word = text[: characters(text, cursor.positionInBlock()) - 1].rpartition(" ")[2]
        found = _ADDRESS.match(word) if word.startswith("http") else None
        if found is None or self._document.entry(cursor.block()).leaf.kind == "code":
            return None
        start = cursor.position() - 1 - units(word)
        first = QTextCursor(self._document.text)
        first.setPosition(start + 1)
        looks = effects_of(self._document.tables.stacks[first.charFormat().intProperty(MARKS)])
        return None if looks.link or looks.monospace else partial(self._link, cursor, start, found[0])

    def _link(self, cursor: QTextCursor, start: int, address: str) -> None:
        end, form = cursor.position(), cursor.charFormat()
        cursor.setPosition(start)
        cursor.setPosition(start + units(address), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._formatting.set_link(address)
        cursor.setPosition(end)
        self._view.setTextCursor(cursor)
        self._view.setCurrentCharFormat(form)

    def _begin(self, cursor: QTextCursor, sign: str) -> None:
        """Make the paragraph a list, a quote or a heading, without the sign that says so."""
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if sign in _LISTS:
            self._structure.containing.toggle(cursor, _LISTS[sign])
        else:
            self._structure.kinds.set_block(cursor, f"heading{len(sign) - 1}")
        self._view.setTextCursor(cursor)

    def _mark(self, cursor: QTextCursor, kind: str, inner: str) -> None:
        """Give a text the mark that two signs on both of its sides say; what is typed next is outside of it."""
        form, end, width = cursor.charFormat(), cursor.position(), units(inner)
        self._remove(end - 2, end)
        self._remove(end - width - 4, end - width - 2)
        cursor.setPosition(end - width - 4)
        cursor.setPosition(end - 4, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._formatting.toggle_mark(kind)
        cursor.setPosition(end - 4)
        self._view.setTextCursor(cursor)
        self._view.setCurrentCharFormat(form)

    def _mentioned(self, cursor: QTextCursor, before: str) -> Callable[[], None] | None:
        """A footnote that there is, mentioned as its name was typed."""
        found = _MENTION.search(before)
        if found is None or not self._structure.kinds.takes_note(cursor.block()) or not self._notes.has(found[1]):
            return None
        return partial(self._mention, cursor, found[1], units(found[0]))

    def _mention(self, cursor: QTextCursor, name: str, width: int) -> None:
        self._remove(cursor.position() - width, cursor.position())
        self._notes.mention(cursor, name)
        self._view.setTextCursor(cursor)

    def _remove(self, start: int, end: int) -> None:
        cursor = QTextCursor(self._document.text)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
