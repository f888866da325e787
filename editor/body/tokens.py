"""Cuts HTML into tokens that tile the source, in linear time.

Attributes are read by the grammar of HTML's "tags" syntax section, less strict where browsers and kramdown agree: no
white space after a quoted value, `=` in a bare one. A tag outside of it is a MALFORMED token, so that whatever holds it
is sealed rather than guessed.
"""

import enum
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from editor.body.elements import RAW_TEXT

_LIQUID_VALUE = r"\{\{(?>(?:[^}\n]|\}(?!\}))*)\}\}|\{%(?>(?:[^%\n]|%(?!\}))*)%\}"
_BEFORE = r"""(?:\s++|(?<=["'])|(?<=%\})|(?<=\}\}))"""
_NAME = r"""[^\s"'<>/={]++[^\s"'<>/=]*+"""
_DOUBLE = rf"""(?>(?:[^"{{]++|{_LIQUID_VALUE}|\{{)*)"""
_SINGLE = rf"""(?>(?:[^'{{]++|{_LIQUID_VALUE}|\{{)*)"""
_BARE = rf"""(?![=])(?>(?:[^\s"'<>`{{]++|{_LIQUID_VALUE}|\{{)+)"""
_ATTRIBUTE = rf"""(?:{_BEFORE}{_NAME}(?>(?:\s*+=\s*+(?:"{_DOUBLE}"|'{_SINGLE}'|{_BARE}))?)|\s*+(?:{_LIQUID_VALUE}))"""
_TAG = re.compile(rf"<(/?+)([A-Za-z][A-Za-z0-9:._-]*+)((?>(?:{_ATTRIBUTE})*))\s*+(/?+)>")
_ATTRIBUTES = re.compile(
    rf"""{_BEFORE}({_NAME})(?>(?:\s*+=\s*+(?:"({_DOUBLE})"|'({_SINGLE})'|({_BARE})))?)|{_LIQUID_VALUE}"""
)
_ILL_FORMED_TAG = re.compile(
    r"""</?+[A-Za-z][^\s/>]*+(?>(?:[\s/]++|=?+[^\s/>=]++(?>(?:\s*+=\s*+(?>(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s"'>][^\s>]*+)?))?)|=)*)>"""
)
"""A tag as a browser takes it (HTML, sections 13.2.5.6 to 13.2.5.40)."""
_OPENS_MARKUP = re.compile(r"[A-Za-z/!?]")
_COMMENT_END = re.compile(r"--!?>")
_NEXT = {False: re.compile("<"), True: re.compile(r"<|\{[{%]")}
_LIQUID_NAME = re.compile(r"\{%-?\s*+(\w*+)")
_WHOLE = ("comment", "highlight")
"""Liquid blocks whose content is no HTML: one token each."""


IsTag = Callable[[str], object]
"""Tells a tag's text from other text: whether what comes back is true."""


class TokenKind(enum.Enum):
    """What a token is."""

    TEXT = "text"
    START = "start"
    END = "end"
    COMMENT = "comment"
    MALFORMED = "malformed"
    LIQUID = "liquid"


class Token(NamedTuple):
    """A piece of source, `source[start:end]`.

    `name` is the lower-case tag name of a START or END; of a LIQUID token its tag's name, "output" for `{{ … }}`, and
    "" where it is not closed; of a TEXT "raw" where Liquid is off.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    self_closing: bool = False


def tokens(
    source: str, start: int = 0, end: int | None = None, *, liquid: bool = False, is_tag: IsTag | None = None
) -> Iterator[Token]:
    """The tokens of `source[start:end]`, which they tile; with `liquid` those of Liquid among them.

    `is_tag` says of a tag's text whether it is one to what reads it before a browser does; what is none is malformed.
    """
    return _Cutting(source, start, len(source) if end is None else end, liquid, is_tag).tokens()


class _Cutting:
    """Cuts one stretch of source."""

    def __init__(self, source: str, start: int, end: int, liquid: bool, is_tag: IsTag | None) -> None:
        self._source = source
        self._start = start
        self._end = end
        self._liquid = liquid
        self._is_tag = is_tag
        self._raw_until = -1
        self._unclosed: set[str] = set()
        """Closing texts that do not follow any more: not looked for again."""

    def tokens(self) -> Iterator[Token]:
        """The tokens from the first to the last."""
        text_start = position = self._start
        while match := _NEXT[self._liquid].search(self._source, position, self._end):
            position = match.start()
            token = self._markup(position)
            if token is None:
                position = match.end()
                continue
            if text_start < position:
                yield self._text(text_start, position)
            yield token
            text_start = position = token.end
            if token.kind is TokenKind.START and token.name in RAW_TEXT and not token.self_closing:
                position = self._raw_text_end(token)
                if text_start < position:
                    yield self._text(text_start, position)
                text_start = position
        if text_start < self._end:
            yield self._text(text_start, self._end)

    def _text(self, start: int, end: int) -> Token:
        return Token(TokenKind.TEXT, start, end, "raw" if start < self._raw_until else "")

    def _markup(self, position: int) -> Token | None:
        """The token that the sign at `position` begins, or None where it is text."""
        if self._source[position] == "{":
            return self._liquid_token(position)
        if match := _TAG.match(self._source, position, self._end):
            kind = TokenKind.END if match[1] else TokenKind.START
            is_tag = self._is_tag if (match[3] or match[1]) and "{" not in match[3] else None
            if is_tag is not None and not is_tag(match[0]):
                return Token(TokenKind.MALFORMED, position, match.end())
            return Token(kind, position, match.end(), match[2].lower(), bool(match[4]))
        if self._source.startswith("<!--", position):
            return self._comment(position)
        if _OPENS_MARKUP.match(self._source, position + 1, self._end):
            return Token(TokenKind.MALFORMED, position, self._malformed_end(position))
        return None

    def _comment(self, position: int) -> Token:
        """A comment; one that is not closed goes on to the end."""
        for empty in ("<!-->", "<!--->"):
            if self._source.startswith(empty, position):
                return Token(TokenKind.COMMENT, position, position + len(empty))
        close = _COMMENT_END.search(self._source, position + 4, self._end)
        if close is None:
            return Token(TokenKind.MALFORMED, position, self._end)
        return Token(TokenKind.COMMENT, position, close.end())

    def _malformed_end(self, position: int) -> int:
        """Where a browser takes a tag outside of the grammar, or a bogus comment, to end."""
        if self._source[position + 1 : position + 3].lstrip("/")[:1].isalpha():
            match = _ILL_FORMED_TAG.match(self._source, position, self._end)
            return match.end() if match else self._end
        close = self._source.find(">", position, self._end)
        return self._end if close < 0 else close + 1

    def _liquid_token(self, position: int) -> Token | None:
        if position < self._raw_until:
            return None
        output = self._source[position + 1] == "{"
        end = self._find("}}" if output else "%}", position + 2)
        if end < 0:
            return Token(TokenKind.LIQUID, position, position + 2)
        if output:
            return Token(TokenKind.LIQUID, position, end, "output")
        name = _LIQUID_NAME.match(self._source, position, end)
        return self._liquid_tag(name[1] if name else "", position, end)

    def _liquid_tag(self, name: str, position: int, end: int) -> Token:
        """A Liquid tag; with its content and end tag where that content is no HTML."""
        if name == "raw":
            self._raw_until = self._find_tag("endraw", end)[0]
        elif name in _WHOLE:
            _, close = self._find_tag(f"end{name}", end)
            return Token(TokenKind.LIQUID, position, close if close > 0 else end, name if close > 0 else "")
        return Token(TokenKind.LIQUID, position, end, name or "tag")

    def _find(self, text: str, position: int) -> int:
        """Where the next `text` ends; -1 for none."""
        if text in self._unclosed:
            return -1
        found = self._source.find(text, position, self._end)
        if found < 0:
            self._unclosed.add(text)
            return -1
        return found + len(text)

    def _find_tag(self, name: str, position: int) -> tuple[int, int]:
        """Where the next Liquid tag of a name begins and ends; -1 for none."""
        if name in self._unclosed:
            return -1, -1
        match = re.compile(rf"\{{%-?\s*+{name}\s*+-?%\}}").search(self._source, position, self._end)
        if match is None:
            self._unclosed.add(name)
            return -1, -1
        return match.span()

    def _raw_text_end(self, opening: Token) -> int:
        """Where the content of an element whose content is no markup ends."""
        closing = f"</{opening.name}"
        if closing in self._unclosed:
            return self._end
        pattern = re.compile(rf"{closing}(?=[\s/>])", re.IGNORECASE)
        match = pattern.search(self._source, opening.end, self._end)
        if match is None:
            self._unclosed.add(closing)
        return match.start() if match else self._end


def attributes(source: str, token: Token) -> dict[str, str]:
    """A START token's attributes: lower-case names, raw values (character references as written)."""
    match = _TAG.match(source, token.start)
    assert match is not None, "a START token matches the grammar it was cut by"
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTES.findall(match[3]):
        if name:
            found.setdefault(name.lower(), next((value for value in values if value), ""))
    return found


def with_attribute(raw: str, name: str, value: str) -> str:
    """Text with an attribute of the start tag that it begins with set to a raw value, in the place where it stands.

    An attribute that is not there becomes the last. Text that begins with no start tag comes back as it is.
    """
    match = _TAG.match(raw)
    if match is None:
        return raw
    written = f'{name}="{value}"'
    for found in _ATTRIBUTES.finditer(raw, match.start(3), match.end(3)):
        if (found[1] or "").lower() == name:
            lead = raw[found.start() : found.start(1)]
            return raw[: found.start()] + lead + written + raw[found.end() :]
    return f"{raw[: match.end(3)]} {written}{raw[match.end(3) :]}"


def without_attribute(raw: str, name: str) -> str:
    """Text less an attribute of the start tag that it begins with; text that begins with none comes back as it is."""
    if match := _TAG.match(raw):
        for found in _ATTRIBUTES.finditer(raw, match.start(3), match.end(3)):
            if (found[1] or "").lower() == name:
                return raw[: found.start()] + raw[found.end() :]
    return raw
