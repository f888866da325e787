"""The end tags that a piece of HTML leaves out, for what is put after it to stand outside of it."""

import functools
from collections.abc import Sequence

from editor.body.elements import CELLS, SECTIONS, VOID
from editor.body.model import Container, Leaf, Syntax
from editor.body.tokens import TokenKind, tokens

_IMPLIED = frozenset(CELLS | SECTIONS) | {"li", "dt", "dd", "tr", "caption", "colgroup"}
"""Elements that end with what is around them, or where the next one begins (HTML, section 13.1.2.4)."""


def ends_between(source: str, before: Leaf, after: Leaf, closed: Sequence[Container]) -> str:
    """What closes a leaf and containers that end behind it, so that another leaf stands outside of them.

    Items and cells in a row need no end tags; nor does what ends with its parent, where that has an end tag.
    """
    texts = [container.close for container in reversed(closed)]
    left = [left_open(container.open) if not container.close.strip() else () for container in reversed(closed)]
    if not closed and before.kind == after.kind != "sealed" and after.open.startswith("<"):
        return ""
    own = _open(source) if before.syntax is Syntax.HTML else left_open(source) if before.kind == "sealed" else ()
    # Markdown within an element ends at a line of its own.
    line_end = "\n" if own and before.syntax is Syntax.MARKDOWN and "\n" in source else ""
    if all(name in _IMPLIED for names in left for name in names):
        return line_end + _tags(own, _IMPLIED if closed else frozenset()) + "".join(texts)
    return line_end + _tags(own) + "".join(text or _tags(names) for text, names in zip(texts, left, strict=True))


def _tags(names: Sequence[str], but: frozenset[str] = frozenset()) -> str:
    return "".join(f"</{name}>" for name in names if name not in but)


def left_open(raw: str) -> tuple[str, ...]:
    """The names of the elements that some markup leaves open, innermost first; none for what is text."""
    return _open(raw) if raw.lstrip().startswith("<") else ()


@functools.lru_cache(maxsize=256)
def _open(source: str) -> tuple[str, ...]:
    """The names of the elements that a source leaves open, innermost first."""
    stack: list[str] = []
    for token in tokens(source, liquid=True):
        if token.kind is TokenKind.START and token.name not in VOID and not token.self_closing:
            stack.append(token.name)
        elif token.kind is TokenKind.END and token.name in stack:
            while stack.pop() != token.name:
                pass
    return tuple(reversed(stack))
