"""How much a page's templates may do."""

import time
from dataclasses import dataclass, field

from editor.errors import StetError

MOST_ITERATIONS = 1_000_000
MOST_CHARACTERS = 32_000_000
MOST_ITEMS = 1_000_000
_BITS = 100_000
_STEPS_BETWEEN = 256


class TooMuch(StetError):
    """The templates of a page would take more time, memory or text than a page may."""

    def __init__(self) -> None:
        super().__init__("rendering.too_much")


@dataclass(slots=True)
class Budget:
    """What is left for one page: processor time in seconds, and how many characters and steps."""

    seconds: float = 1.5
    _steps: int = 0
    _written: int = 0
    _deadline: float = field(init=False)

    def __post_init__(self) -> None:
        self._deadline = time.process_time() + self.seconds

    def step(self) -> None:
        """Count one node. Raises TooMuch."""
        self._steps += 1
        if self._steps % _STEPS_BETWEEN == 0 and time.process_time() > self._deadline:
            raise TooMuch

    def write(self, written: str) -> None:
        """Count what is written. Raises TooMuch."""
        self._written += len(written)
        if self._written > MOST_CHARACTERS:
            raise TooMuch


def check_size(value: object) -> None:
    """Raises TooMuch for a value that a template has made too big."""
    if isinstance(value, str):
        is_big = len(value) > MOST_CHARACTERS
    elif isinstance(value, list):
        is_big = len(value) > MOST_ITEMS
    else:
        is_big = isinstance(value, int) and value.bit_length() > _BITS
    if is_big:
        raise TooMuch
