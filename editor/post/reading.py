"""From a node to its value, typed as Psych types it."""

from collections.abc import Sequence

from editor.post import psych
from editor.post.errors import FrontMatterError
from editor.post.nodes import AliasNode, MappingNode, Node, ScalarNode, SequenceNode, Style
from editor.post.values import Value

_STRING_TAGS = ("!", "!str", "tag:yaml.org,2002:str")
# A file of 300 bytes can name a billion values through aliases of aliases.
_EXPANDED = 20_000
_DEPTH = 100


def value_of(node: Node | None, most: int = _EXPANDED) -> Value:
    """The value; lists are `list`, mappings `dict`.

    Raises FrontMatterError when aliases make it grow to more than `most` values.
    """
    return _Reader(most).value(node)


def key_of(node: Node) -> str:
    """A mapping key as text: as written for a scalar (`on` stays "on"), "" for anything else."""
    if isinstance(node, AliasNode) and node.target is not None:
        return key_of(node.target)
    return node.text if isinstance(node, ScalarNode) else ""


def is_symbol(node: Node) -> bool:
    """Whether Jekyll would refuse the node as a Ruby symbol."""
    return isinstance(node, ScalarNode) and node.style is Style.PLAIN and not node.tag and psych.is_symbol(node.text)


class _Reader:
    def __init__(self, most: int) -> None:
        self._left = most

    def value(self, node: Node | None, depth: int = 0) -> Value:
        self._left -= 1
        if self._left < 0 or depth > _DEPTH:
            raise FrontMatterError("post.front_matter_too_large", line=None)
        if isinstance(node, AliasNode):
            return self.value(node.target, depth + 1)
        if isinstance(node, SequenceNode):
            return [self.value(item, depth + 1) for item in node.items]
        if isinstance(node, MappingNode):
            return self._mapping(node, depth + 1)
        assert node is None or isinstance(node, ScalarNode)
        return _scalar(node)

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.pairs:
            key, value = key_of(key_node), self.value(value_node, depth)
            if key == "<<" and _merge(result, value):
                continue
            result[key] = value
        return result


def _merge(result: dict[str, Value], value: Value) -> bool:
    """Psych's `<<`: a mapping or a list of mappings, the last one said wins."""
    sources = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    mappings = [source for source in sources if isinstance(source, dict)]
    for mapping in reversed(mappings):
        result.update(mapping)
    return len(mappings) == len(sources)


def _scalar(node: ScalarNode | None) -> Value:
    if node is None:
        return None
    if node.style is not Style.PLAIN or node.tag in _STRING_TAGS:
        return node.text
    return psych.resolve(node.text)
