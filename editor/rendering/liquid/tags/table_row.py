"""`tablerow` (liquid/tags/table_row.rb, tablerowloop_drop.rb)."""

import re
from typing import Any, TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid import syntax, values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import NIL, parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tags.loops import segment
from editor.rendering.liquid.tags.tag import Body, OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream
from editor.site.ruby import is_true

_TABLE_ROW = re.compile(rf"(\w+)\s+in\s+((?>(?:{syntax.FRAGMENT})+))", re.A)


class _TableLoop(values.Drop):
    """`tablerowloop`."""

    _KEYS = ("length", "col", "row", "index", "index0", "col0", "rindex", "rindex0", "first", "last", "col_first")

    def __init__(self, length: int, columns: int) -> None:
        self.length, self.columns = length, columns
        self.col, self.row, self.index0 = 1, 1, 0

    def keys(self) -> list[str]:
        """What a template may ask."""
        return [*self._KEYS, "col_last"]

    def get(self, key: str) -> Any:
        """The answer."""
        left = self.length - self.index0
        counted = {
            "index": self.index0 + 1, "col0": self.col - 1, "rindex": left, "rindex0": left - 1, "last": left == 1,
            "first": self.index0 == 0, "col_first": self.col == 1, "col_last": self.col == self.columns,
        }  # fmt: skip
        return counted[key] if key in counted else getattr(self, key, None)

    def step(self) -> None:
        """Go to the next cell."""
        self.index0 += 1
        self.col += 1
        if self.col > self.columns > 0 and self.col == self.columns + 1:
            self.col, self.row = 1, self.row + 1


class TableRow(OurTag):
    """`tablerow item in collection cols: 2 … endtablerow`."""

    name = "tablerow"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The table's rows."""
        found = _TABLE_ROW.search(markup)
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        variable, collection = found[1], parse(found[2])
        attributes = {name: parse(written) for name, written in syntax.ATTRIBUTE.findall(markup)}
        body = self.read_body(stream, ("endtablerow",))

        def number(name: str, context: Context) -> int:
            return values.to_i(attributes.get(name, NIL).evaluate(context))

        def write(context: Context, buffer: TextIO) -> None:
            whole = collection.evaluate(context)
            if not is_true(whole):
                return
            limit = number("limit", context) if "limit" in attributes else None
            items = segment(whole, number("offset", context), limit)
            _write_rows(items, _TableLoop(len(items), number("cols", context)), (variable, body), (context, buffer))

        return WritingNode(token, write)


def _write_rows(items: list[Any], loop: _TableLoop, cell: tuple[str, Body], target: tuple[Context, TextIO]) -> None:
    (variable, body), (context, buffer) = cell, target
    names: dict[str, object] = {"tablerowloop": loop}

    def run() -> None:
        for item in items:
            names[variable] = item
            context.rendering.budget.step()
            buffer.write(f'<td class="col{loop.col}">')
            body.render(context, buffer)
            buffer.write("</td>")
            if loop.get("col_last") and not loop.get("last"):
                buffer.write(f'</tr>\n<tr class="row{loop.row + 1}">')
            loop.step()

    buffer.write('<tr class="row1">\n')
    context.with_names(names, run)
    buffer.write("</tr>\n")
