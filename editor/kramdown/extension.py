"""The extension that makes Python-Markdown read and write as kramdown does."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import Registry

from editor.kramdown.abbreviations import AbbreviationTreeprocessor
from editor.kramdown.blocks.blank_line import BlankLine
from editor.kramdown.blocks.blockquote import Blockquote
from editor.kramdown.blocks.codeblock import IndentedCode
from editor.kramdown.blocks.definition_list import DefinitionList
from editor.kramdown.blocks.definitions import AbbreviationDefinition, FootnoteDefinition, LinkDefinition
from editor.kramdown.blocks.eob import EndOfBlock
from editor.kramdown.blocks.extension import AttributeListLine, ExtensionBlock
from editor.kramdown.blocks.fenced import FencedCode
from editor.kramdown.blocks.header import AtxHeader, SetextHeader
from editor.kramdown.blocks.horizontal_rule import HorizontalRule
from editor.kramdown.blocks.html import HtmlBlock
from editor.kramdown.blocks.lists import List
from editor.kramdown.blocks.math import MathBlock
from editor.kramdown.blocks.paragraph import Paragraph
from editor.kramdown.blocks.parser import BlockParser, BlockProcessor
from editor.kramdown.blocks.table import Table
from editor.kramdown.options import DEFAULTS
from editor.kramdown.output.writer import Writer
from editor.kramdown.preprocessors import LineEnds
from editor.kramdown.spans.attribute_list import SpanAttributes, SpanExtension
from editor.kramdown.spans.autolink import Autolink
from editor.kramdown.spans.codespan import CodeSpan
from editor.kramdown.spans.emphasis import Emphasis
from editor.kramdown.spans.entity import Entity
from editor.kramdown.spans.escape import Escape
from editor.kramdown.spans.footnote import FootnoteMarker
from editor.kramdown.spans.html import HtmlSpan
from editor.kramdown.spans.line_break import LineBreak
from editor.kramdown.spans.links import Link
from editor.kramdown.spans.math import MathSpan
from editor.kramdown.spans.parser import SpanParser, SpanProcessor
from editor.kramdown.spans.quotes import SmartQuotes
from editor.kramdown.spans.strikethrough import Strikethrough
from editor.kramdown.spans.tree import SpanTreeprocessor
from editor.kramdown.spans.typography import Typography
from editor.kramdown.tree import Node

# In the order in which they are asked: the first that takes a place has it.
_BLOCKS: tuple[type[BlockProcessor], ...] = (
    BlankLine,
    IndentedCode,
    FencedCode,
    Blockquote,
    AtxHeader,
    HorizontalRule,
    List,
    DefinitionList,
    HtmlBlock,
    SetextHeader,
    MathBlock,
    Table,
    FootnoteDefinition,
    LinkDefinition,
    AbbreviationDefinition,
    AttributeListLine,
    ExtensionBlock,
    EndOfBlock,
    Paragraph,
)
_SPANS: tuple[type[SpanProcessor], ...] = (
    Emphasis,
    CodeSpan,
    Autolink,
    HtmlSpan,
    FootnoteMarker,
    Link,
    SmartQuotes,
    MathSpan,
    SpanAttributes,
    SpanExtension,
    Entity,
    Typography,
    LineBreak,
    Escape,
    Strikethrough,
)


def parsers(patterns: Registry[SpanProcessor]) -> tuple[BlockParser, SpanParser]:
    """The parsers with all processors; those of spans are registered in `patterns`."""
    blocks = BlockParser()
    for number, block in enumerate(_BLOCKS):
        blocks.blockprocessors.register(block(blocks), block.__name__, -number)
    for number, span in enumerate(_SPANS):
        patterns.register(span(), span.__name__, -number)
    return blocks, SpanParser(patterns)


class KramdownExtension(Extension):
    """Takes the place of Python-Markdown's own reading and writing altogether."""

    def __init__(self) -> None:
        super().__init__()
        self.options = DEFAULTS
        """Those of the next conversion."""
        self.written = ""
        """What the last conversion wrote; Python-Markdown takes the white space from around it."""
        self._md: Any
        self._blocks: BlockParser
        self._spans: SpanParser

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers all processors with `md`."""
        patterns: Registry[SpanProcessor] = Registry()
        self._blocks, self._spans = parsers(patterns)
        md.preprocessors, md.treeprocessors, md.postprocessors = Registry(), Registry(), Registry()
        md.preprocessors.register(LineEnds(md), "line_ends", 0)
        md.treeprocessors.register(SpanTreeprocessor(self._spans), "inline", 20)
        md.treeprocessors.register(AbbreviationTreeprocessor(self._spans), "abbreviations", 10)
        self._md = md
        self._md.parser = self._blocks
        self._md.inlinePatterns = patterns
        md.stripTopLevelTags = False
        md.registerExtension(self)

    def reset(self) -> None:
        """Forgets the last conversion."""
        self._blocks.reset(self.options)
        self._spans.reset(self._blocks.document)
        # Here, as the output format is set, and a serializer with it, behind the extensions.
        self._md.serializer = self._write

    def _write(self, root: Node) -> str:
        self.written = Writer(self._blocks.document).write(root)
        return self.written
