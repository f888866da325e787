"""Code between fences."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.cursor import Cursor
from editor.kramdown.tree import Node


class FencedCode(BlockProcessor):
    """Code between two lines of three or more backticks or tildes; the first may name a language."""

    start = re.compile(
        rf"{patterns.OPT_SPACE}(?P<fence>(?P<sign>[~`])(?P=sign){{2,}})[^\S\n]*(?P<info>[^\s?]\S*?)?(?:\?\S*)?[^\S\n]*\n",
        re.ASCII,
    )

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the closing fence; without one it is text."""
        opening = cursor.check(self.start)
        if opening is None or opening["fence"] in cursor.fences:
            return False
        closing = _closing(opening["fence"]).search(cursor.text, opening.end())
        if closing is None:
            cursor.fences.add(opening["fence"])
            return False
        node = add(parent, Node("codeblock", cursor.text[opening.end() : closing.start()]), cursor)
        if opening["info"]:
            node.attrs["class"] = f"language-{opening['info']}"
        cursor.pos = closing.end()
        return True


def _closing(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^{patterns.OPT_SPACE}{fence}{fence[0]}*[^\S\n]*\n", re.MULTILINE | re.ASCII)
