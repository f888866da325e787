"""Reads a body's source into leaves."""

import re
from typing import TYPE_CHECKING

from editor.body.assembly import Assembly, inline_leaf
from editor.body.elements import BLOCKS, RAW_TEXT, TEXTS, VOID
from editor.body.html_blocks import HtmlBlocks
from editor.body.inline import Unreadable, read_inline
from editor.body.model import Reading, Syntax
from editor.body.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from editor.kramdown import Options

_SPACE = " \t\r\n"
_PLAIN_TAG = r"</?(?:a|b|em|i|span|strong|u)(?: [^<>\\`*_\[\]{}|~$#^\n]*+)?>"
_PLAIN_LINE = re.compile(rf"(?![-+=:.\d])(?>(?:[^\\`*_\[\]&{{}}|~$#^<>\n]|{_PLAIN_TAG})+)")
"""A line that is a paragraph in Markdown, whatever is before it, and in which nothing is Markdown's."""


_TAG_OF_BOTH = re.compile(
    r"""</?+[A-Za-z][-.\w]*+(?>(?:\s++[A-Za-z_][-.:\w]*+(?>(?:\s*+=\s*+(?:\w++|"[^"]*+"|'[^']*+'))?))*)\s*+/?+>""",
    re.ASCII,
)
"""A tag that is one to kramdown as well as to a browser."""


def read(source: str, syntax: Syntax, options: "Options | None" = None) -> Reading:
    """The leaves of a body and the gaps between them, which together tile `source`.

    `options` are those that its site has Markdown read with, None for Jekyll's.
    """
    assembly = Assembly(source)
    if syntax is Syntax.HTML:
        HtmlBlocks.of(assembly, 0, len(source)).read()
    elif options is not None:
        from editor.body.markdown import read_markdown
        from editor.kramdown.document import Document

        read_markdown(assembly, Document(given=options))
    elif not _read_elements(assembly):
        from editor.body.markdown import read_markdown  # takes 80 ms to import, and many bodies never need it

        read_markdown(assembly)
    return assembly.reading(syntax)


def _read_elements(assembly: Assembly) -> bool:
    """Add a Markdown body that is elements in a row, as a rich text editor makes it, and at most a line after them.

    False, and nothing added, where there is more in it.
    """
    source = assembly.source
    end = _end_of_elements(source)
    rest = source[end:]
    line = rest.strip(_SPACE)
    if not end or (line and not (rest[: rest.index(line)].endswith("\n") and _PLAIN_LINE.fullmatch(line))):
        return False
    start = source.index(line, end)
    place = (start, start + len(line))
    try:
        inline = read_inline(source, *place, Syntax.MARKDOWN)
    except Unreadable:
        return False
    HtmlBlocks.of(assembly, 0, end).read()
    if line:
        assembly.leaf(inline_leaf("paragraph", Syntax.MARKDOWN, source, place, place, inline), *place)
    return True


def _end_of_elements(source: str) -> int:
    """Where the elements end that a Markdown body begins with, each closed, with only blanks between; 0 for none."""
    if not source.lstrip().startswith("<") or "markdown=" in source:
        return 0
    stack: list[str] = []
    last, in_text = 0, False
    for token in tokens(source, is_tag=_TAG_OF_BOTH.fullmatch):
        if _is_read_otherwise(token, source, stack):
            return 0
        if token.kind is TokenKind.TEXT and (stack or not source[token.start : token.end].strip(_SPACE)):
            continue
        if not stack and not _opens_block(token, source[last : token.start]):
            return last
        if token.kind is TokenKind.START and token.name not in VOID and not token.self_closing:
            if token.name in TEXTS and in_text:
                return 0  # kramdown has it within the other, and a browser behind that
            in_text |= token.name in TEXTS
            stack.append(token.name)
        elif token.kind is TokenKind.END:
            if not stack or stack.pop() != token.name:
                return 0
            in_text &= token.name not in TEXTS
        last = token.end
    return 0 if stack else last


def _is_read_otherwise(token: Token, source: str, stack: list[str]) -> bool:
    """Whether kramdown may have elements where a browser has text, or print as text what is a tag to a browser."""
    if token.kind is TokenKind.MALFORMED:
        return True
    raw = bool(stack) and stack[-1] in RAW_TEXT and token.kind is TokenKind.TEXT
    return raw and f"<{stack[-1]}" in source[token.start : token.end].lower()


def _opens_block(token: Token, space: str) -> bool:
    """Whether kramdown takes a token for a block of HTML, behind this space."""
    known = token.name in BLOCKS if token.kind is TokenKind.START else token.kind is TokenKind.COMMENT
    indentation = space[space.rfind("\n") + 1 :]
    return known and len(indentation) < 4 and "\t" not in indentation
