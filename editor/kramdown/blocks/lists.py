"""Ordered and unordered lists."""

import re

from editor.kramdown.blocks import patterns
from editor.kramdown.blocks.items import Lines, dedented, first_line, lines_of, make_bare, take_attributes
from editor.kramdown.blocks.parser import BlockProcessor, add
from editor.kramdown.blocks.tasks import mark_tasks
from editor.kramdown.cursor import Cursor, Place
from editor.kramdown.tree import Node

_MARKER = {"ul": "[+*-]", "ol": r"\d+\."}
_START = {
    (kind, space): re.compile(rf"( {{0,{space}}}{marker})([ \t|].*\n)", re.ASCII)
    for kind, marker in _MARKER.items()
    for space in range(4)
}
_NESTED = re.compile(patterns.LIST, re.ASCII)


class _Item:
    """An item while its lines are gathered; each part of its source is read as blocks on its own."""

    __slots__ = ("line", "lines", "node", "parts", "starts")

    def __init__(self, kind: str, marker_width: int, text: str, place: Place) -> None:
        self.node = Node("li")
        self.node.place = place
        self.line = place.cursor.line_at(place.begin)
        first = first_line(marker_width, text)
        self.node.level = first.indentation
        self.lines: Lines = lines_of(first.indentation)
        self.starts = _START[kind, max(0, min(3, first.indentation - 1))]
        self.parts: list[list[str]] = [[take_attributes(self.node, first.text)]]


class List(BlockProcessor):
    """Items that begin with one kind of marker."""

    start = _NESTED
    nests = True

    def run(self, cursor: Cursor, parent: Node) -> bool:
        """Reads all items, then the blocks within each."""
        kind = "ol" if cursor.text[cursor.pos : cursor.pos + 4].lstrip(" ")[0].isdigit() else "ul"
        node = add(parent, Node(kind), cursor)
        items, eob = self._items(cursor, kind)
        if eob:
            parent.children.append(Node("eob", "list"))
        for item in items:
            self._read(item)
            node.children.append(item.node)
        if self.parser.document.options.is_gfm:
            mark_tasks(node)
        last = _tighten(list(node.nodes()), eob)
        if last is not None and not eob:
            parent.children.append(last)
        return True

    def _read(self, item: _Item) -> None:
        """Reads the blocks of an item."""
        # Where the marker's line has no text, it has no part in the first source either.
        line = item.line + 1 - item.parts[0][0].count("\n")
        for part in item.parts:
            source = "".join(part)
            if source:
                self.parser.parse_text(item.node, source if source.endswith("\n") else source + "\n", line)
            line += source.count("\n")

    @staticmethod
    def _items(cursor: Cursor, kind: str) -> tuple[list[_Item], bool]:
        """The items with their lines, and whether the sign for the end of a block ended them."""
        items: list[_Item] = []
        starts = _START[kind, 3]
        after_blank = nested = False
        while not cursor.at_end():
            if after_blank and cursor.check(patterns.rule):
                break
            if cursor.scan(patterns.eob):
                return items, True
            if found := cursor.scan(starts):
                items.append(_Item(kind, len(found[1]), found[2], Place(cursor, found.start(), found.end())))
                starts = items[-1].starts
                nested = _NESTED.match(items[-1].parts[0][0]) is not None
                after_blank = False
                continue
            item = items[-1]
            line = cursor.scan(item.lines.content) or (None if after_blank else cursor.scan(item.lines.lazy))
            if line:
                nested = _add_line(item, line[0], nested)
                after_blank = False
            elif blank := cursor.scan(patterns.blank):
                item.parts[-1].append(blank[0])
                nested = after_blank = True
            else:
                break
        return items, False


def _add_line(item: _Item, line: str, nested: bool) -> bool:
    """Adds a line to an item; whether a list within the item has begun, `nested` being whether it had before."""
    line, indented = dedented(line, item.lines.indent)
    if _NESTED.match(line):
        if not nested and indented:
            item.parts.append([])
            nested = True
        elif nested and not indented:
            line = item.lines.indent + "    " + line
    item.parts[-1].append(line)
    return nested


def _tighten(items: list[Node], eob: bool) -> Node | None:
    """Makes bare text of the items' first paragraphs where no blank line follows; gives the last item's last blank."""
    last_blank: Node | None = None
    loose_before = False
    for item in items:
        children = item.children
        first, second = item_child(item, 0), item_child(item, 1)
        if first is None:
            loose_before = True
            continue
        if first.kind == "p" and second is not None and second.kind == "eob" and first.ial is not None:
            del children[1]
            second = item_child(item, 1)
        is_last = item is items[-1]
        follows = second is None or second.kind != "blank" or (is_last and len(children) == 2 and not eob)
        if first.kind == "p" and follows and (not is_last or len(items) == 1 or loose_before):
            make_bare(first, on_line=second is not None and second.kind != "blank")
        loose_before = loose_before or first.kind != "p" or not first.loose
        last_blank = None
        tail = item.last()
        if tail is not None and tail.kind == "blank":
            last_blank = tail
            children.pop()
    return last_blank


def item_child(item: Node, index: int) -> Node | None:
    """The child at the index, if there is one."""
    child = item.children[index] if index < len(item.children) else None
    return child if isinstance(child, Node) else None
