"""Reads Markdown bodies: kramdown says what stands where, and leaves are made of that."""

from editor.body.assembly import Assembly
from editor.body.markdown.blocks import MarkdownBlocks
from editor.body.markdown.liquid import Liquid
from editor.kramdown.document import Document
from editor.kramdown.outline import Outline


def read_markdown(assembly: Assembly, known: Document | None = None, *, raw: bool = False) -> None:
    """Add a whole Markdown body to an assembly; `known` are definitions that hold beside its own, and its options.

    `raw` says that it begins within Liquid's raw text.
    """
    liquid = Liquid(assembly.source, raw=raw)
    masked = liquid.masked()
    outline = Outline(masked.replace("\r\n", "\n").replace("\r", "\n"), known)
    assembly.definitions = outline.document
    MarkdownBlocks(assembly, outline, liquid, masked).read()
