"""A page's markup in lines that can be compared: one a tag, one a text, however it was spelt."""

import re
from collections.abc import Iterator

from editor.body.references import unescaped
from editor.rendering.markup import Token, tokens

# Possessive, so that each attribute is read once.
_ATTRIBUTE = re.compile(r"([^\s=/>\"']++)(?>(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?)")
_SPACE = re.compile(r"\s+")
_INLINE = frozenset(
    "a abbr b bdi bdo br cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var wbr".split()
)
_VERBATIM = frozenset(("pre", "textarea"))
_DEEPEST = 20


def page_lines(page: str) -> list[str]:
    """The lines of a page, indented as its elements are nested.

    White space is one space, and none at a block's edge; attributes are in order of their names, entities read.
    Comments and the document type are left out, and the element that names the generator: Jekyll's version.
    """
    return list(_Lines(page).lines())


class _Lines:
    def __init__(self, page: str) -> None:
        self._page = page
        self._found = [token for token in tokens(page) if token.kind != "comment" and not _is_generator(page, token)]

    def lines(self) -> Iterator[str]:
        open_names: list[str] = []
        for index, token in enumerate(self._found):
            if token.kind == "close":
                _close(open_names, token.name)
            line = self._line(index, is_verbatim=not _VERBATIM.isdisjoint(open_names))
            if line:
                yield "  " * min(len(open_names), _DEEPEST) + line
            if token.kind == "open":
                open_names.append(token.name)

    def _line(self, index: int, *, is_verbatim: bool) -> str:
        token = self._found[index]
        text = self._page[token.start : token.end]
        if token.kind == "close":
            return f"</{token.name}>"
        if token.kind in ("open", "void"):
            return _tag(token, text)
        if is_verbatim:
            return unescaped(text).replace("\n", "⏎")
        shown = _SPACE.sub(" ", unescaped(text))
        shown = shown.lstrip(" ") if self._is_edge(index - 1) else shown
        return shown.rstrip(" ") if self._is_edge(index + 1) else shown

    def _is_edge(self, index: int) -> bool:
        if not 0 <= index < len(self._found):
            return True
        token = self._found[index]
        return token.kind in ("open", "close", "void") and token.name not in _INLINE


def _close(open_names: list[str], name: str) -> None:
    if name in open_names:
        while open_names.pop() != name:
            pass


def _tag(token: Token, text: str) -> str:
    named = [
        (match[1].lower(), unescaped(next((part for part in match.groups()[1:] if part is not None), "")))
        for match in _ATTRIBUTE.finditer(text, len(token.name) + 1)
    ]
    shown = (f'{name}="{_SPACE.sub(" ", value).strip()}"' for name, value in sorted(dict(named).items()))
    return f"<{' '.join((token.name, *shown))}>"


def _is_generator(page: str, token: Token) -> bool:
    return token.name == "meta" and 'name="generator"' in page[token.start : token.end]
