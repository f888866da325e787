"""The commands that change marks, at the caret or in the selection of a view."""

import html

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.body import Mark, Syntax
from editor.body.effects import Effects, effects_of, effects_of_markup
from editor.body.manner import markdown_link, markdown_mark, marks_of
from editor.ui.body.document import BodyDocument
from editor.ui.body.styling import (
    Extents,
    New,
    Remover,
    Stack,
    Styling,
    outside_code,
    with_href,
    without_effect,
    without_style,
)

_EFFECTS = {
    "bold": Effects(bold=True),
    "italic": Effects(italic=True),
    "underline": Effects(underline=True),
    "strike": Effects(strike=True),
}


class Formatting:
    """Switches marks on and off in what the view has selected, or for what is typed next."""

    def __init__(self, view: QTextEdit, body: BodyDocument) -> None:
        self._view = view
        self._body = body
        self._styling = Styling(body)

    def look(self) -> Effects:
        """The effects that all of the selection has, or those at the caret."""
        return self._styling.look(self._view.textCursor(), self._view.currentCharFormat())

    def marks_worn(self, look: Effects) -> frozenset[str]:
        """Which of "bold", "italic", "underline" and "strike" a look has."""
        return frozenset(name for name, effect in _EFFECTS.items() if effect.within(look))

    def style_worn(self, look: Effects) -> str | None:
        """The id of the house style that a look has."""
        return next((style.id for style in self._body.house.styles if effects_of_markup(style.open).within(look)), None)

    def toggle_mark(self, kind: str) -> None:
        """Switch "bold", "italic", "underline" or "strike" in the selection, or the word that the caret is within."""
        effect = _EFFECTS[kind]

        def without(stack: Stack, extents: Extents) -> Stack:
            return without_effect(stack, effect)

        on = effect.within(self._look_meant())
        new = self._new(self._body.house.markup[kind], markdown_mark(kind))
        self._change(None if on else new, without)

    def toggle_style(self, style_id: str) -> None:
        """Switch a house style; it takes the place of another one."""
        style = self._body.house.style(style_id)
        on = effects_of_markup(style.open).within(self._look_meant())
        self._change(None if on else self._new((style.open, style.close)), self._without_styles)

    def set_colour(self, kind: str, css: str) -> None:
        """Set the "colour" or "background", which name both the house's markup and the effect; "" takes it away."""

        def without(stack: Stack, extents: Extents) -> Stack:
            return tuple(mark for mark in stack if not getattr(effects_of((mark,)), kind))

        opening, closing = self._body.house.markup[kind]
        self._change(self._new((opening.replace("{colour}", css), closing)) if css else None, without)

    def clear(self) -> None:
        """Take all marks but links away."""

        def links(stack: Stack, extents: Extents) -> Stack:
            return tuple(mark for mark in stack if effects_of((mark,)).link)

        self._change(None, links)

    def set_link(self, url: str, words: str = "") -> None:
        """Link the selection, change the link at the caret, or insert `words`, else the address, as a link.

        An address of "" takes a link away.
        """
        cursor = self._view.textCursor()
        opening, closing = self._body.house.markup["link"]
        new = self._new((opening.replace("{url}", html.escape(url, quote=True)), closing), markdown_link(url))
        found = self._styling.link_spots(cursor)
        if cursor.hasSelection():
            self._change(new if url else None, _without_links)
        elif found:
            mark, spots = found
            self._styling.replace_mark(spots, mark, (with_href(mark, url),) if url else ())
        elif url:
            leaf = self._body.entry(cursor.block()).leaf
            self._insert_linked(cursor, words or url, () if leaf.is_literal else new(leaf.syntax))

    def leave_link(self) -> None:
        """At an end of a link, go on outside of it: what is typed there is not part of the address's text."""
        cursor = self._view.textCursor()
        form = self._view.currentCharFormat()
        marks = self._styling.marks_at(form)
        if cursor.hasSelection() or not any(effects_of((mark,)).link for mark in marks):
            return
        following = QTextCursor(cursor)
        following.movePosition(QTextCursor.MoveOperation.NextCharacter)
        at_edge = cursor.atBlockStart() or cursor.atBlockEnd()
        after = () if at_edge else self._styling.marks_at(following.charFormat())
        kept = tuple(mark for mark in marks if mark in after or not effects_of((mark,)).link)
        if kept != marks:
            self._view.setCurrentCharFormat(self._styling.with_marks(form, kept))

    @staticmethod
    def _new(markup: tuple[str, str], markdown: Stack = ()) -> New:
        """What makes new marks: Markdown's own in its leaves where it has any, the house's markup elsewhere."""

        def new(syntax: Syntax) -> Stack:
            own = tuple(Mark(mark.kind, mark.open, mark.close) for mark in markdown)
            return own if own and syntax is Syntax.MARKDOWN else marks_of(*markup)

        return new

    def _change(self, new: New | None, without: Remover) -> None:
        """Take marks out of the selection, or of what is typed next, and put new ones around it."""
        cursor = self._meant()
        leaf = self._body.entry(cursor.block()).leaf
        if not cursor.hasSelection():
            if leaf.is_literal:
                return
            form = self._view.currentCharFormat()
            stack = without(self._styling.marks_at(form), Extents([]))
            added = new(leaf.syntax) if new else ()
            at = outside_code(stack)
            self._view.setCurrentCharFormat(self._styling.with_marks(form, (*stack[:at], *added, *stack[at:])))
        elif new:
            self._styling.apply(cursor, self._styling.add(new, without))
        else:
            self._styling.apply(cursor, self._styling.remove(without))

    def _look_meant(self) -> Effects:
        """The effects that all of what a command is meant for has."""
        return self._styling.look(self._meant(), self._view.currentCharFormat())

    def _meant(self) -> QTextCursor:
        """What a command is meant for: the selection, the word that the caret is within, else what is typed next.

        As well where marks begin or end at the caret, or have just been switched there: that is for what is typed.
        """
        from editor.ui.body.words import word_around

        cursor = self._view.textCursor()
        if cursor.hasSelection() or (word := word_around(cursor)) is None:
            return cursor
        after = QTextCursor(cursor)
        after.movePosition(QTextCursor.MoveOperation.NextCharacter)
        forms = (cursor.charFormat(), after.charFormat(), self._view.currentCharFormat())
        return word if len(set(map(self._styling.marks_at, forms))) == 1 else cursor

    def _without_styles(self, stack: Stack, extents: Extents) -> Stack:
        for style in self._body.house.styles:
            stack = without_style(stack, marks_of(style.open, style.close), extents)
        return stack

    def _insert_linked(self, cursor: QTextCursor, words: str, link: Stack) -> None:
        """Insert words with a link on them."""
        form = self._view.currentCharFormat()
        marks = (*self._styling.marks_at(form), *link)
        cursor.insertText(words, self._styling.with_marks(form, marks))
        cursor.setCharFormat(form)
        self._view.setTextCursor(cursor)


def _without_links(stack: Stack, extents: Extents) -> Stack:
    return tuple(mark for mark in stack if not effects_of((mark,)).link)
