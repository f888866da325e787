"""Reads the inside of a Markdown leaf, and proves the reading against what the renderer makes of the same text."""

import re
from collections.abc import Iterable

from editor.body.effects import Effects, effects_of
from editor.body.inline import RAW_IN_MARKDOWN, Inline, Reader, Unreadable, check_text, read_inline, read_rendered
from editor.body.model import LINE_BREAK, Run, Syntax
from editor.body.spelling import spelled
from editor.body.tokens import tokens

_PLAIN_TAG = re.compile(r"</?(?:a|b|del|em|i|img|ins|span|strong|sub|sup|u)(?: [^<>\\`*_\[\]{}|~$#^\n]*+)?>|<br ?/?>")
"""Tags that mean the same in Markdown and HTML and hold no sign of Markdown: text with these alone needs no proof."""
LONGEST = 10_000
"""Characters of a leaf that is still proved by rendering it: the renderer's time is not linear in hostile text."""
_SPECIAL = re.compile(r"[\\`*_\[\]<>&{}|~$#^]|  \n")
_PIECES = re.compile(
    r"""
      (?P<hard>[ ]{2,}+\r?\n[ \t]*+)
    | (?P<escape>\\[\\`*_{}\[\]()#+.!<>~|:"'$-])
    | (?P<code>(?<!`)(?P<ticks>`++)(?!`)(?P<inside>.+?)(?<!`)(?P=ticks)(?!`))
    | (?P<image>!\[[^\[\]\\`]*+\]\([^()\s]*+(?:\s++"[^"]*+")?+\))
    | (?P<delimiter>\*{1,2}+(?!\*)|_{1,2}+(?!_))
    | (?P<open>\[(?![\^\]]))
    | (?P<close>\]\([^()\s]*+(?:\s++"[^"]*+")?+\))
    | (?P<tag></?[A-Za-z])
    | (?P<bad>\{[:%{]|\]|\[|\||~~|\$\$|\\)
    | (?P<text>[^ \\`*_\[\]<{|~$!]++|[ ](?!\ *\n)|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_TYPOGRAPHIC = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "--",
    "\u2014": "---",
    "\u2026": "...",
    "\u00ab": "<<",
    "\u00bb": ">>",
    "\u00a0": " ",
}


def read_markdown(source: str, start: int, end: int, level: int = 0) -> Inline:
    """The runs of the Markdown text `source[start:end]`, a heading's of `level` or a paragraph's. Raises Unreadable."""
    text = source[start:end]
    check_text(text)
    if not _SPECIAL.search(_PLAIN_TAG.sub("", text)):
        return read_inline(source, start, end, Syntax.MARKDOWN)
    if len(text) > LONGEST:
        raise Unreadable("markdown")
    inline = _MarkdownReader(source).read(start, end)
    if shown(inline.runs) != shown(_rendered(text, level).runs):
        raise Unreadable("unproved")
    return inline


class _MarkdownReader(Reader):
    """The HTML reader with Markdown's delimiters."""

    def read(self, start: int, end: int) -> Inline:
        position = start
        while position < end:
            match = _PIECES.match(self.source, position, end)
            assert match is not None, "the last alternative takes any character"
            position = self._piece(match, end)
        return self.finish(Syntax.MARKDOWN)

    def _piece(self, match: re.Match[str], end: int) -> int:
        raw = match[0]
        match match.lastgroup:
            case "hard":
                self._append(LINE_BREAK, raw, "br")
                self.after_space = True
            case "escape":
                self._append(raw[1], raw)
                self.after_space = False
            case "code":
                self._code(match["ticks"], match["inside"])
            case "image":
                self._atom("img", raw)
            case "delimiter":
                self._delimiter(raw)
            case "open":
                self._open("a", raw)
            case "close":
                self._close("a", raw)
            case "tag":
                return self._tag(match.start(), end)
            case "bad":
                raise Unreadable("markdown")
            case _:
                self._markdown_text(raw)
        return match.end()

    def _tag(self, start: int, end: int) -> int:
        """Take a tag; with all that it holds where that is no Markdown."""
        depth = len(self.stack)
        for token in tokens(self.source, start, end):
            self.take(token)
            held = self.embed is not None or (len(self.stack) > depth and self.stack[-1].name in RAW_IN_MARKDOWN)
            if not held:
                break
        return token.end

    def _delimiter(self, raw: str) -> None:
        if self.stack and self.stack[-1].name == raw:
            self._close(raw, raw)
        else:
            self._open(raw, raw)

    def _code(self, ticks: str, inside: str) -> None:
        if inside != inside.strip() or re.search(r"\s{2}|[\t\r\n]", inside):
            raise Unreadable("markdown")
        self._open("code", ticks)
        for char in inside:
            self._append(char, char if spelled(char, Syntax.MARKDOWN) != char else None)
        self.after_space = False
        self._close("code", ticks)

    def _markdown_text(self, raw: str) -> None:
        start = 0
        for index, char in enumerate(raw):
            if char not in "&" and spelled(char, Syntax.MARKDOWN) != char:
                self._text(raw[start:index])
                self._append(char, char)
                self.after_space = False
                start = index + 1
        self._text(raw[start:])


def _rendered(text: str, level: int) -> Inline:
    """The runs of what the renderer shows for one paragraph's or heading's text."""
    from editor import kramdown  # takes 60 ms to import, and bodies of HTML never need it

    html = kramdown.convert("#" * level + " " * bool(level) + text).strip()
    name = f"h{level}" if level else "p"
    found = list(tokens(html))
    ends = [token for token in found if token.name == name]
    if len(ends) != 2 or ends != [found[0], found[-1]]:
        raise Unreadable("unproved")
    return read_rendered(html, found[0].end, found[-1].start)


def shown(runs: Iterable[Run]) -> list[tuple[str, Effects]]:
    """What a reader sees, character by character, with typographic characters and spaces as they were typed."""
    found: list[tuple[str, Effects]] = []
    for run in runs:
        look = effects_of(run.marks)
        for char in run.text:
            found.extend((typed, look) for typed in _TYPOGRAPHIC.get(char, char))
    return found
