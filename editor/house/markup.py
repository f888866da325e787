"""What markup of a house style must be like."""

from editor.body.effects import Effects, effects_of_raw
from editor.body.elements import VOID
from editor.body.tokens import TokenKind, tokens
from editor.house.style import HEADINGS

_TABLE = ("table", "section", "row", "cell")
_MARKS = ("link", "bold", "italic", "underline", "strike", "colour", "background")
KINDS = (
    *("paragraph", *HEADINGS, "item", "unordered", "ordered", "quote"),
    *(*_TABLE, "rule", "image", *_MARKS, "spacer"),
)
"""The kinds that a house style has markup for."""

GAPS = ("block", "item")
"""Between what a house style says the white space of."""

SIGNS = {
    "image": ("{src}",),
    "link": ("{url}",),
    "colour": ("{colour}",),
    "background": ("{colour}",),
}
"""What the opening text of a kind must have room for."""


def is_balanced(markup: str) -> bool:
    """Whether each element is closed within the markup, and nothing in it is malformed."""
    stack: list[str] = []
    for token in tokens(markup):
        if token.kind is TokenKind.MALFORMED:
            return False
        if token.kind is TokenKind.START and token.name not in VOID and not token.self_closing:
            stack.append(token.name)
        elif token.kind is TokenKind.END and (not stack or stack.pop() != token.name):
            return False
    return not stack


def is_inline(opening: str, closing: str) -> bool:
    """Whether one or more start tags in a row are closed by as many end tags."""
    starts, ends = ([token.kind for token in tokens(markup)] for markup in (opening, closing))
    return (
        bool(starts)
        and set(starts) == {TokenKind.START}
        and set(ends) == {TokenKind.END}
        and is_balanced(opening + closing)
    )


def has_effect(opening: str) -> bool:
    """Whether inline markup shows: the editor knows a style that stands in a text by how it looks."""
    return any(effects_of_raw(opening[token.start : token.end]) != Effects() for token in tokens(opening))
