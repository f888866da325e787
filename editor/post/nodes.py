"""YAML as a tree whose nodes know their place in the source.

Built on PyYAML's events and not on `compose()`, whose nodes stand for an alias with the place of its anchor, end a
block collection only after the blank lines and comments that follow it, and recurse as deep as a hostile file asks.
libyaml (which Psych uses too) counts its marks in characters, as the pure Python parser does.
"""

import dataclasses
import enum
from collections.abc import Iterator

import yaml

from editor.post.block_scalar import content_end
from editor.post.errors import FrontMatterError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# libyaml's time grows with the square of open brackets: 10,000 take a quarter of a second.
_BRACKETS = 10_000
_DEPTH = 60
_NODES = 100_000


class Style(enum.Enum):
    """How a value is written."""

    PLAIN = None
    SINGLE = "'"
    DOUBLE = '"'
    FOLDED = ">"
    LITERAL = "|"
    FLOW = "flow"
    BLOCK = "block"
    ALIAS = "*"


@dataclasses.dataclass(frozen=True, slots=True)
class Node:
    """A place in the source: from the first character of its anchor, tag or content to the last of its content."""

    start: int
    end: int
    style: Style
    tag: str | None = None
    anchor: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ScalarNode(Node):
    """A scalar; `text` is what YAML reads, before any type is given to it."""

    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SequenceNode(Node):
    """A list."""

    items: tuple[Node, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class MappingNode(Node):
    """A mapping, its keys in the file's order, duplicates included."""

    pairs: tuple[tuple[Node, Node], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class AliasNode(Node):
    """A `*name`; `target` is the node that the name stood for there."""

    target: Node | None = None


def parse(source: str, most: int = _NODES) -> Node | None:
    """The first document of `source`, None where it is empty; it may have `most` nodes.

    Raises FrontMatterError with the 1-based line: not YAML, or more of it than any post has.
    """
    if source.count("[") + source.count("{") > max(_BRACKETS, most // 10):
        raise FrontMatterError("post.front_matter_too_large", line=1)
    try:
        return _Composer(source, most).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "?"
        raise FrontMatterError("post.front_matter_malformed", line=_line(source, mark), problem=problem) from error
    except yaml.reader.ReaderError as error:
        line = _reader_line(source, error)
        raise FrontMatterError("post.front_matter_malformed", line=line, problem=error.reason) from error
    except UnicodeEncodeError as error:
        line = source.count("\n", 0, error.start) + 1
        raise FrontMatterError("post.front_matter_malformed", line=line, problem=error.reason) from error


def _line(source: str, mark: yaml.Mark | None) -> int:
    lines = source.count("\n") + (not source.endswith("\n"))
    return min(mark.line + 1, max(lines, 1)) if mark else 1


def _reader_line(source: str, error: yaml.reader.ReaderError) -> int:
    # libyaml gives the offset in bytes, the pure Python reader in characters.
    text = source if _LOADER is yaml.SafeLoader else source.encode("utf-8").decode("latin-1")
    return text.count("\n", 0, int(error.position)) + 1


def _span(first: yaml.Event, last: yaml.Event) -> tuple[int, int]:
    assert first.start_mark is not None  # only events made by hand have no marks
    assert last.end_mark is not None
    return first.start_mark.index, last.end_mark.index


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """One pass over the events of one document."""

    def __init__(self, source: str, most: int) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = yaml.parse(source, Loader=_LOADER)
        self._anchors: dict[str, Node] = {}
        self._left = most

    def document(self) -> Node | None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                return self._node(next(self._events), 0)
        return None

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._left -= 1
        if depth > _DEPTH or self._left < 0:
            raise FrontMatterError("post.front_matter_too_large", line=_line_of(event))
        node = self._collection(event, depth) or self._leaf(event)
        if node.anchor is not None and not isinstance(node, AliasNode):
            self._anchors[node.anchor] = node
        return node

    def _leaf(self, event: yaml.Event) -> Node:
        start, end = _span(event, event)
        if isinstance(event, yaml.AliasEvent):
            return AliasNode(start, end, Style.ALIAS, target=self._target(event))
        assert isinstance(event, yaml.ScalarEvent)
        style = Style(event.style or None)
        if style in (Style.FOLDED, Style.LITERAL):
            end = content_end(self._source, start, end)
        return ScalarNode(start, end, style, event.tag, event.anchor, event.value)

    def _target(self, event: yaml.AliasEvent) -> Node:
        name = str(event.anchor)
        if name not in self._anchors:
            problem = f"no anchor &{name}"
            raise FrontMatterError("post.front_matter_malformed", line=_line_of(event), problem=problem)
        return self._anchors[name]

    def _collection(self, event: yaml.Event, depth: int) -> Node | None:
        if not isinstance(event, yaml.CollectionStartEvent):
            return None
        children: list[Node] = []
        while not isinstance(ending := next(self._events), yaml.CollectionEndEvent):
            children.append(self._node(ending, depth + 1))
        start, end = _span(event, ending)
        if not event.flow_style:
            end = children[-1].end
        style = Style.FLOW if event.flow_style else Style.BLOCK
        if isinstance(event, yaml.MappingStartEvent):
            pairs = tuple(zip(children[::2], children[1::2], strict=True))
            return MappingNode(start, end, style, event.tag, event.anchor, pairs)
        return SequenceNode(start, end, style, event.tag, event.anchor, tuple(children))
