"""HTML between blocks."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor
from editor.kramdown.html import elements, tokens
from editor.kramdown.html.raw import element_name, read_raw, verbatim
from editor.kramdown.tree import Node

_SPACE = re.compile(patterns.OPT_SPACE, re.ASCII)


class HtmlBlock(BlockProcessor):
    """An element that is not text's, a comment or an instruction, at the start of a line."""

    start = re.compile(rf"{patterns.OPT_SPACE}<(?:{tokens.NAME}|!--|/)", re.ASCII)
    nests = True

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads to the closing tag, or to the end of the text where there is none."""
        text = cursor.text
        space = cursor.check(_SPACE)
        at = space.end() if space else cursor.pos
        if text.startswith("<!--", cursor.pos):
            return self._comment(cursor, parent)
        if text.startswith("</", at):
            return self._closing(cursor, parent, at)
        tag = tokens.OPENING.match(text, at)
        if tag is None or (tag["name"].lower() in elements.SPAN and tag["name"].lower() != "script"):
            return False
        cursor.pos = tag.end()
        name = element_name(tag["name"])
        attrs = tokens.attributes(tag["attributes"], name in elements.KNOWN)
        wish = attrs.pop("markdown", None)
        model = self._model(name, wish, parent)
        node = Node("html", name, attrs)
        node.model = model
        if cursor.ial is not None:
            node.add_ial(cursor.ial)
            cursor.ial = None
        # Nobody closes a script or a style sheet by `/>`.
        node.closed = bool(tag["closed"]) and name not in ("script", "style")
        if not node.closed and name not in elements.VOID:
            self._read_content(cursor, node)
            # What follows a script or a style sheet stands as if behind a blank line.
            if name not in ("script", "style"):
                cursor.scan(patterns.rest_of_line)
        parent.children.append(node)
        return True

    def _model(self, name: str, wish: str | None, parent: Node) -> str:
        if name in ("script", "style"):
            return "raw"
        if wish == "1":
            return elements.content_model(name)
        if wish in ("block", "span"):
            return wish
        if wish == "0" or not self.parser.document.options.parse_block_html:
            return "raw"
        return elements.content_model(name)

    @staticmethod
    def _comment(cursor: Cursor, parent: Node) -> bool:
        end = cursor.enclosed.end("-->", cursor.pos + 4)
        if end < 0:
            return False
        comment = verbatim(cursor.text[cursor.pos : end] + "\n")
        comment.model = "block"
        parent.children.append(comment)
        cursor.pos = end
        cursor.scan(patterns.rest_of_line)
        return True

    @staticmethod
    def _closing(cursor: Cursor, parent: Node, at: int) -> bool:
        tag = tokens.CLOSING.match(cursor.text, at)
        if tag is None or parent.kind != "html" or element_name(tag["name"]) != parent.text:
            return False
        cursor.pos = tag.end()
        cursor.closed = True
        return True

    def _read_content(self, cursor: Cursor, node: Node) -> None:
        if node.model == "block":
            cursor.scan(patterns.rest_of_line)
            self.parser.parse(node, cursor)
        elif node.model == "span":
            closing = re.compile(rf"</{re.escape(node.text)}\s*>", re.IGNORECASE | re.ASCII).search(
                cursor.text, cursor.pos
            )
            end = closing.start() if closing else len(cursor.text)
            node.children.append(cursor.text[cursor.pos : end])
            node.raw = True
            cursor.pos = closing.end() if closing else end
        else:
            node.children += read_raw(cursor, node.text, self._markdown_element)

    def _markdown_element(self, cursor: Cursor, name: str, attrs: dict[str, str], wish: str) -> Node:
        node = Node("html", name, attrs)
        node.model = self._model(name, wish, node)
        node.loose = False
        self._read_content(cursor, node)
        return node
