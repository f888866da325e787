"""`if`, `unless`, `case` and `ifchanged` (liquid/tags/if.rb, unless.rb, case.rb, ifchanged.rb)."""

import re
from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import Comparison, Condition, Expression, Literal, parse, parse_condition
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.syntax import FRAGMENT
from editor.rendering.liquid.tags.tag import Body, OurTag, WritingNode, settle
from editor.rendering.liquid.tokens import Stream
from editor.site.ruby import is_true

_ALWAYS = Condition((Literal(True),))
Branch = tuple[Expression, Body]


class If(OurTag):
    """`if … elsif … else … endif`."""

    name = "if"
    block = True
    is_reversed = False

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The branches; the first is taken when its condition does not hold, for `unless`."""
        ends = ("elsif", "else", f"end{self.name}")
        branches = [(self._condition(markup), self.read_body(stream, ends))]
        while stream.current.value != ends[-1]:
            condition = _ALWAYS if stream.current.value == "else" else None
            written = stream.take_markup()
            branches.append((condition or self._condition(written), self.read_body(stream, ends)))
        is_blank = settle([body for _, body in branches])

        def write(context: Context, buffer: TextIO) -> None:
            for index, (condition, body) in enumerate(branches):
                if is_true(condition.evaluate(context)) != (self.is_reversed and index == 0):
                    body.render(context, buffer)
                    return

        return WritingNode(token, write, is_blank)

    def _condition(self, markup: str) -> Condition:
        condition = parse_condition(markup)
        if condition is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        return condition


class Unless(If):
    """`unless … endunless`."""

    name = "unless"
    is_reversed = True


_SUBJECT = re.compile(FRAGMENT, re.A)
_WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.S | re.A)


class Case(OurTag):
    """`case … when … else … endcase`; every `when` that fits is written, as in Ruby."""

    name = "case"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The branches, each with its conditions; None is `else`."""
        found = _SUBJECT.search(markup)
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        subject = parse(found[0])
        ends = ("when", "else", "endcase")
        before = self.read_body(stream, ends)
        branches: list[tuple[list[Expression] | None, Body]] = []
        while stream.current.value != "endcase":
            is_when, written = stream.current.value == "when", stream.take_markup()
            conditions = self._conditions(subject, written) if is_when else None
            branches.append((conditions, self.read_body(stream, ends)))
        is_blank = settle([before, *(body for _, body in branches)])

        def write(context: Context, buffer: TextIO) -> None:
            found = False
            for conditions, body in branches:
                if conditions is None:
                    if not found:
                        body.render(context, buffer)
                    continue
                # A value that fits twice is written twice; what is written may change whether it fits again.
                for condition in conditions:
                    if is_true(condition.evaluate(context)):
                        found = True
                        body.render(context, buffer)

        return WritingNode(token, write, is_blank)

    @staticmethod
    def _conditions(subject: Expression, markup: str) -> list[Expression]:
        conditions: list[Expression] = []
        rest: str | None = markup
        while rest is not None:
            found = _WHEN.search(rest)
            if found is None:
                raise Failure("liquid.wrong_tag", tag="when")
            conditions.append(Comparison(subject, "==", parse(found[1])))
            rest = found[2]
        return conditions


class IfChanged(OurTag):
    """`ifchanged … endifchanged`."""

    name = "ifchanged"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The block is written when it is another than the last one."""
        del markup
        body = self.read_body(stream, ("endifchanged",))

        def write(context: Context, buffer: TextIO) -> None:
            written = body.rendered(context)
            if written != context.rendering.kept.get("ifchanged"):
                context.rendering.kept["ifchanged"] = written
                buffer.write(written)

        return WritingNode(token, write, body.is_blank)
