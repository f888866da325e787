"""A body as a whole: whether it is read as it is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from editor.body.likeness import first_unlike
from editor.body.model import Leaf, Syntax
from editor.body.reading import read

if TYPE_CHECKING:
    from editor.kramdown import Options


class Whole(NamedTuple):
    """A body's source, how it is read, and the leaves that are shown for it, each with what it writes."""

    source: str
    syntax: Syntax
    options: "Options | None"
    shown: Sequence[tuple[Leaf, str]]

    def read_otherwise(self) -> str | None:
        """What the first leaf says that is read otherwise than it is shown; None where all is read as it is shown."""
        again = read(self.source, self.syntax, self.options).leaves
        at = first_unlike(again, self.shown)
        if at is None:
            return None
        leaf, source = self.shown[at] if at < len(self.shown) else (again[at], again[at].source)
        return leaf.text or source
