"""Pictures in the text: put in as paragraphs of their own, and described."""

import html
import re
from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from editor.body import Atom, Syntax
from editor.body.images import image_source, with_address, with_alternative
from editor.body.manner import address, markdown_image
from editor.body.model import OBJECT
from editor.body.references import unescaped
from editor.ui.body.document import BodyDocument
from editor.ui.body.kinds import LINES_ONLY
from editor.ui.body.settling import remove_selected
from editor.ui.body.structure import Structure
from editor.ui.body.tables import ATOM

INLINE = (*LINES_ONLY, "item", "term", "definition")
"""Kinds of leaf in which a picture stands among the text."""

_LIQUID = re.compile(r"(\{\{[^{}]*\}\})")


class Picturing:
    """Changes pictures of a body's document; each command is one step of undo."""

    def __init__(self, document: BodyDocument, structure: Structure, enter: Callable[[QTextCursor], None]) -> None:
        self._document = document
        self._structure = structure
        self._enter = enter

    def insert(self, cursor: QTextCursor, src: str, alt: str) -> None:
        """Insert an image: a paragraph of its own after the text block's text, in lists and cells within it.

        The cursor comes to stand after it.
        """
        cursor.beginEditBlock()
        block = cursor.block()
        inline = self._document.entry(block).leaf.kind in INLINE
        if not inline and block.length() > 1 and not self._document.is_card(block):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._enter(cursor)
        else:
            remove_selected(self._document, cursor)
        self._structure.insert_image(cursor, self._raw(cursor, src, alt))
        cursor.endEditBlock()

    def at(self, cursor: QTextCursor) -> QTextCursor | None:
        """A selection of the image that is selected, or that stands before or else after the cursor; None for none."""
        ends = (cursor.selectionEnd(), cursor.selectionStart() + 1)
        for end in ends if cursor.hasSelection() else (cursor.position(), cursor.position() + 1):
            found = QTextCursor(self._document.text)
            if 0 < end < self._document.text.characterCount():
                found.setPosition(end - 1)
                found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                if self._is_image(found) and found.block().contains(cursor.position()):
                    return found
        return None

    def source(self, image: QTextCursor) -> tuple[str, str]:
        """The address and the description of a selected image; ("", "") where none is selected any more."""
        if image.selectionEnd() - image.selectionStart() != 1 or not self._is_image(image):
            return "", ""
        found, alternative = image_source(self._atom(image).raw)
        return found, unescaped(alternative)

    def describe(self, image: QTextCursor, alternative: str, *, inserted: bool) -> None:
        """Give a selected image another description.

        `inserted`: the image is what was done last, and comes in again, so that both are one step of undo. (Qt's way to
        join steps puts the caret beyond the text when such a step is done again.)
        """
        shown, before = self.source(image)
        if not shown or before == alternative:
            return
        if inserted:
            self._document.text.undo()
            self.insert(image, shown, alternative)
            return
        self._rewrite(image, with_alternative(self._atom(image).raw, alternative))

    def readdress(self, image: QTextCursor, src: str) -> None:
        """Have a selected image show another picture; all else that its markup says stays."""
        if self.source(image)[0]:
            raw = self._atom(image).raw
            self._rewrite(image, with_address(raw, _attribute(src) if raw.startswith("<") else address(src)))

    def _rewrite(self, image: QTextCursor, raw: str) -> None:
        changed = QTextCursor(image)
        form = changed.charFormat()
        form.setProperty(ATOM, self._document.tables.atom(Atom("img", raw)))
        changed.setCharFormat(form)

    def _raw(self, cursor: QTextCursor, src: str, alt: str) -> str:
        if self._document.entry(cursor.block()).leaf.syntax is Syntax.MARKDOWN:
            return markdown_image(src, alt)
        opening, _ = self._document.house.markup["image"]
        return opening.replace("{src}", _attribute(src)).replace("{alt}", html.escape(alt))

    def _is_image(self, image: QTextCursor) -> bool:
        return image.selectedText() == OBJECT and self._atom(image).kind == "img"

    def _atom(self, image: QTextCursor) -> Atom:
        after = QTextCursor(image)
        after.setPosition(image.selectionEnd())
        return self._document.tables.atoms[after.charFormat().intProperty(ATOM)]


def _attribute(url: str) -> str:
    """An address as an attribute's value; Liquid in it, which runs before there is HTML, stays as it is."""
    parts = _LIQUID.split(url)
    return "".join(part if index % 2 else html.escape(part) for index, part in enumerate(parts))
