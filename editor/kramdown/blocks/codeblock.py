"""Code by indentation."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node
from editor.kramdown.white import SPACE

_LAZY = re.compile(r" {0,3}[^\s]", re.ASCII)
_INDENT = re.compile(rf"\A{patterns.INDENT}", re.ASCII)
_INDENTED = re.compile(patterns.INDENT)


def indented_end(text: str, pos: int) -> int:
    """Where the indented lines at `pos` end, with blank lines between them, and lines right behind them."""
    within = False
    end = pos
    while pos < len(text):
        line_end = text.find("\n", pos) + 1 or len(text)
        if not text[pos:line_end].strip(SPACE):
            within = False
        elif _INDENTED.match(text, pos) or (within and not patterns.code_end.match(text, pos)):
            within, end = True, line_end
        else:
            break
        pos = line_end
    return end


class IndentedCode(BlockProcessor):
    """Lines indented by a tab or four blanks."""

    start = re.compile(rf"{patterns.INDENT}[ \t]*[^\s]", re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the code; a line that is not indented continues the one above it."""
        end = indented_end(cursor.text, cursor.pos)
        lines: list[str] = []
        for line in cursor.text[cursor.pos : end].removesuffix("\n").split("\n"):
            if lines and _LAZY.match(line):
                lines[-1] += " " + line
            else:
                lines.append(_INDENT.sub("", line, count=1))
        cursor.pos = end
        add(parent, Node("codeblock", "\n".join([*lines, ""])), cursor)
        return True
