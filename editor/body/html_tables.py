"""Reads HTML tables: sections and rows as containers, cells as leaves."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from editor.body.elements import CELLS, SECTIONS
from editor.body.html_leaves import Containers, HtmlLeaves
from editor.body.tokens import TokenKind

_COLUMNS = frozenset(("col", "colgroup"))


class HtmlTables(HtmlLeaves, ABC):
    """Adds tables to an assembly. A table that holds anything outside of its cells is sealed whole."""

    __slots__ = ()

    @abstractmethod
    def flow(self, index: int, stop: int, containers: Containers) -> None:
        """Add what stands in a cell that holds blocks."""

    def table(self, index: int, containers: Containers) -> int:
        """Add a table; returns the index of the token after it."""
        parts = list(self._parts(index))
        if not parts or not self._tabular(parts):
            return self.seal_element(index, containers)
        inner = (*containers, self.container(index, "table", parts[0], self._last(parts[-1])))
        self.opened(index)
        for part in parts:
            name = self.tokens[part].name
            if name == "caption":
                self.leaf(part, "caption", inner)
            elif name == "tr":
                self._row(part, inner)
            else:
                self._section(part, inner)
        return self.closed(index)

    def _parts(self, index: int) -> Iterator[int]:
        """What of a table's content is no columns and holds cells or is a caption; anything foreign as well."""
        for child in self.children(index):
            name = self.tokens[child].name
            if name == "tr" or name in SECTIONS:
                if self._holds_cells(child):
                    yield child
            elif name not in _COLUMNS:
                yield child

    def _tabular(self, parts: list[int]) -> bool:
        """Whether a table's parts are rows of cells and nothing else, but for a caption before them."""
        rows = parts[1:] if self._is(parts[0], "caption") and parts[0] not in self.nesting.holders else parts
        return all(self._is_row(row) or self._is_section(row) for row in rows)

    def _is_section(self, index: int) -> bool:
        return any(self._is(index, name) for name in SECTIONS) and all(
            self._is_row(child) or (self._is(child, "tr") and not self._holds_cells(child))
            for child in self.children(index)
        )

    def _is_row(self, index: int) -> bool:
        return self._is(index, "tr") and all(self._is_cell(child) for child in self.children(index))

    def _is_cell(self, index: int) -> bool:
        return any(self._is(index, name) for name in CELLS)

    def _is(self, index: int, name: str) -> bool:
        token = self.tokens[index]
        return token.kind is TokenKind.START and token.name == name and index in self.nesting.extents

    def _holds_cells(self, index: int) -> bool:
        """Whether a row or section has anything in it but empty rows."""
        if index not in self.nesting.extents:
            return True
        if self.tokens[index].name == "tr":
            return any(True for _ in self.children(index))
        return any(not self._is(child, "tr") or self._holds_cells(child) for child in self.children(index))

    def _section(self, index: int, containers: Containers) -> None:
        rows = [row for row in self.children(index) if self._holds_cells(row)]
        inner = (*containers, self.container(index, "section", rows[0], self._last(rows[-1])))
        self.opened(index)
        for row in rows:
            self._row(row, inner)
        self.closed(index)

    def _row(self, index: int, containers: Containers) -> None:
        cells = list(self.children(index))
        inner = (*containers, self.container(index, "row", cells[0], self._last(cells[-1])))
        self.opened(index)
        for cell in cells:
            self._cell(cell, inner)
        self.closed(index)

    def _cell(self, index: int, containers: Containers) -> None:
        if index not in self.nesting.holders:
            self.leaf(index, "cell", containers)
            return
        stop = self.nesting.extents[index].stop
        first, last = self.content(index)
        container = self.container(index, "cell", first, last)
        self.opened(index)
        self.flow(index + 1, stop, (*containers, container))
        self.closed(index)

    def _last(self, index: int) -> int:
        """The last token of an element, trivia left out where it has no end tag."""
        extent = self.nesting.extents[index]
        return extent.stop if extent.closed else max(self.content(index)[1], index)
