"""Reads preformatted text: `<pre>`, and Liquid's `{% highlight %}`, whose content is no HTML."""

import re
from collections.abc import Iterable, Iterator, Sequence

from editor.body.inline import Inline, Reader, check_characters, merged
from editor.body.model import LINE_BREAK, OBJECT, Atom, Run, Syntax
from editor.body.spelling import BEGINS_RAW, BRACE, ENDS_RAW
from editor.body.tokens import Token, TokenKind, tokens

_LINE_END = re.compile(r"\r\n|[\r\n]")
_LAST_LINE_END = re.compile(r"(?:\r\n|(?<!\r)\n|\r)\Z")
_HIGHLIGHT = re.compile(r"\{%-?\s*+highlight\b(?>(?:[^%]|%(?!\}))*)%\}")
_END = re.compile(r"\{%-?\s*+endhighlight\s*+-?%\}\Z")
_RAW = re.compile(rf"(\s*+{BEGINS_RAW.pattern})(.*)({ENDS_RAW.pattern}\s*)", re.DOTALL)
_OPENS_LIQUID = re.compile(r"\{[{%]")


def read_code(source: str, start: int, end: int) -> Inline:
    """The runs of `source[start:end]`, the content of a `<pre>`. Raises Unreadable."""
    return read_preformatted(source, tokens(source, start, end, liquid=True))


def read_preformatted(source: str, found: Iterable[Token]) -> Inline:
    """The runs of tokens whose white space is kept; the last line end does not show. Raises Unreadable."""
    reader = Reader(source, preserved=True)
    for token in found:
        reader.take(token)
    inline = reader.finish(Syntax.HTML)
    last = inline.runs[-1] if inline.runs else None
    if last and last.text == LINE_BREAK and not last.marks and last.spelling in ("\n", "\r\n", "\r"):
        return Inline("", inline.runs[:-1], last.spelling)
    return inline


def code_within(source: str, found: Sequence[Token]) -> tuple[int, int]:
    """How many of the tokens of a `<pre>` open and close what is preformatted: those of a `<code>` around all of it."""
    start, end = 0, 0
    while start < len(found) and _opens(source, found[start]):
        start += 1
    while end < len(found) - start and _is_line_end(source, found[-1 - end]):
        end += 1
    inner = found[start : len(found) - end]
    whole = (
        len(inner) > 1
        and inner[0].kind is TokenKind.START
        and inner[-1].kind is TokenKind.END
        and inner[0].name == inner[-1].name == "code"
        and sum(token.name == "code" for token in inner) == 2
    )
    return (start + 1, end + 1) if whole else (0, 0)


def read_highlighted(raw: str) -> tuple[str, tuple[Run, ...], str]:
    """What opens a `{% highlight %}` block, its code, and what closes it. Raises Unreadable."""
    opening, closing = _HIGHLIGHT.match(raw), _END.search(raw)
    assert opening is not None, "the token is a highlight block"
    assert closing is not None, "the token is a whole block"
    head, code, tail = raw[: opening.end()], raw[opening.end() : closing.start()], closing[0]
    runs = _code_runs
    if match := _RAW.fullmatch(code):
        head, code, tail = head + match[1], match[2], match[3] + tail
        runs = _plain_runs
    first, last = _LINE_END.match(code), _LAST_LINE_END.search(code)
    start = first.end() if first else 0
    end = last.start() if last and last.start() >= start else len(code)
    check_characters(code[start:end])
    return head + code[:start], merged(runs(code[start:end])), code[end:] + tail


def _code_runs(code: str) -> list[Run]:
    runs, position = [], 0
    for start, end in _liquid(code):
        runs += _plain_runs(code[position:start])
        runs.append(liquid_in_code(code[start:end]))
        position = end
    return runs + _plain_runs(code[position:])


def _liquid(code: str) -> Iterator[tuple[int, int]]:
    """Where Liquid stands in code; in its raw text there is none."""
    position, unclosed = 0, set[str]()
    while opening := _OPENS_LIQUID.search(code, position):
        closing = "}}" if opening[0] == "{{" else "%}"
        end = -1 if closing in unclosed else code.find(closing, opening.end()) + 2
        if end < 2:
            unclosed.add(closing)
            position = opening.start() + 1
            continue
        yield opening.start(), end
        position = end
        if BEGINS_RAW.match(code, opening.start(), end):
            ending = ENDS_RAW.search(code, end)
            position = ending.start() if ending else len(code)


def liquid_in_code(raw: str) -> Run:
    """Liquid in code as a run: what Liquid writes for a brace is that brace."""
    return Run("{", spelling=raw) if raw == BRACE else Run(OBJECT, atom=Atom("liquid", raw))


def _plain_runs(code: str) -> list[Run]:
    runs, position = [], 0
    for match in _LINE_END.finditer(code):
        if position < match.start():
            runs.append(Run(code[position : match.start()]))
        runs.append(Run(LINE_BREAK, spelling=match[0]))
        position = match.end()
    return [*runs, Run(code[position:])] if position < len(code) else runs


def _opens(source: str, token: Token) -> bool:
    """Whether a token is white space before `<code>` that does not show: the line end after `<pre>`."""
    return _is_line_end(source, token)


def _is_line_end(source: str, token: Token) -> bool:
    return token.kind is TokenKind.TEXT and source[token.start : token.end] in ("\n", "\r\n")
