"""Lines that end where their author says."""

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node


class LineBreak(SpanProcessor):
    """Two blanks, or one or two backslashes, at the end of a line."""

    signs = " \\"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads the signs, not the line's end."""
        for typed in ("  \n", "\\\\\n", "\\\n"):
            if text.source.startswith(typed, at) and not (typed == "\\\n" and text.in_html):
                return Found(at + len(typed) - 1, Node("br"))
        return None
