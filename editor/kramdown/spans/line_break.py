"""Lines that end where their author says."""

from editor.kramdown.options import Options
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node


class LineBreak(SpanProcessor):
    """Two blanks, or one or two backslashes, at the end of a line."""

    signs = " \\"

    def is_on(self, options: Options) -> bool:
        """Where every line ends as it is typed, there are no such signs."""
        return not options.breaks_lines

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads the signs, not the line's end."""
        for typed in ("  \n", "\\\\\n", "\\\n"):
            if text.source.startswith(typed, at) and (typed != "\\\n" or _breaks_at_one(text)):
                # One backslash at the end of a block is nothing (update_text_type in kramdown-parser-gfm's gfm.rb).
                is_last = typed == "\\\n" and at + len(typed) == len(text.source) and not text.open
                return Found(at + len(typed) - 1, None if is_last else Node("br"))
        return None


def _breaks_at_one(text: Text) -> bool:
    """Whether one backslash is enough: not within HTML."""
    return text.document.options.breaks_at_backslash and not text.in_html
