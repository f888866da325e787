"""Lines that define something for the whole text: links, abbreviations, footnotes."""

import re

from editor.kramdown.attributes import AttributeList
from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.codeblock import indented_end
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor
from editor.kramdown.document import Abbreviation, Footnote, LinkTarget, link_name
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS


def _end(parent: Node, cursor: Cursor) -> Node:
    """What stands in the tree for a definition: attributes behind it are its own."""
    node = Node("eob", "definition")
    if cursor.ial is not None:
        node.add_ial(cursor.ial)
        cursor.ial = None
    parent.children.append(node)
    return node


class LinkDefinition(BlockProcessor):
    """`[name]: address "title"`."""

    start = re.compile(
        rf"{patterns.OPT_SPACE}\[(?P<name>[^\n\]]+)\]:[ \t]*"
        r"(?:<(?P<angled>.*?)>|(?P<url>[^\s]++(?>(?:[ \t]++[^\s'\"][^\s]*+)*)))"
        r"(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?P<quote>[\"'])(?P<title>.+?)(?P=quote))?[ \t]*\n",
        re.ASCII,
    )

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Keeps the address."""
        found = cursor.scan(self.start)
        if found is None:
            return False
        node = _end(parent, cursor)
        node.ial = node.ial or AttributeList()
        url = found["angled"] if found["angled"] is not None else found["url"]
        self.parser.document.links[link_name(found["name"])] = LinkTarget(url, found["title"], node.ial)
        return True


class AbbreviationDefinition(BlockProcessor):
    """`*[abbreviation]: what it stands for`."""

    start = re.compile(rf"{patterns.OPT_SPACE}\*\[(?P<name>[^\n]+?)\]:(?P<title>.*)\n", re.ASCII)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Keeps the title."""
        found = cursor.scan(self.start)
        if found is None:
            return False
        node = _end(parent, cursor)
        node.ial = node.ial or AttributeList()
        self.parser.document.abbreviations[found["name"]] = Abbreviation(found["title"].strip(ENDS), node.ial)
        return True


class FootnoteDefinition(BlockProcessor):
    """`[^name]: blocks`, the following ones indented."""

    start = re.compile(rf"{patterns.OPT_SPACE}\[\^(?P<name>\w[\w:-]*)\]:(?P<line>.*\n)", re.ASCII)
    nests = True
    _indent = re.compile(rf"^{patterns.INDENT}", re.MULTILINE)

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads the note's blocks."""
        found = cursor.scan(self.start)
        if found is None:
            return False
        begin = found.start("line")
        cursor.pos = indented_end(cursor.text, found.end())
        source = self._indent.sub("", cursor.text[begin : cursor.pos])
        content = Node("footnote_content")
        node = _end(parent, cursor)
        node.ial = node.ial or AttributeList()
        line = cursor.line_at(begin)
        self.parser.document.notes[line] = content
        self.parser.parse_text(content, source, line)
        self.parser.document.footnotes[found["name"]] = Footnote(found["name"], content, node.ial)
        return True
