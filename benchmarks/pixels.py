"""What pictures (as Grabber gives them) show: whether there is text, and how wide a change is."""

import struct
import zlib
from pathlib import Path

_BYTES_A_PIXEL = 4
_GREEN = 1
_MIDDLE = bytes(level >= 128 for level in range(256))


def ink(picture: bytes) -> int:
    """How often dark and light pixels change along the rows: many in text, next to none in grounds, boxes and lines."""
    levels = picture[_GREEN::_BYTES_A_PIXEL].translate(_MIDDLE)
    row = int.from_bytes(levels, "little")
    return (row ^ (row >> 8)).to_bytes(len(levels), "little").count(1)


def changed_columns(before: bytes, after: bytes, width: int) -> int:
    """In how many of the `width` columns two pictures differ."""
    if before == after:
        return 0
    line = width * _BYTES_A_PIXEL
    columns = 0
    for start in range(0, len(before), line):
        one, other = before[start : start + line], after[start : start + line]
        if one != other:
            columns |= int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    flags = columns.to_bytes(line, "little")
    return sum(any(flags[at : at + 3]) for at in range(0, line, _BYTES_A_PIXEL))


def write_png(path: Path, picture: bytes, width: int) -> None:
    """Keep a picture as a file."""
    line = width * _BYTES_A_PIXEL
    height = len(picture) // line
    rgb = bytearray(width * height * 3)
    rgb[0::3], rgb[1::3], rgb[2::3] = picture[2::4], picture[1::4], picture[0::4]
    rows = b"".join(b"\0" + rgb[at : at + width * 3] for at in range(0, len(rgb), width * 3))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
