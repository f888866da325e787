"""What changed between two texts, as the one span that differs."""

import struct
from typing import NamedTuple

_PLACE = struct.Struct(">QQ")


class Change(NamedTuple):
    """`removed` characters from `start` on became `text`."""

    start: int
    removed: int
    text: str

    def apply(self, text: str) -> str:
        """The text after it. Raises ValueError where it has no such span."""
        end = self.start + self.removed
        if end > len(text):
            raise ValueError("a change of another text")
        return text[: self.start] + self.text + text[end:]

    def to_bytes(self) -> bytes:
        """As a record's payload."""
        return _PLACE.pack(self.start, self.removed) + encode(self.text)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Change":
        """What `to_bytes` gave. Raises ValueError and struct.error."""
        start, removed = _PLACE.unpack_from(data)
        return cls(start, removed, decode(data[_PLACE.size :]))


def difference(before: str, after: str) -> Change:
    """The span that differs; equal texts differ in nothing at their end."""
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    end = _common_end(before, after, shorter - start)
    return Change(start, len(before) - start - end, after[start : len(after) - end])


def encode(text: str) -> bytes:
    """UTF-8 that also takes half of a surrogate pair, which can be typed."""
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes) -> str:
    """What `encode` was given. Raises UnicodeDecodeError, a ValueError."""
    return data.decode("utf-8", "surrogatepass")


def _common(one: str, other: str, most: int) -> int:
    """How many characters at the beginning are the same. Compares slices: a loop in Python takes 100 times as long."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            most = middle - 1
    return low


def _common_end(one: str, other: str, most: int) -> int:
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            most = middle - 1
    return low
