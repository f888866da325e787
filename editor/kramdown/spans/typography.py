"""Dashes, dots and guillemets."""

from editor.kramdown.options import Options
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

    def is_on(self, options: Options) -> bool:
        """GitHub's Markdown can do without (`gfm_quirks: no_auto_typographic`)."""
        return options.has_typography

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads one sign."""
        for typed, (name, symbol) in _SYMBOLS.items():
            if text.source.startswith(typed, at):
                chosen = dict(text.document.options.typographic_symbols).get(name)
                return Found(at + len(typed), Symbol(symbol) if chosen is None else Node("symbol", chosen))
        return None
