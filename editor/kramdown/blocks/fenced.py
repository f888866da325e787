"""Code between fences."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.options import Options
from editor.kramdown.tree import Node

_INFO = r"[^\S\n]*(?P<info>[^\s?]\S*?)?(?:\?\S*)?[^\S\n]*\n"
_STARTS = {
    True: re.compile(rf"{patterns.OPT_SPACE}(?P<fence>(?P<sign>[~`])(?P=sign){{2,}}){_INFO}", re.ASCII),
    False: re.compile(rf"(?P<fence>~{{3,}}){_INFO}", re.ASCII),
}
"""How fences begin in GitHub's Markdown, and how in kramdown's own (FENCED_CODEBLOCK_MATCH in its codeblock.rb)."""
_CLOSINGS = {
    (is_gfm, sign): re.compile(rf"^{space}(?P<fence>{sign}{{3,}})[^\S\n]*\n", re.MULTILINE | re.ASCII)
    for is_gfm, space in ((True, patterns.OPT_SPACE), (False, ""))
    for sign in "`~"
}


class FencedCode(BlockProcessor):
    """Code between two lines of three or more backticks or tildes; the first may name a language."""

    start = _STARTS[True]

    def adapt(self, options: Options) -> None:
        """Kramdown's own fences are tildes at the margin."""
        self.start = _STARTS[options.is_gfm]

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the closing fence; without one it is text."""
        opening = cursor.check(self.start)
        closing = self._closing(cursor, opening["fence"], opening.end()) if opening else None
        if opening is None or closing is None:
            return False
        node = add(parent, Node("codeblock", cursor.text[opening.end() : closing.start()]), cursor)
        if opening["info"]:
            node.attrs["class"] = f"language-{opening['info']}"
        cursor.pos = closing.end()
        return True

    def _closing(self, cursor: Cursor, fence: str, start: int) -> re.Match[str] | None:
        """The first line that closes the fence: at least as long."""
        sign, length = fence[0], len(fence)
        # Where a fence of this sign was not closed, a longer one will not be either.
        if length >= cursor.open_fences.get(sign, length + 1):
            return None
        is_gfm = self.parser.document.options.is_gfm
        for closing in _CLOSINGS[is_gfm, sign].finditer(cursor.text, start):
            if len(closing["fence"]) >= length:
                return closing
        cursor.open_fences[sign] = length
        return None
