"""The numbers that footnotes have on the page: by their first mention in the text, then in other notes (kramdown)."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.body.model import OBJECT
from editor.body.notes import name_of, noted
from editor.ui.body.document import BodyDocument
from editor.ui.body.tables import ATOM


def note_numbers(document: BodyDocument) -> dict[str, int]:
    """The number of each footnote that is mentioned and that there is, by its name."""
    defined = {name for block in _blocks(document) if (name := noted(document.entry(block).leaf))}
    text: list[str] = []
    notes: list[str] = []
    for behind in mentions(document):
        name = name_at(document, behind)
        if name in defined:
            (notes if noted(document.entry(behind.block()).leaf) else text).append(name)
    return {name: number for number, name in enumerate(dict.fromkeys((*text, *notes)), start=1)}


def mentions(document: BodyDocument) -> Iterator[QTextCursor]:
    """Behind each place where a footnote may be mentioned."""
    found = document.text.find(OBJECT, 0)
    while not found.isNull():
        behind = QTextCursor(found)
        behind.setPosition(found.selectionEnd())
        yield behind
        found = document.text.find(OBJECT, found)


def name_at(document: BodyDocument, behind: QTextCursor) -> str:
    """The name of the footnote that is mentioned before a cursor; "" for none."""
    atom = document.tables.atoms[behind.charFormat().intProperty(ATOM)]
    return name_of(atom.raw) if atom.kind == "footnote" else ""


def _blocks(document: BodyDocument) -> Iterator[QTextBlock]:
    block = document.text.begin()
    while block.isValid():
        yield block
        block = block.next()
