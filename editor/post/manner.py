"""How a file writes things, for keys that it does not have yet."""

import dataclasses
from collections.abc import Iterable
from typing import Self

from editor.post.entry import Entry
from editor.post.nodes import SequenceNode, Style


@dataclasses.dataclass(frozen=True)
class Manner:
    """What to write new keys with.

    `text` is the indicator for text of several lines, "" where the file shows none; `indent` and `dash` are the
    indentation of such text and of a list's dashes below their key; `flow` tells whether lists stand in brackets.
    """

    newline: str = "\n"
    text: str = ""
    indent: int = 2
    dash: int = 2
    flow: bool = False

    @classmethod
    def of(cls, entries: Iterable[Entry], newline: str) -> Self:
        """What the entries show; the class's defaults where they show nothing."""
        found: dict[str, str | int | bool] = {}
        for entry in entries:
            block = entry.block_scalar
            if block is not None:
                found.setdefault("text", (">" if block.folded else "|") + block.chomping)
                if block.indent > entry.column:
                    found.setdefault("indent", block.indent - entry.column)
            elif isinstance(entry.node, SequenceNode):
                found.setdefault("flow", entry.style is Style.FLOW)
                if entry.style is Style.BLOCK:
                    found.setdefault("dash", entry.value_column - entry.column)
        return dataclasses.replace(cls(newline), **found)  # type: ignore[arg-type]
