"""A journal's bytes: records that each prove themselves, so that damage ends at the record that it hit.

A record: 4 bytes that no UTF-8 holds, the payload's length, its sequence number, its kind, the payload, a checksum of
all of it and of the journal's name (a record of another journal is no record).
"""

import dataclasses
import enum
import hashlib
import struct
from collections.abc import Iterator

_SIGN = b"\xf5\xfeST"
_HEAD = struct.Struct(">4sIQc")
_SUM = 8


class Kind(enum.Enum):
    """What a record holds."""

    ORIGIN = b"O"
    TEXT = b"T"
    CHANGE = b"C"
    KEPT = b"K"
    SETTLED = b"S"


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """One entry. Of copies (the same sequence number) one is enough."""

    sequence: int
    kind: Kind
    payload: bytes

    def to_bytes(self, journal: str) -> bytes:
        """As it stands in the file of that journal."""
        head = _HEAD.pack(_SIGN, len(self.payload), self.sequence, self.kind.value)
        return head + self.payload + _checksum(journal, head + self.payload)


def read_records(data: bytes, journal: str) -> Iterator[Record]:
    """Every whole record in `data`; what is damaged is stepped over."""
    at = data.find(_SIGN)
    while at >= 0:
        record, end = _record_at(data, at, journal)
        if record is not None:
            yield record
        at = data.find(_SIGN, end)


def _record_at(data: bytes, at: int, journal: str) -> tuple[Record | None, int]:
    """The record that begins at `at`, and where to look for the next one."""
    start = at + _HEAD.size
    if start > len(data):
        return None, len(data)
    _, length, sequence, kind = _HEAD.unpack_from(data, at)
    end = start + length
    whole = data[at:end]
    if data[end : end + _SUM] != _checksum(journal, whole):
        return None, at + 1
    try:
        return Record(sequence, Kind(kind), data[start:end]), end + _SUM
    except ValueError:  # of a newer Stet
        return None, end + _SUM


def _checksum(journal: str, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM, key=journal.encode()[:64]).digest()
