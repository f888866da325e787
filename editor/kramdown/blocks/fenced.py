"""Code between fences."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.options import Options
from editor.kramdown.tree import Node

_SHORTEST = 3
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
        found = self._closing(cursor, opening["fence"], opening.end()) if opening else None
        if opening is None or found is None:
            return False
        closing, length = found
        info = opening["info"] or ""
        if beyond := opening["fence"][length:]:
            # The signs that nothing closes are the language's, if its name stands right behind them.
            if info and opening.end("fence") != opening.start("info"):
                return False
            info = beyond + info
        node = add(parent, Node("codeblock", cursor.text[opening.end() : closing.start()]), cursor)
        if info:
            node.attrs["class"] = f"language-{info}"
        cursor.pos = closing.end()
        return True

    def _closing(self, cursor: Cursor, fence: str, start: int) -> tuple[re.Match[str], int] | None:
        """The first line that closes the fence, or as much of it as any line does, and how much that is."""
        sign = fence[0]
        closings = _CLOSINGS[self.parser.document.options.is_gfm, sign]
        # What was not closed before will not be either.
        length = min(len(fence), cursor.open_fences.get(sign, len(fence) + 1) - 1)
        while length >= _SHORTEST:
            longest = 0
            for closing in closings.finditer(cursor.text, start):
                if len(closing["fence"]) >= length:
                    return closing, length
                longest = max(longest, len(closing["fence"]))
            cursor.open_fences[sign] = longest + 1
            length = longest
        return None
