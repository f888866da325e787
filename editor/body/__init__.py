"""The body of a post as a document: source → leaves and runs → source.

`write(read(source))` is `source` for every input; what cannot be proved to be understood is sealed.
"""

from editor.body.composing import Composition, write
from editor.body.model import (
    MARKDOWN_SUFFIXES,
    OBJECT,
    Atom,
    Container,
    Gap,
    Leaf,
    Mark,
    Reading,
    Run,
    Syntax,
    syntax_of,
)
from editor.body.reading import read
from editor.body.unit import Unit

__all__ = [
    "MARKDOWN_SUFFIXES",
    "OBJECT",
    "Atom",
    "Composition",
    "Container",
    "Gap",
    "Leaf",
    "Mark",
    "Reading",
    "Run",
    "Syntax",
    "Unit",
    "read",
    "syntax_of",
    "write",
]
