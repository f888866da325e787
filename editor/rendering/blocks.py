"""A body's HTML cut into its top-level blocks, so that one can be replaced in the preview and the others stay.

A cut is made only where a browser's parser would stand with nothing open: the blocks, each parsed alone, make the same
elements as the whole. Where that is in doubt (an unclosed `<b>` reaches into all that follows) the rest is one block.
"""

from collections import Counter

from editor.rendering.markup import FOREIGN, Token, tokens

BLOCK_NAMES = frozenset(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# The standard's list of active formatting elements: left open, they are opened again in what follows.
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_TABLE_PARTS = frozenset("caption colgroup tbody td tfoot th thead tr".split())
# An end tag does not reach beyond these to close what is outside.
_BOUNDARIES = frozenset("applet button caption marquee object select table td template th".split()) | FOREIGN
# Within an SVG these end it.
_BREAKING_OUT = BLOCK_NAMES | _FORMATTING | frozenset("body br embed head img meta ruby span sub sup var".split())
# An element that the standard has no rule for (span) is not closed from within one that it has.
_ORDINARY_REACH = BLOCK_NAMES | _BOUNDARIES | _TABLE_PARTS | {"h"}
_IGNORED = frozenset(("html", "head", "body", "frameset"))
# Browsers stop nesting here, too.
_DEEPEST = 400


class _Unsure(Exception):
    """From here on, no cut is safe."""


class _Splitter:
    def __init__(self, html: str) -> None:
        self._html = html
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._cuts = [0]
        self._has_content = False
        self._after_block = False

    def blocks(self) -> list[str]:
        try:
            for token in tokens(self._html):
                self._take(token)
        except _Unsure:
            pass
        ends = [*self._cuts[1:], len(self._html)]
        return [self._html[start:end] for start, end in zip(self._cuts, ends, strict=True) if start < end]

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            self._text(token)
            return
        if token.name in _BREAKING_OUT and self._in_foreign():
            raise _Unsure
        if token.name in BLOCK_NAMES and token.kind != "close" and self._count["p"]:
            self._close_paragraph()
        outside = not self._open
        is_block = token.name in BLOCK_NAMES and (token.kind != "close" or (outside and token.name == "p"))
        if outside and self._has_content and (self._after_block or is_block):
            self._cut(token.start)
        self._has_content = True
        if token.kind == "rest":
            raise _Unsure
        if token.kind == "open":
            self._start(token)
        elif token.kind == "close":
            self._end(token.name)
        if not self._open and token.name in BLOCK_NAMES:
            self._after_block = True

    def _text(self, token: Token) -> None:
        text = self._html[token.start : token.end]
        blank = len(text) - len(text.lstrip(" \t\r\n\f"))
        if blank == len(text):
            return
        if self._after_block and not self._open:
            self._cut(token.start + blank)
        self._has_content = True

    def _cut(self, at: int) -> None:
        self._cuts.append(at)
        self._has_content = self._after_block = False

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _IGNORED or (name in _TABLE_PARTS and not self._count["table"]):
            return
        if (name in FOREIGN or self._in_foreign()) and self._html[token.end - 2] == "/":
            return
        if (name in ("a", "nobr") and self._count[name]) or len(self._open) >= _DEEPEST:
            raise _Unsure
        self._open.append("h" if name in _HEADINGS else name)
        self._count[self._open[-1]] += 1

    def _in_foreign(self) -> bool:
        return any(self._count[name] for name in FOREIGN)

    def _close_paragraph(self) -> None:
        for name in reversed(self._open):
            if name == "p":
                self._close("p")
                self._after_block = not self._open
                return
            if name in _BOUNDARIES:
                return

    def _end(self, name: str) -> None:
        name = "h" if name in _HEADINGS else name
        if not self._count[name]:
            return
        reach = _reach(name)
        for outer in reversed(self._open):
            if outer == name:
                if name in _FORMATTING and self._open[-1] != name:
                    raise _Unsure
                self._close(name)
                return
            if outer in reach and name != "table":
                return

    def _close(self, name: str) -> None:
        while (top := self._open.pop()) != name:
            self._count[top] -= 1
            if top in _FORMATTING:
                raise _Unsure
        self._count[name] -= 1


def _reach(name: str) -> frozenset[str]:
    """The elements beyond which an end tag closes nothing."""
    if name in _TABLE_PARTS:
        return frozenset(("table", "template"))
    return _BOUNDARIES if name == "h" or name in BLOCK_NAMES | _FORMATTING | _BOUNDARIES else _ORDINARY_REACH


def split(html: str) -> list[str]:
    """The top-level blocks of `html`; joined they are `html`. Text between blocks is a block, white space is not."""
    return _Splitter(html).blocks()
