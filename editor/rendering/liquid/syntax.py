"""Markup taken apart: by Liquid's strict grammar, and where that fails by the patterns of its lax mode.

Jekyll sets `error_mode: warn`: what the strict parser (liquid/lexer.rb, parser.rb) refuses is read again by regular
expressions that find something in anything. The patterns are those of Ruby's liquid.rb, in possessive form.
"""

import re

QUOTED = r"(?:\"[^\"]*+\"|'[^']*+')"
FRAGMENT = rf"(?:{QUOTED}|(?>(?:[^\s,|'\"]++|{QUOTED})+))"
ATTRIBUTE = re.compile(rf"(\w[\w-]*+)\s*+:\s*+({FRAGMENT})", re.A)
ASSIGNED = r"(?>(?:\(?[\w\-.\[\]]\)?)+)"

_TOKEN = re.compile(
    r"\s*+(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))|(?P<string>'[^']*+'|\"[^\"]*+\")"
    r"|(?P<number>-?\d++(?:\.\d++)?)|(?P<id>[a-zA-Z_][\w-]*+\??)|(?P<dotdot>\.\.)|(?P<special>[|.:,\[\]()?-]))",
    re.A,
)
_SPECIALS = {
    "|": "pipe", ".": "dot", ":": "colon", ",": "comma", "[": "open_square", "]": "close_square",
    "(": "open_round", ")": "close_round", "?": "question", "-": "dash",
}  # fmt: skip
_DEEPEST = 50


class Unparsable(Exception):
    """The strict grammar does not know this."""


def _tokens(markup: str) -> list[tuple[str, str]]:
    found, at, end = [], 0, len(markup.rstrip())
    while at < end:
        match = _TOKEN.match(markup, at)
        if match is None:
            raise Unparsable
        kind = match.lastgroup or ""
        value = match[kind]
        found.append((_SPECIALS[value] if kind == "special" else kind, value))
        at = match.end()
    return [*found, ("end", "")]


class StrictParser:
    """Reads one markup from its start; every method raises Unparsable where the grammar ends.

    Expressions come out as text, which `expressions.parse` understands, as in Ruby.
    """

    def __init__(self, markup: str) -> None:
        self._tokens = _tokens(markup)
        self._at = 0
        self._depth = 0

    def sees(self, kind: str, ahead: int = 0) -> bool:
        """Whether the next token (or one further ahead) is of this kind."""
        index = self._at + ahead
        return index < len(self._tokens) and self._tokens[index][0] == kind

    def take(self, kind: str) -> str:
        """The next token's text, which must be of this kind."""
        if not self.sees(kind):
            raise Unparsable
        self._at += 1
        return self._tokens[self._at - 1][1]

    def take_if(self, kind: str) -> str:
        """The next token's text if it is of this kind, else ""."""
        return self.take(kind) if self.sees(kind) else ""

    def take_word(self, *words: str) -> str:
        """The next token's text if it is one of these words, else ""."""
        return self.take("id") if self.sees("id") and self._tokens[self._at][1] in words else ""

    def expression(self) -> str:
        """A literal, a range or the name of a variable with what follows it."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unparsable
        try:
            return self._expression()
        finally:
            self._depth -= 1

    def _expression(self) -> str:
        for kind in ("string", "number"):
            if self.sees(kind):
                return self.take(kind)
        if self.sees("id"):
            return self.take("id") + self._lookups()
        if self.sees("open_square"):
            return self._bracket() + self._lookups()
        self.take("open_round")
        first = self.expression()
        self.take("dotdot")
        last = self.expression()
        self.take("close_round")
        return f"({first}..{last})"

    def _lookups(self) -> str:
        found = ""
        while True:
            if self.sees("open_square"):
                found += self._bracket()
            elif self.sees("dot"):
                found += self.take("dot") + self.take("id")
            else:
                return found

    def _bracket(self) -> str:
        return self.take("open_square") + self.expression() + self.take("close_square")

    def argument(self) -> str:
        """A filter's argument, `name: value` included."""
        name = ""
        if self.sees("id") and self.sees("colon", 1):
            name = self.take("id") + self.take("colon") + " "
        return name + self.expression()


Filters = list[tuple[str, list[str]]]
"""Each filter's name with the texts of its arguments."""

_NAMED = re.compile(rf"({FRAGMENT})(.*)", re.S | re.A)
_FILTERS = re.compile(r"\|\s*+(.*)", re.S | re.A)
_FILTER = re.compile(rf"(?>(?:\s++|{FRAGMENT}|,)+)", re.A)
_FILTER_NAME = re.compile(r"\w++", re.A)
_FILTER_ARGUMENT = re.compile(rf"[:,]\s*+((?:\w++\s*+:\s*+)?{FRAGMENT})", re.A)


def filtered(markup: str) -> tuple[str | None, Filters]:
    """The expression of `expression | filter: argument | …` and its filters (Liquid::Variable)."""
    try:
        return _strict_filtered(StrictParser(markup))
    except Unparsable:
        return _lax_filtered(markup)


def _strict_filtered(parser: StrictParser) -> tuple[str | None, Filters]:
    if parser.sees("end"):
        return None, []
    name, filters = parser.expression(), []
    while parser.take_if("pipe"):
        filter_name, arguments = parser.take("id"), []
        if parser.take_if("colon"):
            arguments.append(parser.argument())
            while parser.take_if("comma"):
                arguments.append(parser.argument())
        filters.append((filter_name, arguments))
    parser.take("end")
    return name, filters


def _lax_filtered(markup: str) -> tuple[str | None, Filters]:
    match = _NAMED.search(markup)
    if match is None:
        return None, []
    following = _FILTERS.search(match[2])
    filters = []
    for piece in _FILTER.findall(following[1]) if following else ():
        if name := _FILTER_NAME.search(piece):
            filters.append((name[0], _FILTER_ARGUMENT.findall(piece)))
    return match[1], filters


Comparison = tuple[str, str | None, str | None]
"""Left, operator, right; the latter two None where a value stands alone."""

_CONDITIONS = re.compile(
    r"\b(?:\s?and\s?|\s?or\s?)\b"
    rf"|(?>(?:\s*+(?!\b(?:\s?and\s?|\s?or\s?)\b)(?:{FRAGMENT}|\S++)\s*+)+)",
    re.A,
)
_CONDITION = re.compile(rf"({FRAGMENT})\s*+([=!<>a-z_]+)?\s*+({FRAGMENT})?", re.A)


def condition(markup: str) -> tuple[list[Comparison], list[str]] | None:
    """The comparisons of an `if` and the `and` or `or` between each two; None for what is no condition."""
    try:
        return _strict_condition(StrictParser(markup))
    except Unparsable:
        return _lax_condition(markup)


def _strict_condition(parser: StrictParser) -> tuple[list[Comparison], list[str]]:
    comparisons, operators = [_strict_comparison(parser)], []
    while word := parser.take_word("and", "or"):
        operators.append(word)
        comparisons.append(_strict_comparison(parser))
    parser.take("end")
    return comparisons, operators


def _strict_comparison(parser: StrictParser) -> Comparison:
    left = parser.expression()
    operator = parser.take_if("comparison")
    return (left, operator, parser.expression()) if operator else (left, None, None)


def _lax_condition(markup: str) -> tuple[list[Comparison], list[str]] | None:
    pieces = _CONDITIONS.findall(markup)
    comparisons: list[Comparison] = []
    for piece in pieces[::-2]:
        match = _CONDITION.search(piece)
        if match is None:
            return None
        comparisons.insert(0, (match[1], match[2], match[3]))
    operators = [piece.strip() for piece in pieces[-2::-2]][::-1]
    if len(operators) != len(comparisons) - 1 or not {"and", "or"}.issuperset(operators):
        return None
    return comparisons, operators


_FOR = re.compile(rf"([\w-]++)\s++in\s++((?>(?:{FRAGMENT})+))\s*+(reversed)?", re.A)
Loop = tuple[str, str, bool, dict[str, str]]
"""The variable, the collection's expression, whether it is reversed, and `limit` and `offset`."""


def loop(markup: str) -> Loop | None:
    """What stands in a `for`; None for what is none."""
    try:
        return _strict_loop(StrictParser(markup))
    except Unparsable:
        match = _FOR.match(markup)
        if match is None:
            return None
        return match[1], match[2], bool(match[3]), dict(ATTRIBUTE.findall(markup))


def _strict_loop(parser: StrictParser) -> Loop:
    variable = parser.take("id")
    if not parser.take_word("in"):
        raise Unparsable
    collection = parser.expression()
    is_reversed = bool(parser.take_word("reversed"))
    attributes = {}
    while parser.sees("id") and parser.sees("colon", 1):
        if not (name := parser.take_word("limit", "offset")):
            raise Unparsable
        parser.take("colon")
        attributes[name] = parser.expression()
    parser.take("end")
    return variable, collection, is_reversed, attributes
