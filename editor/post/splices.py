"""The ways to write a value where another stands, best first; who applies one reads the result again to judge it."""

import dataclasses
import textwrap
from collections.abc import Iterator, Mapping, Sequence

import yaml

from editor.post import lists
from editor.post.block_scalar import BlockScalar, fold
from editor.post.entry import Entry
from editor.post.errors import FrontMatterError
from editor.post.manner import Manner
from editor.post.nodes import MappingNode, SequenceNode, Style, parse
from editor.post.scalars import inline
from editor.post.values import Value

_LONG = 100


@dataclasses.dataclass(frozen=True)
class Splice:
    """Characters `start` to `end` of the source become `text`."""

    start: int
    end: int
    text: str

    def apply(self, source: str) -> str:
        """The source after it."""
        return source[: self.start] + self.text + source[self.end :]


def set_value(source: str, entry: Entry, value: Value, manner: Manner) -> Iterator[Splice]:
    """The ways to give `entry` another value."""
    block = entry.block_scalar
    if isinstance(value, str):
        if block is not None:
            yield from _in_block(entry, block, value, manner)
        elif "\n" in value.rstrip("\n") and entry.value is None:
            yield from _as_block(source, entry, value, manner)
    elif isinstance(value, Sequence) and isinstance(entry.node, SequenceNode):
        old = entry.value if isinstance(entry.value, list) else []
        yield Splice(*lists.rewritten(source, entry.colon, entry.node, old, value, manner.newline))
    if value is None:
        yield _cleared(source, entry)
    if isinstance(value, (Mapping, list, tuple)) and value and entry.style is not Style.FLOW:
        yield Splice(entry.colon, entry.end, _block_collection(value, entry.column, manner))
    yield _replaced(source, entry, inline(value, entry.node, entry.source))


def set_lines(source: str, entry: Entry, text: str, manner: Manner) -> Splice:
    """`text`, as a person wrote it, as the lines of a block scalar."""
    block = entry.block_scalar
    if block is not None:
        return Splice(entry.start, entry.end, block.with_text(text, entry.column, manner.indent).write(manner.newline))
    return _block_at(source, entry, text, manner)


def set_source(source: str, entry: Entry, text: str, manner: Manner) -> Splice:
    """`text` as the YAML of `entry`'s value."""
    text = textwrap.dedent(text.replace("\r\n", "\n")).strip("\n")
    root = parse(text + "\n") if "*" not in text else None
    block = isinstance(root, (SequenceNode, MappingNode)) and root.style is Style.BLOCK
    if block and entry.style is Style.BLOCK:
        written = textwrap.indent(text, " " * entry.value_column).lstrip(" ")
        return Splice(entry.start, entry.end, written.replace("\n", manner.newline))
    if block:
        written = "\n" + textwrap.indent(text, " " * (entry.column + manner.indent))
        return Splice(entry.colon, entry.end, written.replace("\n", manner.newline))
    first, *others = text.split("\n")
    indented = [" " * (entry.column + manner.indent) + line if line else "" for line in others]
    return _replaced(source, entry, manner.newline.join([first, *indented]))


def appended(end: int, column: int, key: str, value: Value, manner: Manner) -> Iterator[Splice]:
    """The ways to write `key` as the last entry of YAML that ends at `end`."""
    head = f"{' ' * column}{inline(key)}:"
    if isinstance(value, str) and _wants_block(value, manner):
        block = BlockScalar(manner.text or "|", 0, ())
        lines = fold(value.rstrip("\n")) if block.folded else value.rstrip("\n")
        written = block.with_text(lines, column, manner.indent).write(manner.newline)
        yield Splice(end, end, f"{head} {written}{manner.newline}")
    elif isinstance(value, (Mapping, list, tuple)) and value and not manner.flow:
        yield Splice(end, end, head + _block_collection(value, column, manner) + manner.newline)
    written = "" if value is None else " " + inline(value)
    yield Splice(end, end, head + written + manner.newline)


def appended_lines(end: int, column: int, key: str, text: str, manner: Manner) -> Iterator[Splice]:
    """The way to write `key` as the last entry, its text as a person wrote it."""
    block = BlockScalar(manner.text or "|", 0, ()).with_text(text, column, manner.indent)
    yield Splice(end, end, f"{' ' * column}{inline(key)}: {block.write(manner.newline)}{manner.newline}")


def removed(source: str, entry: Entry) -> Splice:
    """The entry's lines gone, with a comment on the last of them."""
    start = source.rfind("\n", 0, entry.key_start) + 1
    end = source.find("\n", max(entry.end, entry.colon))
    return Splice(start, len(source) if end < 0 else end + 1, "")


def _wants_block(value: str, manner: Manner) -> bool:
    long = len(value) > _LONG and " " in value and bool(manner.text)
    return "\n" in value.rstrip("\n") or long


def _in_block(entry: Entry, block: BlockScalar, value: str, manner: Manner) -> Iterator[Splice]:
    stripped = value.rstrip("\n")
    trailing = len(value) - len(stripped)
    if trailing > 1 and block.chomping != "+":
        block = block.with_chomping("+")
    lines = fold(stripped) if block.folded else stripped
    if block.chomping == "+":
        lines += "\n" * (trailing - 1)
    written = block.with_text(lines, entry.column, manner.indent).write(manner.newline)
    yield Splice(entry.start, entry.end, written)


def _as_block(source: str, entry: Entry, value: str, manner: Manner) -> Iterator[Splice]:
    stripped = value.rstrip("\n")
    if len(value) - len(stripped) <= 1:
        yield _block_at(source, entry, fold(stripped) if manner.text.startswith(">") else stripped, manner)


def _block_at(source: str, entry: Entry, lines: str, manner: Manner) -> Splice:
    """A block scalar in place of what stands on the key's line, whose comment goes to the header."""
    end = source.find("\n", entry.end)
    end -= source[end - 1] == "\r"
    header = (manner.text or "|") + source[entry.end : end]
    written = BlockScalar(header, 0, ()).with_text(lines, entry.column, manner.indent).write(manner.newline)
    return Splice(entry.start, end, _blank_before(source, entry.start) + written)


def _cleared(source: str, entry: Entry) -> Splice:
    rest = source[entry.end : source.find("\n", entry.end)]
    return Splice(entry.start if rest.strip() and entry.start > entry.colon else entry.colon, entry.end, "")


def _replaced(source: str, entry: Entry, text: str) -> Splice:
    if entry.style is Style.BLOCK:
        return Splice(entry.colon, entry.end, " " + text if text else "")
    return Splice(entry.start, entry.end, _blank_before(source, entry.start) + text if text else "")


def _blank_before(source: str, offset: int) -> str:
    return "" if source[offset - 1] in " \t\n" else " "


def _block_collection(value: Value, column: int, manner: Manner) -> str:
    """The newline after the colon and the collection below it, without a newline at the end."""
    flat = isinstance(value, (list, tuple)) and not any(isinstance(item, (list, tuple, Mapping)) for item in value)
    if flat and isinstance(value, (list, tuple)):
        indent = " " * (column + manner.dash)
        return "".join(f"{manner.newline}{indent}- {inline(item)}" for item in value)
    try:
        written = yaml.safe_dump(value, allow_unicode=True, default_flow_style=False, sort_keys=False, width=2**31)
    except yaml.YAMLError as error:
        raise FrontMatterError("post.front_matter_unwritable") from error
    indented = textwrap.indent(written.rstrip("\n"), " " * (column + manner.indent))
    return manner.newline + indented.replace("\n", manner.newline)
