"""Mathematics within text."""

from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


class MathSpan(SpanProcessor):
    """What stands between `$$` and `$$`."""

    signs = "$"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the closing signs."""
        end = text.enclosed.end("$$", at + 2)
        if end < 0:
            return None
        return Found(end, Node("math", text.source[at + 2 : end - 2].strip(ENDS)))
