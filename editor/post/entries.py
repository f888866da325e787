"""The entries of one front matter's YAML."""

import collections
import dataclasses
from collections.abc import Iterator

from editor.post.entry import Entry, kind_of
from editor.post.errors import FrontMatterError
from editor.post.nodes import AliasNode, MappingNode, Node, ScalarNode, SequenceNode, Style, parse
from editor.post.reading import key_of, value_of


@dataclasses.dataclass(frozen=True)
class Entries:
    """`by_key` in the file's order, the last of duplicates; `written` all of them; `flow` when they stand in braces."""

    by_key: dict[str, Entry]
    written: tuple[Entry, ...]
    flow: bool = False

    @property
    def duplicates(self) -> tuple[str, ...]:
        """The keys that are written more than once."""
        times = collections.Counter(entry.key for entry in self.written)
        return tuple(key for key in self.by_key if times[key] > 1)


def read(source: str) -> Entries:
    """The entries of YAML `source`. Raises FrontMatterError: malformed, too large, or not a mapping."""
    root = parse(source)
    if root is None or (isinstance(root, ScalarNode) and not root.text and root.style is Style.PLAIN):
        return Entries({}, ())
    if not isinstance(root, MappingNode):
        raise FrontMatterError("post.front_matter_no_mapping", line=source.count("\n", 0, root.start) + 1)
    written = tuple(_entry(source, key, value) for key, value in root.pairs)
    return Entries({entry.key: entry for entry in written}, written, root.style is Style.FLOW)


def _entry(source: str, key_node: Node, node: Node) -> Entry:
    key = key_of(key_node)
    colon = source.find(":", key_node.end) + 1
    start, end = node.start, node.end
    if start == end:
        start = end = _blank_to_fill(source, colon)
    try:
        value = value_of(node)
    except FrontMatterError as error:
        raise FrontMatterError(error.key, line=source.count("\n", 0, key_node.start) + 1) from error
    return Entry(
        key=key,
        value=value,
        kind=kind_of(key, value, node, aliased=any(_anchors_in(node))),
        style=node.style,
        key_start=key_node.start,
        colon=colon,
        start=start,
        end=end,
        source=source[start:end],
        column=_column(source, key_node.start),
        value_column=_column(source, start),
        node=node,
    )


def _blank_to_fill(source: str, colon: int) -> int:
    """Where the value of `key:` goes: after blanks that end the line, else (a comment follows) at the colon."""
    end = colon
    while source[end : end + 1] in (" ", "\t"):
        end += 1
    return end if source[end : end + 1] in ("\n", "\r", "") else colon


def _column(source: str, offset: int) -> int:
    return offset - (source.rfind("\n", 0, offset) + 1)


def _anchors_in(node: Node) -> Iterator[bool]:
    yield node.anchor is not None or isinstance(node, AliasNode)
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _anchors_in(item)
            yield bool(item.tag)
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield from _anchors_in(key)
            yield from _anchors_in(value)
