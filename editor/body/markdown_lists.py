"""Reads plain Markdown lists: one line an item, nothing nested, proved against what the renderer makes of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from editor.body.assembly import Assembly, inline_leaf
from editor.body.elements import BLOCKS
from editor.body.html_blocks import HtmlBlocks
from editor.body.inline import Inline, Unreadable
from editor.body.markdown_inline import LONGEST, read_markdown, shown
from editor.body.model import Container, Leaf, Syntax

_ITEM = re.compile(r"(?:([*+-])|[0-9]{1,9}\.)[ \t]+(?=[^\s])")
_OPENS_BLOCK = re.compile(
    r"[*+-][ \t]|[>#=:^|]|[0-9]+\.[ \t]|`{3}|~{3}|<!|</?(?i:%s)\b".replace("%s", "|".join(sorted(BLOCKS)))
)


class _Item(NamedTuple):
    """Where an item begins, where its text does, where it ends, and its marker (a bullet's sign or "1")."""

    start: int
    inner: int
    end: int
    marker: str


def read_list(assembly: Assembly, start: int, end: int) -> bool:
    """Add the items of the list `source[start:end]`; False, and nothing added, where it is more than plain."""
    source = assembly.source
    if end - start > LONGEST:
        return False
    try:
        items = list(_items(source, start, end))
        inlines = [read_markdown(source, item.inner, item.end) for item in items]
        kind = "ordered" if items[0].marker == "1" else "unordered"
        _prove(source[start:end], kind, inlines)
    except Unreadable:
        return False
    container = Container(kind, "", "", "\r\n" if "\r\n" in source[start:end] else "\n")
    for item, inline in zip(items, inlines, strict=True):
        leaf = inline_leaf("item", Syntax.MARKDOWN, source, (item.start, item.end), (item.inner, item.end), inline)
        assembly.leaf(replace(leaf, containers=(container,)), item.start, item.end)
    return True


def _items(source: str, start: int, end: int) -> Iterator[_Item]:
    """The items, one a line, all with the same marker. Raises Unreadable at the first line that is none."""
    markers = set()
    position = start
    for line in source[start:end].split("\n"):
        match = _ITEM.match(line)
        if match is None:
            if line.strip() or position + len(line) < end:
                raise Unreadable("list")
            break
        text = line.rstrip()
        if _OPENS_BLOCK.match(text, match.end()):
            raise Unreadable("list")
        marker = match[1] or "1"
        markers.add(marker)
        yield _Item(position, position + match.end(), position + len(text), marker)
        position += len(line) + 1
    if len(markers) != 1:
        raise Unreadable("list")


def _prove(text: str, kind: str, inlines: list[Inline]) -> None:
    """Raises Unreadable unless the renderer makes of the text one list of just these items."""
    from editor import kramdown  # as in markdown_inline: bodies of HTML never need it

    html = kramdown.convert(text).strip()
    rendered = Assembly(html)
    HtmlBlocks.of(rendered, 0, len(rendered.source), liquid=False).read()  # what is rendered is past Liquid
    leaves = rendered.leaves
    if not all(_is_item(leaf, kind) for leaf in leaves) or len({leaf.containers for leaf in leaves}) != 1:
        raise Unreadable("list")
    if [shown(leaf.runs) for leaf in leaves] != [shown(inline.runs) for inline in inlines]:
        raise Unreadable("unproved")


def _is_item(leaf: Leaf, kind: str) -> bool:
    return leaf.kind == "item" and len(leaf.containers) == 1 and leaf.containers[0].kind == kind
