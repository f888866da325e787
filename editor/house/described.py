"""A learned house style as whoever may take it is told of it: what it says, and what was counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from editor.house import packing
from editor.house.style import House


@dataclass(frozen=True, slots=True)
class Described:
    """`notes` are those of `editor.house.learning.notes` by language; `usual` are the keys that most posts have.

    A window knows this of learning, and nothing of what learns.
    """

    house: House
    notes: Mapping[str, Mapping[str, str]]
    usual: tuple[str, ...]
    found_nothing: bool
    """Whether there is nothing that a house could have for its own: plain Markdown under a title."""

    def packed(self) -> dict[str, Any]:
        """As JSON has it."""
        house = packing.packed(self.house)
        return {"house": house, "notes": self.notes, "usual": self.usual, "found_nothing": self.found_nothing}

    @classmethod
    def unpacked(cls, told: Mapping[str, Any]) -> Self:
        """What was packed. Raises KeyError, TypeError and ValueError for anything else."""
        return cls(packing.unpacked(told["house"]), told["notes"], tuple(told["usual"]), bool(told["found_nothing"]))
