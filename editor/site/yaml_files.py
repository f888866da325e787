"""YAML of a site's files, typed as Psych types it where Jekyll loads it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editor.site import flat_yaml

if TYPE_CHECKING:
    from editor.post.nodes import Node

_PERHAPS_SYMBOL = re.compile(r"(?:^|[\s,\[{]):\S")


class RefusedSymbol(Exception):
    """A plain `:name`, a Ruby symbol, which Jekyll permits in no file; `line` is 1-based."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def load(text: str, most: int = 20_000) -> Any:
    """The value of the first document of `text`, which may hold `most` values; None where there is none.

    A time without a zone is naive and means UTC. Raises FrontMatterError (with the line) for what is no YAML, and
    RefusedSymbol.
    """
    plain = flat_yaml.read(text)
    if plain is not None:
        return plain
    return load_any(text, most)


def load_any(text: str, most: int) -> Any:
    """What `load` gives, by the parser alone."""
    from editor.post.nodes import parse
    from editor.post.reading import value_of

    root = parse(text, most=5 * most)
    if _PERHAPS_SYMBOL.search(text):
        for symbol in _symbols(root):
            raise RefusedSymbol(text.count("\n", 0, symbol.start) + 1)
    return value_of(root, most=most)


def _symbols(node: "Node | None") -> Iterator["Node"]:
    from editor.post.nodes import MappingNode, SequenceNode
    from editor.post.reading import is_symbol

    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _symbols(item)
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield from _symbols(key)
            yield from _symbols(value)
    elif node is not None and is_symbol(node):
        yield node


def merged(master: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Jekyll::Utils.deep_merge_hashes: `other` wins, but nothing (nil) does not; mappings merge within."""
    result = dict(master)
    for key, value in other.items():
        old = result.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            result[key] = merged(old, value)
        elif value is not None or key not in result:
            result[key] = value
    return result


def is_list(value: object) -> bool:
    """Whether `value` is a YAML list."""
    return isinstance(value, Sequence) and not isinstance(value, str)
