"""Code blocks, fenced or indented, in the markup that Jekyll's highlighter gives them."""

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from editor.kramdown.highlight import code_block

_OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[^\s`{]*)[^`]*")


class _Fences(Preprocessor):
    """Fenced blocks, taken out before anything else is read, as their content is never Markdown."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with each fenced block replaced by a placeholder for its HTML."""
        out: list[str] = []
        # Where a fence of this character was not closed, a longer one will not be either: keeps the search linear.
        hopeless: dict[str, int] = {}
        at = 0
        while at < len(lines):
            opening = _OPENING.fullmatch(lines[at])
            end = self._closing(lines, at, opening["fence"], hopeless) if opening else None
            if opening is None or end is None:
                out.append(lines[at])
                at += 1
                continue
            html = code_block("\n".join([*lines[at + 1 : end], ""]), opening["language"])
            out += ["", self.md.htmlStash.store(html), ""]
            at = end + 1
        return out

    @staticmethod
    def _closing(lines: list[str], start: int, fence: str, hopeless: dict[str, int]) -> int | None:
        """The line that closes the fence opened at `start`."""
        character, length = fence[0], len(fence)
        if length >= hopeless.get(character, length + 1):
            return None
        for number in range(start + 1, len(lines)):
            line = lines[number].rstrip()
            if len(line) >= length and not line.strip(character):
                return number
        hopeless[character] = length
        return None


class _CodeElements(Treeprocessor):
    """Indented blocks as blocks of code, and the class that kramdown gives to code within text."""

    def run(self, root: Element) -> None:
        """Changes the tree in place."""
        for pre in root.iter("pre"):
            if len(pre) == 1 and pre[0].tag == "code":
                # The block parser has escaped its text already.
                html = code_block(unescape(pre[0].text or ""), "")
                tail = pre.tail
                pre.clear()
                # The postprocessor puts stored HTML in the place of a paragraph that holds nothing else.
                pre.tag, pre.text, pre.tail = "p", self.md.htmlStash.store(html), tail
        for code in root.iter("code"):
            if not code.get("class"):
                code.set("class", "language-plaintext highlighter-rouge")


class CodeExtension(Extension):
    """Both, registered where Python-Markdown's own fences and code highlighting would stand."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds the processors to `md`."""
        md.preprocessors.register(_Fences(md), "fenced_code_block", 25)
        md.treeprocessors.register(_CodeElements(md), "code_elements", 5)
