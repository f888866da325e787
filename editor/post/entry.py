"""One key of the front matter: where it stands, how it is written, what it is."""

import dataclasses
import datetime
import enum
import re

from editor.post.block_scalar import BlockScalar
from editor.post.nodes import MappingNode, Node, ScalarNode, SequenceNode, Style
from editor.post.values import Value

_DATES = ("date", "last_modified_at", "updated", "modified")
_LISTS = ("categories", "tags")
_LONG = ("excerpt", "description", "feature_text", "summary")
_LONG_LENGTH = 100


class Kind(enum.Enum):
    """The field that a key wants in a form."""

    TEXT = "text"
    LONG_TEXT = "long text"
    LIST = "list"
    DATE = "date"
    YES_NO = "yes/no"
    NUMBER = "number"
    NESTED = "nested"


@dataclasses.dataclass(frozen=True)
class Entry:
    """One key and its value. All offsets are characters of the front matter's source.

    `key_start` to `colon` is the key with its colon, `start` to `end` the value as written: a block scalar from its
    indicator to its last line of text, a block list from its first dash; comments and newlines after it left out.
    `column` is the key's, `value_column` that of `start`.
    """

    key: str
    value: Value
    kind: Kind
    style: Style
    key_start: int
    colon: int
    start: int
    end: int
    source: str
    column: int
    value_column: int
    node: Node = dataclasses.field(repr=False, compare=False)

    @property
    def block_scalar(self) -> BlockScalar | None:
        """The value's lines when it is written folded (`>`) or literal (`|`), with no tag or anchor before."""
        if not self.source.startswith((">", "|")):
            return None
        return BlockScalar.read(self.source, self.column)

    @property
    def text(self) -> str:
        """What a person edits (see FrontMatter.changed_text).

        Of a folded or literal value its lines as written, without the indentation and the newline at the end; of other
        text its value; of a number, date or yes/no its source; "" for nothing; of lists and nested data their YAML.
        """
        if self.kind is Kind.NESTED:
            return self.yaml
        block = self.block_scalar
        if block is not None:
            return block.text
        if isinstance(self.value, str):
            return self.value
        if self.value is None:
            return ""
        return self.yaml

    @property
    def items(self) -> tuple[str, ...]:
        """A list's items as text, as a person sees them (see FrontMatter.changed_items); () when it is no list."""
        if not isinstance(self.node, SequenceNode) or not isinstance(self.value, list):
            return ()
        pairs = zip(self.node.items, self.value, strict=True)
        return tuple(node.text if isinstance(node, ScalarNode) else str(value) for node, value in pairs)

    @property
    def yaml(self) -> str:
        """The value's source, its lines moved to the left as far as the first one, newlines as "\\n"."""
        first, *others = re.split(r"\r?\n", self.source)
        column = self.value_column if self.style is Style.BLOCK else self.column
        return "\n".join([first, *(_dedent(line, column) for line in others)])


def _dedent(line: str, column: int) -> str:
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, column) :]


def kind_of(key: str, value: Value, node: Node, *, aliased: bool) -> Kind:
    """The kind, from the value, from how it is written, and from the key's name where there is no value yet."""
    if aliased or isinstance(node, MappingNode):
        return Kind.NESTED
    if isinstance(node, SequenceNode):
        flat = not any(isinstance(item, (list, dict)) for item in value) if isinstance(value, list) else False
        return Kind.LIST if flat else Kind.NESTED
    if node.tag:
        return Kind.NESTED
    if key == "title":
        return Kind.TEXT
    return _scalar_kind(key, value, node.style)


def _scalar_kind(key: str, value: Value, style: Style) -> Kind:
    if value is None:
        return _kind_by_name(key)
    if isinstance(value, bool):
        return Kind.YES_NO
    if isinstance(value, (int, float)):
        return Kind.NUMBER
    if isinstance(value, datetime.date):
        return Kind.DATE
    text = str(value)
    long = style in (Style.FOLDED, Style.LITERAL) or "\n" in text or (len(text) > _LONG_LENGTH and " " in text)
    return Kind.LONG_TEXT if long else Kind.TEXT


def _kind_by_name(key: str) -> Kind:
    if key in _DATES:
        return Kind.DATE
    if key in _LISTS:
        return Kind.LIST
    return Kind.LONG_TEXT if key in _LONG else Kind.TEXT
