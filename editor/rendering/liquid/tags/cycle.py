"""`cycle` (liquid/tags/cycle.rb)."""

import re
from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid import syntax, values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream

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
        # Ruby takes nothing for a piece that could not be read.
        choices = [parse(each) for each in found if each not in ("nil", "null")]
        name = parse(named[1]) if named else None

        def write(context: Context, buffer: TextIO) -> None:
            key = values.inspect(name.evaluate(context)) if name else tuple(choices)
            turns = context.rendering.kept.setdefault(f"cycle {context.template.name}", {})
            turn = turns.get(key, 0)
            # One with fewer values, of the same name, may find a turn that it has not.
            if turn < len(choices):
                buffer.write(values.printed(choices[turn].evaluate(context)))
            turns[key] = turn + 1 if turn + 1 < len(choices) else 0

        return WritingNode(token, write)
