"""`assign`, `capture`, `increment`, `decrement`, `comment`, `raw` and `#` (liquid/tags/)."""

import re
from typing import TextIO, cast

from liquid.ast import Node
from liquid.builtin.content import ContentNode
from liquid.stream import TokenStream
from liquid.token import Token

from editor.rendering.liquid import limits, syntax
from editor.rendering.liquid.content import MARK, Content
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import parse_filtered
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream

_ASSIGN = re.compile(rf"({syntax.ASSIGNED})\s*=\s*(.*)\s*", re.S | re.A)
_NAME = re.compile(syntax.ASSIGNED, re.A)


def _silent(context: Context, buffer: TextIO) -> None:
    del context, buffer


class Assign(OurTag):
    """`assign name = expression | filters`."""

    name = "assign"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Sets the template's variable, also from within a loop or an include."""
        del stream
        found = _ASSIGN.search(markup)
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        name, expression = found[1], parse_filtered(found[2])

        def write(context: Context, buffer: TextIO) -> None:
            del buffer
            context.locals[name] = expression.evaluate(context)

        return WritingNode(token, write, blank=True)


class Capture(OurTag):
    """`capture name … endcapture`."""

    name = "capture"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Sets the template's variable to what the block writes."""
        found = _NAME.search(markup)
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        name = found[0]
        body = self.read_body(stream, ("endcapture",))

        def write(context: Context, buffer: TextIO) -> None:
            del buffer
            captured = body.rendered(context)
            limits.check_size(captured)
            context.locals[name] = Content.of(captured, context.rendering.body) if MARK in captured else captured

        return WritingNode(token, write, blank=True)


class Increment(OurTag):
    """`increment name`: from 0 upwards."""

    name = "increment"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the counter, then raises it."""
        del stream
        name = markup.strip()

        def write(context: Context, buffer: TextIO) -> None:
            count = context.counters.get(name, 0)
            context.counters[name] = count + 1
            buffer.write(str(count))

        return WritingNode(token, write)


class Decrement(OurTag):
    """`decrement name`: from -1 downwards."""

    name = "decrement"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Lowers the counter, then writes it."""
        del stream
        name = markup.strip()

        def write(context: Context, buffer: TextIO) -> None:
            context.counters[name] = context.counters.get(name, 0) - 1
            buffer.write(str(context.counters[name]))

        return WritingNode(token, write)


class Comment(OurTag):
    """`comment … endcomment`."""

    name = "comment"
    block = True

    def get_node(self, stream: TokenStream) -> Node:
        """Writes nothing; what is in it need not be Liquid."""
        token, end = stream.current, cast(Stream, stream).end
        if end is None:
            return super().get_node(stream)
        stream.pos = end
        return WritingNode(token, _silent, blank=True)


class InlineComment(OurTag):
    """`# …`."""

    name = "#"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes nothing."""
        del markup, stream
        return WritingNode(token, _silent, blank=True)


class Raw(OurTag):
    """`raw … endraw`, whose text the tokens have already as it is."""

    name = "raw"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the text."""
        del markup
        next(stream)
        text = stream.current.value
        next(stream)
        node = ContentNode(token, text)
        node.blank = not text
        return node
