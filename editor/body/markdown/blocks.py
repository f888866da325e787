"""Makes leaves of the blocks that kramdown has read, each where it stands in the source."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from editor.body.assembly import Assembly, inline_leaf
from editor.body.html_blocks import HtmlBlocks
from editor.body.inline import Unreadable
from editor.body.markdown.code import indent_start, read_code, read_math
from editor.body.markdown.lines import Lines, Misplaced, Stitched, stitched
from editor.body.markdown.liquid import Liquid
from editor.body.markdown.lists import item_indentation, list_prefix, marker_at, set_in
from editor.body.markdown.spans import read_spans
from editor.body.markdown.tables import Row, parts_of
from editor.body.model import Container, Leaf, Run, Syntax
from editor.body.writing import HEADING_ENDS
from editor.kramdown.cursor import Place
from editor.kramdown.html import tokens
from editor.kramdown.outline import Outline
from editor.kramdown.tree import Node

Containers = tuple[Container, ...]
_ReadsLines = Callable[[Lines, Liquid, Place, int], Leaf | None]

_QUOTE = re.compile(r">[ ]?")
_BOX = re.compile(r"[ \t]*\[[ xX]\][ \t]+")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:[ \t]*")
_LINE_END = re.compile(r"[\r\n]")
_SPAN_SIGN = re.compile(r"[*_`\[\\{|$^&]|~~")
"""Signs that may be more than text where Markdown is read."""
_UNSEEN = frozenset(("blank", "verbatim"))
_LISTED = ("toc", "footnotes")
"""References that put something else in a list's place (kramdown, convert_ul in lib/kramdown/converter/html.rb)."""


class MarkdownBlocks:
    """Adds a Markdown body to an assembly."""

    def __init__(self, assembly: Assembly, outline: Outline, liquid: Liquid, masked: str) -> None:
        self.assembly = assembly
        self.outline = outline
        self.liquid = liquid
        self.masked = masked
        self.source = assembly.source
        self.lines = Lines(masked)
        self.newline = "\r\n" if "\r\n" in assembly.source else "\n"

    def read(self) -> None:
        """Read the whole source; a block that does not stand where it should is sealed whole."""
        nodes = list(self.outline.root.nodes())
        for run in _with_what_follows(nodes):
            before = self.assembly.mark()
            try:
                self._block(run, ())
            except Misplaced:
                self.assembly.back(before)
                self._seal(run, "markdown", ())

    def blocks(self, nodes: Sequence[Node], containers: Containers) -> None:
        """Read the blocks of a container."""
        for run in _with_what_follows(nodes):
            self._block(run, containers)

    def _block(self, run: list[Node], containers: Containers) -> None:
        """Read a block, and the lines behind it that are its own."""
        read = _READERS.get(run[0].kind)
        if read is not None:
            read(self, run, containers)
        elif run[0].kind not in _UNSEEN:
            self._seal(run, "markdown", containers)

    def extent(self, run: Sequence[Node]) -> tuple[int, int]:
        """Where a block stands with the lines that are its own. Raises Misplaced."""
        first, last = run[0].place, run[-1].place
        if first is None or last is None:
            raise Misplaced
        start, end = self.lines.extent(first)
        return start, end if last is first else self.lines.extent(last)[1]

    def _seal(self, run: Sequence[Node], reason: str, containers: Containers) -> None:
        start, end = self.extent(run)
        if run[0].kind == "codeblock" and run[0].place and run[0].place.cursor.text[run[0].place.begin] in " \t":
            start = indent_start(self.lines, start)
        self.leaf(Leaf("sealed", Syntax.MARKDOWN, reason=reason), start, end, containers)

    def leaf(self, leaf: Leaf, start: int, end: int, containers: Containers) -> None:
        """Add a leaf. Raises Misplaced where it would stand before what was read already."""
        if start < self.assembly.position or end < start:
            raise Misplaced
        raw = self.liquid.is_raw(start)
        self.assembly.leaf(replace(leaf, raw=True) if raw else leaf, start, end, containers)

    def text(self, kind: str, run: Sequence[Node], containers: Containers, start: int | None = None) -> None:
        """Add the text of a block as a leaf; `start` is where its markup begins that stands before it."""
        node, (first, end) = run[0], self.extent(run)
        outer = (first if start is None else start, end)
        try:
            written, place = _text_of(node)
            found = stitched(self.lines, self.source, place, written)
            leaf = self.inline(kind, found, outer, containers)
        except Unreadable as unreadable:
            leaf = Leaf("sealed", Syntax.MARKDOWN, reason=str(unreadable))
        self.leaf(leaf, *outer, containers)

    def inline(self, kind: str, found: Stitched, outer: tuple[int, int], containers: Containers) -> Leaf:
        """A leaf of `source[outer]` with a text in it. Raises Unreadable."""
        inner = found.extent
        tags = self.liquid.within(*inner)
        if tags and not _without(self.source, inner, tags).strip():
            raise Unreadable("liquid")
        # In HTML and in notes the ends of lines mean nothing to GitHub's Markdown.
        in_html = any(one.kind in ("wrapper", "footnote") for one in containers)
        breaks = self.outline.document.given.breaks_lines and not in_html
        inline = read_spans(self.outline.spans(found.text, in_html), found, self.liquid, breaks=breaks)
        if kind.startswith("heading"):
            inline = inline._replace(runs=_end_kept(inline.runs))
        return inline_leaf(kind, Syntax.MARKDOWN, self.source, outer, inner, inline)

    def paragraph(self, run: Sequence[Node], containers: Containers) -> None:
        """A paragraph."""
        self.text("paragraph", run, containers)

    def heading(self, run: Sequence[Node], containers: Containers) -> None:
        """A heading of either form."""
        node = run[0]
        if node.place is None or not node.children or not str(node.children[0]):
            self._seal(run, "heading", containers)
            return
        cursor, begin, end = node.place
        signs = begin
        while signs < begin + node.level and cursor.text[signs] == "#":
            signs += 1
        start = self.extent(run)[0]
        inner = Node("header")
        inner.children, inner.place = node.children, Place(cursor, signs, end)
        self.text(f"heading{node.level}", [inner, *run[1:]], containers, start)

    def rule(self, run: Sequence[Node], containers: Containers) -> None:
        """A rule."""
        self.leaf(Leaf("rule", Syntax.MARKDOWN), *self.extent(run), containers)

    def code(self, run: Sequence[Node], containers: Containers) -> None:
        """Code between fences or by indentation."""
        self._line_by_line(run, containers, read_code)

    def math(self, run: Sequence[Node], containers: Containers) -> None:
        """Mathematics on its own, which is edited as it is written."""
        self._line_by_line(run, containers, read_math)

    def _line_by_line(self, run: Sequence[Node], containers: Containers, read: _ReadsLines) -> None:
        _, end = self.extent(run)
        place = run[0].place
        reason = run[0].kind.removesuffix("block")
        try:
            leaf = None if place is None else read(self.lines, self.liquid, place, end)
        except Unreadable as unreadable:
            leaf, reason = None, str(unreadable)
        if leaf is None:
            self._seal(run, reason, containers)
        else:
            self.leaf(leaf, leaf.start, end, containers)

    def quote(self, run: Sequence[Node], containers: Containers) -> None:
        """A quote and the blocks in it."""
        start, end = self.extent(run)
        sign = _QUOTE.match(self.source, start)
        if sign is None:
            raise Misplaced
        _, block_end = self.extent(run[:1])
        container = Container("quote", sign[0], self.source[block_end:end], self.newline * 2, sign[0])
        self._inside(container, (start, sign.end()), list(run[0].nodes()), containers, end)

    def _inside(
        self, container: Container, opening: tuple[int, int], nodes: Sequence[Node], containers: Containers, end: int
    ) -> None:
        """Read what a container with a sign of its own holds."""
        if opening[0] < self.assembly.position:
            raise Misplaced
        self.assembly.open_container(*opening)
        self.blocks(nodes, (*containers, container))
        if container.close:
            self.assembly.close_container(end)

    def itemised(self, run: Sequence[Node], containers: Containers) -> None:
        """A list: its items' texts are leaves of the list itself, what else an item holds stands in one of its own."""
        node = run[0]
        if node.ial is not None and any(name in node.ial.references for name in _LISTED):
            self._seal(run, "contents", containers)
            return
        self._items(run, containers, "ordered" if node.kind == "ol" else "unordered", "item")

    def definitions(self, run: Sequence[Node], containers: Containers) -> None:
        """A list of terms and definitions."""
        self._items(run, containers, "definitions", "definition")

    def _items(self, run: Sequence[Node], containers: Containers, kind: str, leaf_kind: str) -> None:
        items = [item for item in run[0].nodes() if item.kind in ("li", "dd")]
        starts = (marker_at(self.lines, item).start for item in items)
        prefix = list_prefix(self.lines, starts, "".join(one.prefix for one in containers))
        _, end = self.extent(run)
        close = self.source[self.extent(run[:1])[1] : end] if len(run) > 1 else ""
        container = Container(kind, prefix, close, self.newline * (1 + _loose(items)), prefix)
        terms = _Terms()
        for item in run[0].nodes():
            if item.kind == "dt":
                self.text("term", [terms.next(item)], (*containers, container))
            else:
                self._item(item, (*containers, container), leaf_kind)
        if close:
            self.assembly.close_container(end)

    def _item(self, item: Node, containers: Containers, kind: str) -> None:
        outer = "".join(one.prefix for one in containers)
        marker = marker_at(self.lines, item)
        runs = [run for run in _with_what_follows(list(item.nodes())) if run[0].kind != "blank"]
        indent = item_indentation(self.lines, item, marker, outer)
        marker = set_in(self.lines, marker, outer)
        if not runs:
            self.leaf(Leaf(kind, Syntax.MARKDOWN, marker.text), marker.start, marker.end, containers)
        elif runs[0][0].kind == "p":
            self.text(kind, runs[0], containers, marker.start)
            self._more(runs[1:], containers, Container("item", indent, "", self.newline * 2, indent))
        else:
            own = Container("item", marker.text, "", self.newline * 2, indent)
            if marker.start < self.assembly.position:
                raise Misplaced
            self.assembly.open_container(marker.start, marker.end)
            for run in runs:
                self._block(run, (*containers, own))

    def _more(self, runs: list[list[Node]], containers: Containers, own: Container) -> None:
        """The blocks of an item behind its text: lists nest in the list itself."""
        for run in runs:
            self._block(run, containers if run[0].kind in ("ul", "ol") else (*containers, own))

    def html(self, run: Sequence[Node], containers: Containers) -> None:
        """HTML, which the reader of HTML takes; Markdown in it is ours again."""
        node, (start, end) = run[0], self.extent(run)
        if node.model == "block" and node.place is not None and not node.closed:
            self._wrapper(run, containers)
        elif "markdown=" in self.source[start:end] or (
            node.model == "span" and _SPAN_SIGN.search(self.source, start, end)
        ):
            self._seal(run, "markdown", containers)
        elif any(one.prefix for one in containers) and _LINE_END.search(self.source, start, end):
            self._seal(run, "element", containers)
        else:
            if start < self.assembly.position:
                raise Misplaced
            HtmlBlocks.of(self.assembly, start, self.extent(run[:1])[1], is_tag=_is_tag).read(containers)

    def _wrapper(self, run: Sequence[Node], containers: Containers) -> None:
        node, (start, end) = run[0], self.extent(run)
        opening = tokens.OPENING.match(self.masked, start)
        closing = f"</{node.text}>"
        block_end = self.extent(run[:1])[1]
        if opening is None or not self.masked.endswith(closing, start, block_end):
            self._seal(run, "unbalanced", containers)
            return
        if all(inner.kind in _UNSEEN for inner in node.nodes()):
            self._seal(run, "element", containers)
            return
        close = self.source[block_end - len(closing) : end]
        container = Container("wrapper", opening[0] + self.newline, self.newline + close, self.newline * 2)
        self._inside(container, (start, opening.end()), list(node.nodes()), containers, end)

    def table(self, run: Sequence[Node], containers: Containers) -> None:
        """A table: its cells are leaves; pipes, and the line below its head, stand between them."""
        node, (_, end) = run[0], self.extent(run)
        close = self.source[self.extent(run[:1])[1] : end]
        table = Container("table", "", close, self.newline)
        for part in parts_of(self.lines, self.source, node):
            section = Container("section", "", part.close, self.newline, heads=part.heads)
            for row in part.rows:
                self._row(row, (*containers, table, section))
        if close:
            self.assembly.close_container(end)

    def _row(self, row: Row, containers: Containers) -> None:
        if row.start < self.assembly.position:
            raise Misplaced
        container = Container("row", self.source[row.start : row.cells[0].at(0)], row.close, " | ")
        self.assembly.open_container(row.start, row.cells[0].at(0))
        for cell, align in zip(row.cells, row.alignments, strict=False):
            try:
                leaf = (
                    self.inline("cell", cell, cell.extent, containers) if cell.text else Leaf("cell", Syntax.MARKDOWN)
                )
            except Unreadable as unreadable:
                leaf = Leaf("sealed", Syntax.MARKDOWN, reason=str(unreadable))
            self.leaf(replace(leaf, align=align), *cell.extent, (*containers, container))
        self.assembly.close_container(row.end)

    def defined(self, run: Sequence[Node], containers: Containers) -> None:
        """Lines that define something; a footnote holds text."""
        node = run[0]
        if node.text != "definition" or node.place is None:
            return
        content = self.outline.document.notes.get(node.place.cursor.line_at(node.place.begin))
        start, end = self.extent(run)
        sign = _FOOTNOTE.match(self.source, start)
        if content is None or sign is None:
            self._seal(run, "definition" if self.source[start] in "[*" else "extension", containers)
            return
        close = self.source[self.extent(run[:1])[1] : end]
        container = Container("footnote", sign[0], close, self.newline * 2, "    ")
        self._inside(container, sign.span(), list(content.nodes()), containers, end)


def _is_tag(raw: str) -> bool:
    """Whether kramdown takes text for a tag, which it prints as text where a bare value is more than a word.

    So it does with the end of an element that has none.
    """
    if raw.lower().startswith("</br"):
        return False
    return (tokens.CLOSING if raw.startswith("</") else tokens.OPENING).fullmatch(raw) is not None


def _sealed_as(reason: str) -> Callable[[MarkdownBlocks, Sequence[Node], Containers], None]:
    def seal(blocks: MarkdownBlocks, run: Sequence[Node], containers: Containers) -> None:
        blocks._seal(run, reason, containers)

    return seal


_READERS: dict[str, Callable[[MarkdownBlocks, Sequence[Node], Containers], None]] = {
    "p": MarkdownBlocks.paragraph,
    "header": MarkdownBlocks.heading,
    "hr": MarkdownBlocks.rule,
    "codeblock": MarkdownBlocks.code,
    "blockquote": MarkdownBlocks.quote,
    "ul": MarkdownBlocks.itemised,
    "ol": MarkdownBlocks.itemised,
    "dl": MarkdownBlocks.definitions,
    "html": MarkdownBlocks.html,
    "eob": MarkdownBlocks.defined,
    "table": MarkdownBlocks.table,
    "math": MarkdownBlocks.math,
    "comment": _sealed_as("extension"),
}


class _Terms:
    """The lines of the paragraphs that terms were made of."""

    def __init__(self) -> None:
        self._next: dict[int, int] = {}

    def next(self, term: Node) -> Node:
        """The term, at a line of its own."""
        if term.place is None:
            raise Misplaced
        cursor, begin, _ = term.place
        start = self._next.get(begin, begin)
        end = cursor.text.find("\n", start)
        self._next[begin] = end + 1
        placed = Node("dt")
        placed.children, placed.place = term.children, Place(cursor, start, end)
        return placed


def _text_of(node: Node) -> tuple[str, Place]:
    """A block's text and where it stands, less the box of a task. Raises Misplaced, Unreadable."""
    children, place = node.children, node.place
    if place is None:
        raise Misplaced
    if len(children) > 1 and str(children[0]).startswith("<input "):
        box = _BOX.match(place.cursor.text, place.begin)
        if box is not None:
            children, place = children[1:], Place(place.cursor, box.end(), place.end)
    text = "".join(map(str, children))
    if text.endswith("\\\n"):
        # At the end of a bare text the page shows no backslash, and of two a line break.
        raise Unreadable("unproved")
    return text.rstrip("\n"), place


def _end_kept(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """A heading's runs, in which a last sign that was read as text keeps its spelling."""
    if not runs or runs[-1].spelling is not None or runs[-1].atom or not runs[-1].text.endswith(HEADING_ENDS):
        return runs
    *others, last = runs
    ends = (last._replace(text=last.text[:-1]), Run(last.text[-1], last.marks, last.text[-1]))
    return (*others, *(run for run in ends if run.text))


def _with_what_follows(nodes: Sequence[Node]) -> list[list[Node]]:
    """The blocks, each with the attribute lists behind it; definitions in a row are one."""
    runs: list[list[Node]] = []
    for before, node in pairwise([None, *nodes]):
        assert node is not None, "only the first has none before it"
        own = node.kind == "eob" and node.text == "ial" and before is not None and before.kind not in ("blank", "eob")
        if own and runs:
            runs[-1].append(node)
        else:
            runs.append([node])
    return runs


def _loose(items: Sequence[Node]) -> bool:
    """Whether blank lines stand between a list's items."""
    firsts = [next(item.nodes(), None) for item in items[:-1] or items]
    return any(first is not None and first.kind == "p" and first.loose for first in firsts)


def _without(source: str, extent: tuple[int, int], tags: Sequence[tuple[int, int, str]]) -> str:
    """A stretch of source less the Liquid in it."""
    parts, position = [], extent[0]
    for start, end, _ in tags:
        parts.append(source[position:start])
        position = end
    return "".join([*parts, source[position : extent[1]]])
