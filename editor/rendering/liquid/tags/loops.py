"""`for`, `break` and `continue` (liquid/tags/for.rb, forloop_drop.rb)."""

from typing import Any, TextIO

from liquid.ast import Node
from liquid.exceptions import BreakLoop, ContinueLoop
from liquid.token import Token

from editor.rendering.liquid import syntax, values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import Expression, parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.limits import MOST_ITERATIONS, TooMuch
from editor.rendering.liquid.tags.tag import Body, OurTag, WritingNode, settle
from editor.rendering.liquid.tokens import Stream

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
