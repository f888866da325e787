"""A text's blocks and spans with their places in it, for who reads the source along with the result."""

from markdown.util import Registry

from editor.kramdown.document import Document
from editor.kramdown.extension import parsers
from editor.kramdown.options import DEFAULTS
from editor.kramdown.spans.parser import SpanProcessor
from editor.kramdown.tree import Node


class Outline:
    """The blocks of a text, with whatever definitions it is read beside.

    The text's line ends are "\\n". The text of the blocks is not read yet: `spans` does that. `known` are definitions
    that hold beside those of the text, with the options that it is read with.
    """

    def __init__(self, source: str, known: Document | None = None) -> None:
        patterns: Registry[SpanProcessor] = Registry()
        blocks, self._spans = parsers(patterns)
        blocks.reset(DEFAULTS if known is None else known.given)
        self.document = blocks.document
        if known is not None:
            self.document.links.update(known.links)
            self.document.footnotes.update(known.footnotes)
            self.document.abbreviations.update(known.abbreviations)
            self.document.attribute_lists.update(known.attribute_lists)
        self.root: Node = blocks.parseDocument([source]).getroot()
        self._spans.reset(self.document)

    def spans(self, source: str, in_html: bool = False) -> Node:
        """A node with the spans of a block's text: `places` and `inner` say where they stand in it."""
        return self._spans.placed(source, in_html)
