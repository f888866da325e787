"""What to paint in a stretch of a post's source: Pygments' tokens, piece by piece."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pygments.lexer import Lexer
from pygments.lexers.data import YamlLexer
from pygments.lexers.html import HtmlLexer
from pygments.lexers.markup import MarkdownLexer
from pygments.token import Token, _TokenType

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_PIECE = re.compile(r"(?:[ \t]*\n)*(?:[^\n]*[^\s][^\n]*(?:\n|\Z))+|[\s\S]+?(?:\n|\Z)")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.M)

# The nearest ancestor decides (pygments.token: the standard token types).
_ROLES = {
    Token.Comment: "comment",
    Token.Keyword: "keyword",
    Token.Name.Tag: "keyword",
    Token.Name.Attribute: "attribute",
    Token.Name.Variable: "name",
    Token.Name.Constant: "string",  # a folded or literal block of YAML
    Token.Name: "name",
    Token.Literal.String: "string",
    Token.Literal.Number: "number",
    Token.Literal.Scalar.Plain: "string",
    Token.Generic.Heading: "heading",
    Token.Generic.Subheading: "heading",
    Token.Generic.Emph: "attribute",
    Token.Generic.Strong: "attribute",
    Token.Punctuation.Indicator: "comment",
    Token.Error: "error",
}


@dataclass(frozen=True, slots=True)
class Painted:
    """Characters `start` to `end` of the text that was given, and the colour role of resources/themes/."""

    start: int
    end: int
    role: str


def front_matter_end(text: str) -> int:
    """Where the body begins in a text whose lines end in "\\n"; 0 without front matter."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def paint(text: str, start: int, end: int, html: bool) -> list[Painted]:
    """What to paint in `text[start:end]`, which begins and ends at a line. `html`: a post that is not Markdown."""
    body = front_matter_end(text)
    painted: list[Painted] = []
    if start < body:
        painted += _lexed(text, 0, body, YamlLexer)
    first = _paragraph_start(text, max(start, body), body)
    in_fence = len(_FENCE.findall(text, body, first)) % 2 == 1 and not html
    for piece in _PIECE.finditer(text, first, end):
        lexer = HtmlLexer if not in_fence and (html or piece[0].lstrip().startswith("<")) else MarkdownLexer
        if not in_fence:
            painted += _lexed(text, piece.start(), piece.end(), lexer)
        if not html and len(_FENCE.findall(piece[0])) % 2 == 1:
            in_fence = not in_fence
    return [span for span in painted if span.end > start and span.start < end]


def _paragraph_start(text: str, start: int, body: int) -> int:
    blank = text.rfind("\n\n", body, start)
    return blank + 2 if blank >= 0 else body


def _lexed(text: str, start: int, end: int, lexer: type[Lexer]) -> Iterator[Painted]:
    for offset, kind, value in _lexer(lexer).get_tokens_unprocessed(text[start:end]):
        role = _role(kind)
        if role and value:
            yield Painted(start + offset, start + offset + len(value), role)


@functools.cache
def _lexer(kind: type[Lexer]) -> Lexer:
    return kind()


@functools.cache
def _role(kind: _TokenType) -> str:
    while kind is not Token:
        if kind in _ROLES:
            return _ROLES[kind]
        assert kind.parent is not None
        kind = kind.parent
    return ""
