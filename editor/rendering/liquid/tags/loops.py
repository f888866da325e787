"""`for`, `tablerow`, `break`, `continue` and `cycle` (liquid/tags/for.rb, table_row.rb, cycle.rb, the loops' drops)."""

import re
from typing import Any, TextIO

from liquid.ast import Node
from liquid.exceptions import BreakLoop, ContinueLoop
from liquid.token import Token

from editor.rendering.liquid import syntax, values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import NIL, Expression, parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.limits import MOST_ITERATIONS, TooMuch
from editor.rendering.liquid.tags.tag import Body, OurTag, WritingNode, settle
from editor.rendering.liquid.tokens import Stream
from editor.site.ruby import is_true

_NO_BODY: Body | None = None


class ForLoop(values.Drop):
    """`forloop`."""

    _KEYS = ("name", "length", "parentloop", "index", "index0", "rindex", "rindex0", "first", "last")

    def __init__(self, name: str, length: int, parent: "ForLoop | None") -> None:
        self.name = name
        self.length = length
        self.parentloop = parent
        self.index0 = 0

    def keys(self) -> list[str]:
        """What a template may ask."""
        return list(self._KEYS)

    def get(self, key: str) -> Any:
        """The answer."""
        left = self.length - self.index0
        counted = {
            "index": self.index0 + 1, "rindex": left, "rindex0": left - 1, "first": self.index0 == 0, "last": left == 1,
        }  # fmt: skip
        return counted[key] if key in counted else getattr(self, key, None)

    def text(self) -> str:
        """Ruby prints the name of its class."""
        return "Liquid::ForloopDrop"


def segment(collection: Any, start: int, limit: int | None) -> list[Any]:
    """The items of a loop (Liquid::Utils.slice_collection). Raises TooMuch."""
    if isinstance(collection, range) and len(collection) > MOST_ITERATIONS:
        raise TooMuch
    if isinstance(collection, str):
        # A text is one item, whatever limit and offset say.
        return [collection] if collection else []
    found = values.each(collection)
    end = None if limit is None else max(start + limit, 0)
    return found[max(start, 0) : end]


class For(OurTag):
    """`for item in collection … else … endfor`."""

    name = "for"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The loop."""
        found = syntax.loop(markup)
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        variable, collection, is_reversed, attributes = found
        ends = ("else", "endfor")
        body = self.read_body(stream, ends)
        otherwise = _NO_BODY
        while stream.current.value == "else":
            stream.take_markup()
            otherwise = self.read_body(stream, ends)
        is_blank = settle([body, otherwise] if otherwise else [body])
        loop = _Loop(variable, f"{variable}-{collection}", is_reversed, attributes, parse(collection))

        def write(context: Context, buffer: TextIO) -> None:
            items = loop.items(context)
            if items:
                loop.render(items, body, context, buffer)
            elif otherwise is not None:
                otherwise.render(context, buffer)

        return WritingNode(token, write, is_blank)


class _Loop:
    def __init__(
        self, variable: str, name: str, is_reversed: bool, attributes: dict[str, str], collection: Expression
    ) -> None:
        self._variable = variable
        self._name = name
        self._is_reversed = is_reversed
        self._collection = collection
        self._continues = attributes.get("offset") == "continue"
        self._offset = parse(attributes.get("offset", ""))
        self._limit = parse(attributes.get("limit", ""))

    def items(self, context: Context) -> list[Any]:
        """The items of this run of the loop."""
        offsets = context.rendering.kept.setdefault(f"for {context.template.name}", {})
        offset = offsets.get(self._name, 0) if self._continues else self._offset.evaluate(context)
        limit = self._limit.evaluate(context)
        start = 0 if offset is None else values.whole(offset)
        found = segment(self._collection.evaluate(context), start, None if limit is None else values.whole(limit))
        offsets[self._name] = start + len(found)
        return found[::-1] if self._is_reversed else found

    def render(self, items: list[Any], body: Body, context: Context, buffer: TextIO) -> None:
        """Render the body once for each item."""
        loops: list[ForLoop] = context.rendering.kept.setdefault("loops", [])
        drop = ForLoop(self._name, len(items), loops[-1] if loops else None)
        names: dict[str, object] = {"forloop": drop}

        def run() -> None:
            for item in items:
                names[self._variable] = item
                context.rendering.budget.step()
                try:
                    body.render(context, buffer)
                except ContinueLoop:
                    pass
                except BreakLoop:
                    return
                drop.index0 += 1

        loops.append(drop)
        try:
            context.with_names(names, run)
        finally:
            loops.pop()


class Break(OurTag):
    """`break`."""

    name = "break"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Leaves the loop around it, or the template."""
        del markup, stream

        def write(context: Context, buffer: TextIO) -> None:
            raise BreakLoop

        return WritingNode(token, write)


class Continue(OurTag):
    """`continue`."""

    name = "continue"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Goes on with the next item."""
        del markup, stream

        def write(context: Context, buffer: TextIO) -> None:
            raise ContinueLoop

        return WritingNode(token, write)


_TABLE_ROW = re.compile(rf"(\w+)\s+in\s+((?:{syntax.FRAGMENT})++)", re.A)


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


# Not possessive: a name and its colon are one fragment.
_NAMED_CYCLE = re.compile(rf"({syntax.QUOTED}|(?:[^\s,|'\"]|{syntax.QUOTED})+?)\s*:\s*(.*)", re.S | re.A)
_FRAGMENT = re.compile(syntax.FRAGMENT, re.A)


class Cycle(OurTag):
    """`cycle "name": one, two`."""

    name = "cycle"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """One of the values after the other."""
        del stream
        named = _NAMED_CYCLE.match(markup)
        written = named[2] if named else markup
        found = [match[0] for piece in written.split(",") if (match := _FRAGMENT.search(piece))]
        if not found:
            raise Failure("liquid.wrong_tag", tag=self.name)
        choices = [parse(each) for each in found]
        name = parse(named[1]) if named else None

        def write(context: Context, buffer: TextIO) -> None:
            key = values.inspect(name.evaluate(context)) if name else tuple(choices)
            turns = context.rendering.kept.setdefault(f"cycle {context.template.name}", {})
            turn = turns.get(key, 0)
            buffer.write(values.printed(choices[turn % len(choices)].evaluate(context)))
            turns[key] = (turn + 1) % len(choices)

        return WritingNode(token, write)
