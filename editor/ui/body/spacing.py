"""Whether spacers stand round headings: as a post's other headings have it, else as its house does."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock

from editor.body import Syntax
from editor.body.model import OBJECT
from editor.ui.body.document import BodyDocument

_EMPTY = ("spacer", "paragraph", "blank")
_RULES = {True: "spacer_below", False: "spacer_above"}


class Spacing:
    """Looks at the text blocks of a body's document."""

    def __init__(self, document: BodyDocument) -> None:
        self._document = document

    def is_heading(self, block: QTextBlock) -> bool:
        """Whether a text block is a heading; False for an invalid one."""
        return block.isValid() and self._document.entry(block).leaf.kind.startswith("heading")

    def is_empty(self, block: QTextBlock) -> bool:
        """Whether a text block shows an empty line, or is nothing yet; False for an invalid one."""
        return block.isValid() and block.length() == 1 and self._document.entry(block).leaf.kind in _EMPTY

    def wants_above(self, above: QTextBlock, block: QTextBlock) -> bool:
        """Whether a spacer belongs between a text block and a heading or closing line below it."""
        if not above.isValid() or self.is_empty(above) or self.is_heading(above):
            return False
        begins = not above.previous().isValid() and not _has_words(above)  # the picture that posts begin with
        return not begins and self.is_spaced(block, below=False)

    def is_spaced(self, block: QTextBlock, *, below: bool) -> bool:
        """Whether a heading in a text block's place has a spacer above it, or below."""
        rule = self._document.house.new_section
        if self._document.entry(block).leaf.syntax is Syntax.MARKDOWN or not (rule.spacer_above or rule.spacer_below):
            return False
        says = Counter(self._says(block, below=below))
        return says[True] > says[False] if says[True] != says[False] else getattr(rule, _RULES[below])

    def _says(self, besides: QTextBlock, *, below: bool) -> Iterator[bool]:
        """Of each other heading, whether a spacer is between it and the text beside it."""
        block = self._document.text.begin()
        while block.isValid():
            beside = block.next() if below else block.previous()
            if block != besides and self.is_heading(block) and (self.is_empty(beside) or self._is_text(beside)):
                yield self.is_empty(beside)
            block = block.next()

    def _is_text(self, block: QTextBlock) -> bool:
        return block.isValid() and self._document.entry(block).leaf.kind == "paragraph" and _has_words(block)


def _has_words(block: QTextBlock) -> bool:
    return bool(block.text().replace(OBJECT, "").strip())
