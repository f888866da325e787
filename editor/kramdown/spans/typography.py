"""Dashes, dots and guillemets."""

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Symbol

_SYMBOLS = {
    "---": ("mdash", "—"),
    "--": ("ndash", "–"),
    "...": ("hellip", "…"),
    "\\<<": ("", "<<"),
    "\\>>": ("", ">>"),
    "<< ": ("laquo_space", "«\u00a0"),
    " >>": ("raquo_space", "\u00a0»"),
    "<<": ("laquo", "«"),
    ">>": ("raquo", "»"),
}


class Typography(SpanProcessor):
    """Signs that are typed for those that a keyboard lacks."""

    signs = "-.<> \\"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads one sign."""
        for typed, (name, symbol) in _SYMBOLS.items():
            if text.source.startswith(typed, at):
                chosen = text.document.options.typographic_symbols
                return Found(at + len(typed), Symbol(dict(chosen).get(name, symbol) if chosen else symbol))
        return None
