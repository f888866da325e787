"""Messages between the window and the worker: JSON behind its length, four bytes, big-endian."""

import json
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">I")
Message = dict[str, Any]


def pack(message: Message) -> bytes:
    """One message as bytes."""
    data = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _LENGTH.pack(len(data)) + data


def unpack(received: bytearray) -> list[Message]:
    """The whole messages at the start of `received`, which are taken out of it."""
    messages = []
    while len(received) >= _LENGTH.size:
        end = _LENGTH.size + _LENGTH.unpack_from(received)[0]
        if len(received) < end:
            break
        messages.append(_load(bytes(received[_LENGTH.size : end])))
        del received[:end]
    return messages


def read(stream: IO[bytes]) -> Message | None:
    """The next message of a blocking stream, None at its end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    data = stream.read(length)
    return _load(data) if len(data) == length else None


def _load(data: bytes) -> Message:
    message = json.loads(data.decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise TypeError("a message is an object")
    return message
