"""Passes a body through the text document, as opening and saving do, without a window."""

from editor.body import Reading, Syntax
from editor.house import load_default
from editor.ui.body.document import BodyDocument


def round_trip(source: str, syntax: Syntax) -> tuple[str, Reading]:
    """What a body's source becomes on its way through the text document, and its reading."""
    document = BodyDocument(load_default())
    document.load(source, syntax)
    return document.source(), document.reading
