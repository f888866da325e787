"""Reads a body's source into leaves."""

from editor.body.assembly import Assembly
from editor.body.elements import BLOCKS, VOID
from editor.body.html_blocks import HtmlBlocks
from editor.body.model import Reading, Syntax
from editor.body.tokens import Token, TokenKind, tokens

_SPACE = " \t\r\n"


def read(source: str, syntax: Syntax) -> Reading:
    """The leaves of a body and the gaps between them, which together tile `source`."""
    assembly = Assembly(source)
    if syntax is Syntax.HTML or _only_elements(source):
        HtmlBlocks.of(assembly, 0, len(source)).read()
    else:
        from editor.body.markdown import read_markdown  # takes 80 ms to import, and many bodies never need it

        read_markdown(assembly)
    return assembly.reading(syntax)


def _only_elements(source: str) -> bool:
    """Whether a Markdown body is nothing but HTML elements in a row, each closed, as a rich text editor makes it."""
    if not source.lstrip().startswith("<") or "markdown=" in source:
        return False
    stack: list[str] = []
    last = 0
    for token in tokens(source):
        if token.kind is TokenKind.TEXT and (stack or not source[token.start : token.end].strip(_SPACE)):
            continue
        if not stack and not _opens_block(token, source[last : token.start]):
            return False
        if token.kind is TokenKind.START and token.name not in VOID and not token.self_closing:
            stack.append(token.name)
        elif token.kind is TokenKind.END and (not stack or stack.pop() != token.name):
            return False
        last = token.end
    return not stack


def _opens_block(token: Token, space: str) -> bool:
    """Whether kramdown takes a token for a block of HTML, behind this space."""
    known = token.name in BLOCKS if token.kind is TokenKind.START else token.kind is TokenKind.COMMENT
    indentation = space[space.rfind("\n") + 1 :]
    return known and len(indentation) < 4 and "\t" not in indentation
