"""A post in a list, and how one process tells another of it. Light: a window has it before it reads a site."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from editor.site.drafting.state import State


@dataclass(frozen=True, slots=True)
class Row:
    """One file: `path` from the site's root, `date` in the site's zone ("2024-07-27 09:30"), `moment` to sort by.

    `state` is None where only the file's name is known yet.
    """

    path: str
    title: str
    date: str
    moment: int
    categories: tuple[str, ...]
    state: State | None

    def packed(self) -> list[object]:
        """As JSON has it."""
        return [self.path, self.title, self.date, self.moment, self.categories, self.state]

    @classmethod
    def unpacked(cls, row: Sequence[object]) -> Self:
        """What was packed. Raises ValueError and TypeError for anything else."""
        path, title, date, moment, categories, state = row
        if not isinstance(moment, int) or not isinstance(categories, list | tuple):
            raise TypeError(row)
        known = None if state is None else State(str(state))
        return cls(str(path), str(title), str(date), moment, tuple(map(str, categories)), known)
