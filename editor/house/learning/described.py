"""A learned house style as whoever may take it is told of it: what it says, and what was counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from editor import messages
from editor.house import House, packing
from editor.house.learning.learned import Learned
from editor.house.learning.notes import notes


@dataclass(frozen=True, slots=True)
class Described:
    """`notes` are those of `editor.house.learning.notes` by language; `usual` are the keys that most posts have."""

    house: House
    notes: Mapping[str, Mapping[str, str]]
    usual: tuple[str, ...]
    found_nothing: bool
    """Whether there is nothing that a house could have for its own: plain Markdown under a title."""

    @classmethod
    def of(cls, learned: Learned) -> Self:
        """What is told of a learned style."""
        counted = {language: notes(learned, language) for language in messages.LANGUAGES}
        return cls(learned.house(), counted, tuple(field.key for field in learned.usual), learned.found_nothing)

    def packed(self) -> dict[str, Any]:
        """As JSON has it."""
        house = packing.packed(self.house)
        return {"house": house, "notes": self.notes, "usual": self.usual, "found_nothing": self.found_nothing}

    @classmethod
    def unpacked(cls, told: Mapping[str, Any]) -> Self:
        """What was packed. Raises KeyError, TypeError and ValueError for anything else."""
        return cls(packing.unpacked(told["house"]), told["notes"], tuple(told["usual"]), bool(told["found_nothing"]))
