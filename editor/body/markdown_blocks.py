"""Cuts a Markdown body into blocks and reads those that are plain: paragraphs, ATX headings, rules, HTML.

A block whose neighbours could change its meaning, or that this reader does not know, is sealed whole.
"""

import re
from dataclasses import dataclass, field

from editor.body.assembly import Assembly, inline_leaf
from editor.body.elements import BLOCKS, VOID
from editor.body.html_blocks import HtmlBlocks
from editor.body.inline import Unreadable
from editor.body.markdown_inline import read_markdown
from editor.body.markdown_lists import read_list
from editor.body.model import Leaf, Syntax
from editor.body.tokens import TokenKind, tokens

_LINE = re.compile(r"[^\n]*+\n?+")
_HTML_START = re.compile(r" {0,3}+<(/?+)([A-Za-z][A-Za-z0-9:-]*+|!--)")
_REST_OF_LINE = re.compile(r"[ \t\r\f\v]*+(?:\n|\Z)")
_RULE = re.compile(r" {0,3}+([-*_])[ \t]*+(?:\1[ \t]*+){2,}\r?$")
_ATX = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BLANK_LINES = re.compile(r"(?:[ \t\r]*+\n)++|[ \t\r]++\Z")
_GOES_ON = re.compile(r"(?:[ \t]|[*+-][ \t]|[0-9]++\.[ \t])[ \t]*+[^\s]")
_INNER_FENCE = re.compile(r"[ \t>]*+(?:[*+-][ \t]++|[0-9]++\.[ \t]++)?+(`{3,}+(?=[^`\n]*+$)|~{3,}+)", re.MULTILINE)
_FENCE = re.compile(r" {0,3}+(`{3,}+|~{3,}+)")
_LIQUID_TAG = re.compile(r"\{%-?\s*+(\w++)")
_STARTS = (
    ("code", re.compile(r" {4}| {0,3}\t")),
    ("code", _FENCE),
    ("list", re.compile(r" {0,3}+(?:[*+-]|[0-9]++\.)[ \t]")),
    ("blockquote", re.compile(r" {0,3}+>")),
    ("definition", re.compile(r" {0,3}+(?:\[[^\]\n]++\]:|\*\[[^\]\n]++\]:)")),
    ("attributes", re.compile(r" {0,3}+\{:")),
    ("markdown", re.compile(r" {0,3}+(?:\^|:|=|\$\$)")),
    ("heading", re.compile(r"#")),
)
_INSIDE = re.compile(
    r"(?m)^[ \t]*(?:=+[ \t\r]*$|-+[ \t\r]*$|[:>#]|[*+-][ \t]|[0-9]+\.[ \t]|```|~~~|\{:|\$\$|</?(?i:%s)\b)".replace(
        "%s", "|".join(sorted(BLOCKS))
    )
)


@dataclass(slots=True)
class MarkdownBlocks:
    """Adds a Markdown body to an assembly."""

    assembly: Assembly
    _unclosed: set[str] = field(default_factory=set)
    """Liquid tags of which no end tag follows any more."""
    _unclosed_fences: dict[str, int] = field(default_factory=dict)
    """The shortest fence of each kind that nothing closes any more."""

    def read(self) -> None:
        """Read the whole source."""
        position, end = 0, len(self.assembly.source)
        while position < end:
            position = self._block(position)

    def _block(self, start: int) -> int:
        """Read the block or blank line at the start of a line; returns where the next one begins."""
        line = self._line(start)
        if not line.strip():
            return start + len(line)
        html = _HTML_START.match(line)
        if html and _opens_html(html):
            return self._html(start + html.start(1) - 1)
        if _RULE.match(line.rstrip("\n")):
            return self._rule(start, line)
        atx = _ATX.match(line)
        if atx and self._heading(start, line, atx):
            return start + len(line)
        return self._chunk(start, line)

    def _chunk(self, start: int, line: str) -> int:
        """Read a block that may go on over several lines."""
        reason = next((reason for reason, pattern in _STARTS if pattern.match(line)), "")
        if reason == "code" and (fence := _FENCE.match(line)):
            return self._seal(start, self._fence_end(start + len(line), fence[1]), "code")
        end = self._chunk_end(start, continues=reason in ("list", "definition", "code"))
        closed = self._liquid_end(start, end)
        if closed > end or _LIQUID_TAG.match(line.lstrip()):
            return self._seal(start, closed, "liquid")
        if reason == "list" and read_list(self.assembly, start, end):
            return end
        return self._seal(start, end, reason) if reason else self._paragraph(start, end)

    def _line(self, start: int) -> str:
        match = _LINE.match(self.assembly.source, start)
        assert match is not None, "the pattern matches the empty string"
        return match[0]

    def _chunk_end(self, start: int, continues: bool) -> int:
        """Where a block ends: at a blank line, or past it where indented lines or list items go on."""
        source, position, last = self.assembly.source, start, start
        while position < len(source):
            blank = _BLANK_LINES.match(source, position)
            if blank is None:
                position = last = self._line_end(position)
            elif continues and _GOES_ON.match(source, blank.end()):
                position = blank.end()
            else:
                break
        return last

    def _line_end(self, position: int) -> int:
        """Where a line ends, or, if it opens a fence inside of a block, where that fence's last line does."""
        end = position + len(self._line(position))
        fence = _INNER_FENCE.match(self.assembly.source, position)
        if fence is None or len(fence[1]) >= self._unclosed_fences.get("inner " + fence[1][0], len(fence[1]) + 1):
            return end
        close = re.compile(rf"(?m)^[ \t>]*{re.escape(fence[1])}+[ \t\r]*(?:\n|\Z)").search(self.assembly.source, end)
        if close is None:
            self._unclosed_fences["inner " + fence[1][0]] = len(fence[1])
            return end
        return close.end()

    def _fence_end(self, position: int, fence: str) -> int:
        """Where a fenced block ends; an unclosed one ends with its paragraph."""
        if len(fence) >= self._unclosed_fences.get(fence[0], len(fence) + 1):
            return self._chunk_end(position, continues=True)
        close = re.compile(rf"(?m)^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t\r]*$")
        match = close.search(self.assembly.source, position)
        if match is None:
            self._unclosed_fences[fence[0]] = len(fence)
            return self._chunk_end(position, continues=True)
        return match.end()

    def _liquid_end(self, start: int, end: int) -> int:
        """Where the chunk ends once every Liquid block tag in it that has an end tag is closed."""
        source = self.assembly.source
        position = start
        while match := _LIQUID_TAG.search(source, position, end):
            position = match.end()
            name = match[1]
            if name.startswith("end") or name in self._unclosed:
                continue
            close = re.compile(rf"\{{%-?\s*+end{name}\b[^%]*%\}}").search(source, position)
            if close is None:
                self._unclosed.add(name)
            elif close.end() > end:
                end = self._chunk_end(close.end(), continues=False)
                end = max(end, close.end())
            if close is not None:
                position = close.end()
        return end

    def _rule(self, start: int, line: str) -> int:
        raw = line.strip()
        begin = start + line.index(raw[0])
        self.assembly.leaf(Leaf("rule", Syntax.MARKDOWN), begin, begin + len(raw))
        return start + len(line)

    def _heading(self, start: int, line: str, atx: re.Match[str]) -> bool:
        """Add a heading leaf; False where its text is more than plain."""
        text = line.rstrip()
        if text.endswith(("#", "}")):
            return False
        source = self.assembly.source
        inner = (start + atx.end(), start + len(text))
        try:
            inline = read_markdown(source, *inner, level=len(atx[1]))
        except Unreadable:
            return False
        kind = f"heading{len(atx[1])}"
        self.assembly.leaf(
            inline_leaf(kind, Syntax.MARKDOWN, source, (start, inner[1]), inner, inline), start, inner[1]
        )
        return True

    def _paragraph(self, start: int, end: int) -> int:
        source = self.assembly.source
        text = source[start:end]
        first = self._line(start)
        stop = start + len(text.rstrip())
        if _INSIDE.search(text, len(first)):
            return self._seal(start, end, "markdown")
        begin = start + len(text) - len(text.lstrip(" "))
        try:
            inline = read_markdown(source, begin, stop)
        except Unreadable as unreadable:
            return self._seal(start, end, str(unreadable))
        leaf = inline_leaf("paragraph", Syntax.MARKDOWN, source, (begin, stop), (begin, stop), inline)
        self.assembly.leaf(leaf, begin, stop)
        return end

    def _html(self, start: int) -> int:
        """Read the HTML elements and comments that begin at `start` and on their last lines."""
        source = self.assembly.source
        while True:
            end = self._element_end(start)
            if end is None:
                return self._seal(start, len(source), "unbalanced")
            if "markdown=" in source[start:end]:
                return self._seal(start, end, "markdown")
            HtmlBlocks.of(self.assembly, start, end).read()
            if rest := _REST_OF_LINE.match(source, end):
                return rest.end()
            following = _HTML_START.match(source, end)
            if following is None or not _opens_html(following):
                return self._seal(_after_spaces(source, end), self._chunk_end(end, continues=False), "beside")
            start = following.start(1) - 1

    def _element_end(self, start: int) -> int | None:
        """Where the element or comment at `start` ends; None where it is not closed."""
        depth, name = 0, ""
        for token in tokens(self.assembly.source, start):
            if token.kind is TokenKind.MALFORMED:
                return None
            name = name or token.name
            if token.kind is TokenKind.COMMENT and not depth:
                return token.end
            if token.name != name:
                continue
            if token.kind is TokenKind.END:
                depth -= 1
            elif token.name not in VOID and not token.self_closing:
                depth += 1
            if depth <= 0:
                return token.end
        return None

    def _seal(self, start: int, end: int, reason: str) -> int:
        raw = self.assembly.source[start:end]
        stop = start + len(raw.rstrip())
        self.assembly.seal(start, stop, reason, Syntax.MARKDOWN)
        return max(end, stop)


def _opens_html(start: re.Match[str]) -> bool:
    """Whether a tag or comment that a line begins with opens a block of HTML."""
    return start[2] == "!--" or start[2].lower() in BLOCKS


def _after_spaces(source: str, position: int) -> int:
    while position < len(source) and source[position] in " \t\r\f\v":
        position += 1
    return position
