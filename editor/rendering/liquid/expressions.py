"""What Liquid's expressions mean (liquid/expression.rb, variable_lookup.rb, variable.rb, condition.rb)."""

import functools
import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from editor.rendering.liquid import syntax, values
from editor.rendering.liquid.failure import Failure
from editor.site.ruby import is_true

if TYPE_CHECKING:
    from editor.rendering.liquid.context import Context

_INTEGER = re.compile(r"-?\d++", re.ASCII)
_FLOAT = re.compile(r"-?\d[\d.]++", re.ASCII)
_RANGE = re.compile(r"\(\s*+(\S+?)\s*\.\.\s*(\S+)\s*\)", re.A)
_SEGMENT = re.compile(r"\[[^\]]++\]|[\w-]++\??", re.A)
_LONGEST_NUMBER = 4000
_COMMANDS = frozenset(("size", "first", "last"))


class Expression:
    """What has a value in a context."""

    def evaluate(self, context: "Context") -> Any:
        """Its value, None for what is not there."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Literal(Expression):
    """A value that stands in the markup."""

    value: Any

    def evaluate(self, context: "Context") -> Any:
        """The value itself."""
        del context
        return self.value


class Quality(str):
    """`empty` and `blank`: print as nothing, and ask in a condition what the other side is."""

    __slots__ = ()


NIL = Literal(None)
EMPTY, BLANK = Literal(Quality("")), Literal(Quality(""))
_LITERALS = {
    "": NIL, "nil": NIL, "null": NIL, "true": Literal(True), "false": Literal(False), "empty": EMPTY, "blank": BLANK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span(Expression):
    """`(first..last)`."""

    first: Expression
    last: Expression

    def evaluate(self, context: "Context") -> range:
        """The range, its last number included."""
        return range(_bound(self.first.evaluate(context)), _bound(self.last.evaluate(context)) + 1)


def _bound(value: object) -> int:
    return values.to_i(value) if value is None or isinstance(value, str) else values.whole(value)


@dataclass(frozen=True, slots=True)
class Lookup(Expression):
    """`name.key[index].size`: each step is an expression and whether it may be one of the commands."""

    name: Expression
    steps: tuple[tuple[Expression, bool], ...]

    def evaluate(self, context: "Context") -> Any:
        """What is found at the end of the steps."""
        value = context.find(self.name.evaluate(context))
        if self.steps:
            context.look_at(value)
        for step, is_command in self.steps:
            key = step.evaluate(context)
            if values.has_item(value, key):
                value = values.item(value, key)
            elif is_command:
                value = _command(value, key)
            else:
                return None
        return value


def _command(value: object, name: str) -> Any:
    if name == "size":
        return values.size(value)
    if name == "last":
        return value[-1] if isinstance(value, (list, range)) and value else None
    found = values.items(value)
    return found[0] if found else None


@functools.lru_cache(maxsize=4096)
def parse(markup: str) -> Expression:
    """The expression that a literal, a range or a name in the markup is."""
    markup = markup.strip()
    if len(markup) > 1 and markup[0] == markup[-1] and markup[0] in "\"'":
        return Literal(markup[1:-1])
    if _INTEGER.fullmatch(markup) and len(markup) <= _LONGEST_NUMBER:
        return Literal(int(markup))
    if found := _RANGE.fullmatch(markup):
        return Span(parse(found[1]), parse(found[2]))
    if _FLOAT.fullmatch(markup):
        return Literal(values.leading_float(markup))
    return _LITERALS.get(markup) or _lookup(markup)


def _lookup(markup: str) -> Expression:
    segments = _SEGMENT.findall(markup)
    if not segments:
        return NIL
    name, *steps = segments
    return Lookup(_segment(name), tuple((_segment(step), step in _COMMANDS) for step in steps))


def _segment(written: str) -> Expression:
    return parse(written[1:-1]) if written[0] == "[" else Literal(written)


@dataclass(frozen=True, slots=True)
class Call:
    """One filter with its arguments."""

    name: str
    arguments: tuple[Expression, ...]
    keywords: tuple[tuple[str, Expression], ...]

    def apply(self, value: Any, context: "Context") -> Any:
        """The filter's result. A filter that is not known leaves the value as it is, as Jekyll has it."""
        arguments = [argument.evaluate(context) for argument in self.arguments]
        if self.keywords:
            arguments.append({name: argument.evaluate(context) for name, argument in self.keywords})
        return context.apply_filter(self.name, value, arguments)


@dataclass(frozen=True, slots=True)
class Filtered(Expression):
    """`expression | filter: argument | …`."""

    name: Expression
    calls: tuple[Call, ...]

    def evaluate(self, context: "Context") -> Any:
        """The value that the last filter gives."""
        value = self.name.evaluate(context)
        for call in self.calls:
            value = call.apply(value, context)
        return value


@functools.lru_cache(maxsize=4096)
def parse_filtered(markup: str) -> Filtered:
    """The filtered expression that stands between `{{` and `}}`."""
    name, filters = syntax.filtered(markup)
    return Filtered(NIL if name is None else parse(name), tuple(_call(*each) for each in filters))


def _call(name: str, written: Sequence[str]) -> Call:
    arguments, keywords = [], []
    for argument in written:
        if found := syntax.ATTRIBUTE.fullmatch(argument):
            keywords.append((found[1], parse(found[2])))
        else:
            arguments.append(parse(argument))
    return Call(name, tuple(arguments), tuple(keywords))


@dataclass(frozen=True, slots=True)
class Comparison(Expression):
    """`left operator right`, or a value alone."""

    left: Expression
    operator: str | None = None
    right: Expression = NIL

    def evaluate(self, context: "Context") -> Any:
        """Whether it holds; a value alone is given as it is."""
        left = self.left.evaluate(context)
        if self.operator is None:
            return left
        right = self.right.evaluate(context)
        context.look_at(left, right)
        if self.operator not in _OPERATORS:
            raise Failure("liquid.unknown_operator", operator=self.operator)
        return _OPERATORS[self.operator](left, right)


def same(left: Any, right: Any) -> Any:
    """Liquid's `==`; of `empty` and `blank` what Ruby's `empty?` says, None where it says nothing."""
    quality = left if isinstance(left, Quality) else right if isinstance(right, Quality) else None
    if quality is None:
        return values.equal(left, right)
    # Nothing in Jekyll has `blank?`.
    return None if quality is BLANK.value else values.is_empty(right if quality is left else left)


def _ordered(holds: Callable[[int, int], bool]) -> Callable[[Any, Any], Any]:
    def test(left: Any, right: Any) -> bool | None:
        if not (_has_order(left) and _has_order(right)):
            return None
        order = values.compare(left, right)
        if order is None:
            raise Failure("liquid.no_order", left=values.inspect(left), right=values.inspect(right))
        return holds(order, 0)

    return test


def _has_order(value: object) -> bool:
    return not isinstance(value, (bool, list, dict, range, values.Drop, Quality)) and value is not None


def _contains(left: Any, right: Any) -> bool:
    if not (is_true(left) and is_true(right)) or isinstance(left, Quality):
        return False
    if isinstance(left, str):
        return values.text(right) in left
    if isinstance(left, dict):
        return right in left if values.has_item(left, right) else False
    # A post that a template holds is never the one that is in a list of them, as Ruby compares those.
    return any(not isinstance(each, values.Drop) and values.equal(each, right) for each in values.items(left) or ())


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "==": same,
    "!=": lambda left, right: not same(left, right),
    "<>": lambda left, right: not same(left, right),
    "<": _ordered(operator.lt),
    ">": _ordered(operator.gt),
    "<=": _ordered(operator.le),
    ">=": _ordered(operator.ge),
    "contains": _contains,
}


@dataclass(frozen=True, slots=True)
class Condition(Expression):
    """Comparisons with `and` or `or` between them, which have one rank and are read from the left.

    Ruby's way with them: an `or` that holds, or an `and` that does not, decides the whole.
    """

    comparisons: tuple[Expression, ...]
    operators: tuple[str, ...] = field(default=())

    def evaluate(self, context: "Context") -> Any:
        """The value of the comparison that decided."""
        result = None
        for index, comparison in enumerate(self.comparisons):
            result = comparison.evaluate(context)
            following = self.operators[index] if index < len(self.operators) else ""
            if not following or is_true(result) == (following == "or"):
                break
        return result


@functools.lru_cache(maxsize=2048)
def parse_condition(markup: str, *, in_filter: bool = False) -> Condition | None:
    """The condition of an `if`; None where the markup holds none.

    In a filter's condition (`where_exp`) Jekyll takes `empty` and `blank` for something that nothing equals.
    """
    found = syntax.condition(markup)
    if found is None:
        return None
    comparisons, operators = found
    parsed = [(parse(left), name, parse(right or "")) for left, name, right in comparisons]
    if in_filter:
        parsed = [(_unequalled(left), name, _unequalled(right)) for left, name, right in parsed]
    return Condition(tuple(Comparison(*each) for each in parsed), tuple(operators))


def _unequalled(expression: Expression) -> Expression:
    return Literal(object()) if expression is EMPTY or expression is BLANK else expression
