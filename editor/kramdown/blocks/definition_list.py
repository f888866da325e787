"""Lists of terms and their definitions."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.items import Lines, dedented, first_line, lines_of, make_bare, take_attributes
from editor.kramdown.blocks.parser import BlockProcessor
from editor.kramdown.cursor import Cursor, Place
from editor.kramdown.tree import Node, source_block

_STARTS = [re.compile(rf"( {{0,{space}}}:)([ \t|].*\n)") for space in range(4)]


class _Definition:
    __slots__ = ("line", "lines", "node", "source", "starts")

    def __init__(self, marker_width: int, text: str, loose: bool, place: Place) -> None:
        self.node = Node("dd")
        self.node.place = place
        self.line = place.cursor.line_at(place.begin)
        self.node.loose = loose
        first = first_line(marker_width, text)
        self.node.level = first.indentation
        self.lines: Lines = lines_of(first.indentation)
        self.starts = _STARTS[max(0, min(3, first.indentation - 1))]
        self.source = [take_attributes(self.node, first.text)]


class DefinitionList(BlockProcessor):
    """A paragraph whose lines are terms, then `: definition`s."""

    start = _STARTS[3]
    nests = True

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Takes the paragraph above, with at most one blank line between, and reads the definitions."""
        terms = _terms_above(parent)
        if terms is None:
            return False
        paragraph, apart = terms
        node = Node("dl")
        node.ial = paragraph.ial
        begin = paragraph.place.begin if paragraph.place is not None else cursor.pos
        for line in "".join(str(child) for child in paragraph.children).split("\n"):
            term = Node("dt")
            text = take_attributes(term, line)
            read = source_block("dt", text)
            read.ial, read.place = term.ial, paragraph.place
            node.children.append(read)
        for definition in self._definitions(cursor, apart):
            source = "".join(definition.source)
            first = definition.line + 1 - definition.source[0].count("\n")
            self.parser.parse_text(definition.node, source if source.endswith("\n") else source + "\n", first)
            node.children.append(definition.node)
        blank = _tighten(list(node.nodes()))
        node.place = Place(cursor, begin, cursor.pos)
        _join(parent, node)
        if blank is not None:
            parent.children.append(blank)
        return True

    @staticmethod
    def _definitions(cursor: Cursor, loose: bool) -> list[_Definition]:
        definitions: list[_Definition] = []
        starts, after_blank = _STARTS[3], False
        while not cursor.at_end():
            if found := cursor.scan(starts):
                place = Place(cursor, found.start(), found.end())
                definitions.append(_Definition(len(found[1]), found[2], loose, place))
                starts = definitions[-1].starts
                loose = after_blank = False
                continue
            if cursor.check(patterns.eob):
                break
            item = definitions[-1]
            line = cursor.scan(item.lines.content) or (None if after_blank else cursor.scan(item.lines.lazy))
            if line:
                item.source.append(dedented(line[0], item.lines.indent)[0])
                loose = after_blank = False
            elif blank := cursor.scan(patterns.blank):
                item.source.append(blank[0])
                loose = after_blank = True
            else:
                break
        return definitions


def _terms_above(parent: Node) -> tuple[Node, bool] | None:
    """Takes the paragraph of terms out of the parent; whether a blank line stood between."""
    last, before = parent.last(), parent.last(2)
    if last is not None and last.kind == "p" and last.raw:
        parent.children.pop()
        return last, False
    if last is not None and last.kind == "blank" and last.text == "\n" and before is not None and before.kind == "p":
        del parent.children[-2:]
        return before, True
    return None


def _tighten(items: list[Node]) -> Node | None:
    """Makes bare text of first paragraphs where the definition stands right below; gives the last one's last blank."""
    blank: Node | None = None
    for item in items:
        if item.kind != "dd" or not item.children:
            continue
        blank = item.last()
        if blank is not None and blank.kind == "blank":
            item.children.pop()
        else:
            blank = None
        first = item.children[0] if item.children else None
        if isinstance(first, Node) and first.kind == "p" and not item.loose:
            make_bare(first, on_line=len(item.children) > 1)
    return blank


def _join(parent: Node, node: Node) -> None:
    """Appends to the definition list right above, or as a new one."""
    last, before = parent.last(), parent.last(2)
    if last is not None and last.kind == "dl":
        last.children += node.children
    elif last is not None and last.kind == "blank" and before is not None and before.kind == "dl":
        parent.children.pop()
        before.children += node.children
    else:
        parent.children.append(node)
