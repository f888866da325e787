"""What a text block writes of one leaf."""

from typing import NamedTuple

from editor.body.model import Leaf, Reading


class Unit(NamedTuple):
    """A leaf as it is written now, and the reading that its place belongs to."""

    leaf: Leaf
    reading: Reading
    source: str
    proved: bool = True
    """Whether what is written is read as the leaf, by itself or where it stands, as far as that is known."""

    @property
    def untouched(self) -> bool:
        """Whether the leaf is written as it was read, in the containers that it was read in."""
        return self.source == self.leaf.source and not self.leaf.rehoused

    @property
    def shows(self) -> bool:
        """Whether the leaf is written at all: one without tags is nothing when empty; an empty cell has its place."""
        return bool(self.source) or self.leaf.kind == "cell"
