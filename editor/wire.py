"""Messages between the window and its processes: JSON behind its length, four bytes, big-endian."""

import json
import os
import struct
import sys
from collections.abc import Iterator
from typing import IO, Any, BinaryIO

_LENGTH = struct.Struct(">I")
Message = dict[str, Any]


def pack(message: Message) -> bytes:
    """One message as bytes."""
    data = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _LENGTH.pack(len(data)) + data


def unpack(received: bytearray) -> Iterator[Message]:
    """The whole messages at the start of `received`, each of which is taken out of it."""
    while len(received) >= _LENGTH.size:
        end = _LENGTH.size + _LENGTH.unpack_from(received)[0]
        if len(received) < end:
            return
        data = bytes(received[_LENGTH.size : end])
        del received[:end]
        yield _load(data)


def read(stream: IO[bytes]) -> Message | None:
    """The next message of a blocking stream, None at its end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    data = stream.read(length)
    return _load(data) if len(data) == length else None


def answers() -> BinaryIO:
    """This process's way to the window: whatever prints to stdout goes to stderr from now on."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def _load(data: bytes) -> Message:
    message = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise TypeError("a message is an object")
    return message
