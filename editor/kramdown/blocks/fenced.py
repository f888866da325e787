"""Code between fences."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node

_CLOSINGS = {
    sign: re.compile(rf"^{patterns.OPT_SPACE}(?P<fence>{sign}{{3,}})[^\S\n]*\n", re.MULTILINE | re.ASCII)
    for sign in "`~"
}


class FencedCode(BlockProcessor):
    """Code between two lines of three or more backticks or tildes; the first may name a language."""

    start = re.compile(
        rf"{patterns.OPT_SPACE}(?P<fence>(?P<sign>[~`])(?P=sign){{2,}})[^\S\n]*(?P<info>[^\s?]\S*?)?(?:\?\S*)?[^\S\n]*\n",
        re.ASCII,
    )

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the closing fence; without one it is text."""
        opening = cursor.check(self.start)
        closing = _closing(cursor, opening["fence"], opening.end()) if opening else None
        if opening is None or closing is None:
            return False
        node = add(parent, Node("codeblock", cursor.text[opening.end() : closing.start()]), cursor)
        if opening["info"]:
            node.attrs["class"] = f"language-{opening['info']}"
        cursor.pos = closing.end()
        return True


def _closing(cursor: Cursor, fence: str, start: int) -> re.Match[str] | None:
    """The first line that closes the fence: at least as long."""
    sign, length = fence[0], len(fence)
    # Where a fence of this sign was not closed, a longer one will not be either.
    if length >= cursor.open_fences.get(sign, length + 1):
        return None
    for closing in _CLOSINGS[sign].finditer(cursor.text, start):
        if len(closing["fence"]) >= length:
            return closing
    cursor.open_fences[sign] = length
    return None
