"""Reads a body's source into leaves."""

from editor.body.assembly import Assembly
from editor.body.html_blocks import HtmlBlocks
from editor.body.markdown_blocks import MarkdownBlocks
from editor.body.model import Reading, Syntax


def read(source: str, syntax: Syntax) -> Reading:
    """The leaves of a body and the gaps between them, which together tile `source`."""
    assembly = Assembly(source)
    if syntax is Syntax.HTML:
        HtmlBlocks.of(assembly, 0, len(source)).read()
    else:
        MarkdownBlocks(assembly).read()
    return assembly.reading(syntax)
