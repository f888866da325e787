"""How much of a body a reader sees, to say how much of it can be edited as rich text."""

import re

from editor.body.model import LINE_BREAK, OBJECT, Leaf, Syntax
from editor.body.references import unescaped
from editor.body.tokens import TokenKind, tokens

_UNSEEN = frozenset(("script", "style", "template", "title", "noscript"))
_SPACE = re.compile(rf"[\s{LINE_BREAK}{OBJECT}]+")
_LIQUID = re.compile(r"\{%.*?%\}", re.DOTALL)


def visible_characters(leaf: Leaf) -> int:
    """The number of characters of a leaf that a reader sees, white space left out.

    A sealed leaf's are those of its source outside of tags and Liquid tags; Markdown's own marks in it count.
    """
    return len(_SPACE.sub("", visible_text(leaf)))


def visible_text(leaf: Leaf) -> str:
    """What a reader sees of a leaf; of a sealed one, what stands outside of tags and Liquid tags."""
    if leaf.kind != "sealed":
        return leaf.text
    if leaf.reason == "definition":
        return ""
    source = _LIQUID.sub("", leaf.source)
    shown: list[str] = []
    unseen = ""
    for token in tokens(source):
        if token.kind is TokenKind.TEXT and not unseen:
            raw = source[token.start : token.end]
            shown.append(raw if leaf.syntax is Syntax.MARKDOWN else unescaped(raw))
        elif token.kind is TokenKind.START and token.name in _UNSEEN:
            unseen = token.name
        elif token.kind is TokenKind.END and token.name == unseen:
            unseen = ""
    return "".join(shown)
