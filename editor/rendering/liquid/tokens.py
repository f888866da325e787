"""A template's source as tokens, in linear time (liquid/tokenizer.rb, block_body.rb), and which tags are pairs."""

import re
from collections import Counter
from collections.abc import Generator, Iterable, Iterator

from liquid.stream import TokenStream
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG, Token

TOKEN_BROKEN = "broken"
"""A `{{` or `{%` that nothing ends, or a tag without a name."""

_START = re.compile(r"\{[{%]", re.A)
_VARIABLE_END = re.compile(r"\}\}?", re.A)
_TAG = re.compile(r"\{%-?\s*+(?P<name>#|\w++)\s*+(?P<markup>.*)", re.S | re.A)
_RAW_END = re.compile(r"\{%-?\s*+endraw\b[^%]*+%\}", re.A)
# What Ruby's strip takes away.
_BLANK = "\t\n\v\f\r \0"


def tokens(source: str) -> Iterator[Token]:
    """The tokens in order: text, `{{ }}` with its markup, and tags, whose markup follows them where they have any."""
    at, trimmed = 0, False
    ends = _Ends(source)
    while at < len(source):
        match = _START.search(source, at)
        start = match.start() if match else len(source)
        if start > at:
            yield from _content(source, at, start, trimmed)
            trimmed = False
        if match is None:
            return
        end = ends.of(match)
        if end < 0:
            yield Token(TOKEN_BROKEN, match[0], start, source)
            at = match.end()
            continue
        trimmed = source[end - 3] == "-"
        at = end
        if match[0] == "{{":
            yield from _variable(source, start, end)
        else:
            at = yield from _tag(source, start, end, ends)


class _Ends:
    """Where what begins ends; what was looked for in vain once is not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._missing = dict.fromkeys(("{{", "{%", "raw"), False)

    def of(self, start: re.Match[str]) -> int:
        """The end of the token that `start` begins, -1 where it has none."""
        if self._missing[start[0]]:
            return -1
        if start[0] == "{%":
            end = self._source.find("%}", start.end()) + 2
            found = end > 1
        else:
            match = _VARIABLE_END.search(self._source, start.end())
            end = match.end() if match else 0
            found = match is not None
        self._missing[start[0]] = not found
        return end if found else -1

    def of_raw(self, at: int) -> re.Match[str] | None:
        """The tag that ends the `raw` which ends at `at`."""
        found = None if self._missing["raw"] else _RAW_END.search(self._source, at)
        self._missing["raw"] = found is None
        return found


def _content(source: str, start: int, end: int, trimmed: bool) -> Iterator[Token]:
    text = source[start:end]
    if trimmed:
        text = text.lstrip(_BLANK)
    if source.startswith(("{{-", "{%-"), end):
        text = text.rstrip(_BLANK)
    if text:
        yield Token(TOKEN_CONTENT, text, start, source)


def _variable(source: str, start: int, end: int) -> Iterator[Token]:
    if not source.startswith("}}", end - 2):
        yield Token(TOKEN_BROKEN, source[start:end], start, source)
        return
    yield Token(TOKEN_OUTPUT, source[start:end], start, source)
    yield Token(TOKEN_EXPRESSION, _markup(source[start + 2 : end - 2]), start, source)


def _markup(inside: str) -> str:
    return inside.removeprefix("-").removesuffix("-")


def _tag(source: str, start: int, end: int, ends: _Ends) -> Generator[Token, None, int]:
    """The tag's tokens; the result is where it ends."""
    match = _TAG.match(source, start, end - 2)
    if match is None:
        yield Token(TOKEN_BROKEN, source[start:end], start, source)
        return end
    name, markup = match["name"], match["markup"].removesuffix("-")
    yield Token(TOKEN_TAG, name, start, source)
    if markup:
        yield Token(TOKEN_EXPRESSION, markup, start, source)
    if name == "raw" and (close := ends.of_raw(end)):
        yield Token(TOKEN_CONTENT, source[end : close.start()], end, source)
        yield Token(TOKEN_TAG, "endraw", close.start(), source)
        return close.end()
    return end


class Stream(TokenStream):
    """Tokens that know which end closes which tag: `ends` has for a block's first token the index of its last."""

    def __init__(self, found: Iterable[Token]) -> None:
        super().__init__(iter(found))
        self.ends = _pairs(self.tokens)

    @property
    def end(self) -> int | None:
        """The index of the tag that closes the current one, None where nothing does."""
        return self.ends.get(self.pos)

    def take_markup(self) -> str:
        """The current tag's markup; the stream stands at the tag's last token then."""
        if self.peek.kind == TOKEN_EXPRESSION:
            next(self)
            return self.current.value
        return ""


def _pairs(found: list[Token]) -> dict[int, int]:
    """Each opening tag's index with that of the tag `end…` of its name.

    What is not closed within a block that is does not keep it open; what stands in a comment is no tag.
    """
    comments = _comments(found)
    ends = dict(comments)
    stack: list[tuple[str, int]] = []
    count: Counter[str] = Counter()
    index = 0
    while index < len(found):
        token = found[index]
        if index in comments:
            index = comments[index]
        elif token.kind == TOKEN_TAG and not token.value.startswith("end"):
            stack.append((token.value, index))
            count[token.value] += 1
        elif token.kind == TOKEN_TAG and count[token.value[3:]]:
            _close(token.value[3:], index, stack, count, ends)
        index += 1
    return ends


def _comments(found: list[Token]) -> dict[int, int]:
    """The comments that are closed; they may stand in one another."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(found):
        if token.kind != TOKEN_TAG:
            continue
        if token.value == "comment":
            opened.append(index)
        elif token.value == "endcomment" and opened:
            ends[opened.pop()] = index
    return ends


def _close(name: str, index: int, stack: list[tuple[str, int]], count: Counter[str], ends: dict[int, int]) -> None:
    while True:
        opened, start = stack.pop()
        count[opened] -= 1
        if opened == name:
            ends[start] = index
            return
