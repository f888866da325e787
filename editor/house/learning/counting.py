"""Counting what recurs, and in how many posts."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Counted(Generic[T]):
    """What was found, how often, in how many posts, and how many others stand in its place elsewhere."""

    value: T
    uses: int
    posts: int
    others: int = 0


class Tally(Generic[T]):
    """Counts uses, and the posts they are in; a post's number only grows."""

    def __init__(self) -> None:
        self.uses: Counter[T] = Counter()
        self.posts: Counter[T] = Counter()
        self._last: dict[T, int] = {}

    def add(self, value: T, post: int) -> None:
        """One more use, in a post."""
        self.uses[value] += 1
        if self._last.get(value) != post:
            self._last[value] = post
            self.posts[value] += 1

    def most(self) -> Counted[T] | None:
        """What is used most; of equals what came first. None where nothing was counted."""
        if not self.uses:
            return None
        value, uses = self.uses.most_common(1)[0]
        return Counted(value, uses, self.posts[value], len(self.uses) - 1)
