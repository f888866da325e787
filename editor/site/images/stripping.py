"""Takes what cameras and programs write about a picture out of its file, without encoding the picture anew.

Kept is what changes how it looks: colour profiles, and Adobe's note of how colours are coded. JPEG: ITU-T T.81 annex B;
PNG: W3C Portable Network Graphics, section 11; WebP: RFC 9649, section 2.7.
"""

from collections.abc import Iterator

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_RESTARTS = range(0xD0, 0xD8)
_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)
_WEBP_DROPPED = (b"EXIF", b"XMP ")
_WEBP_FLAGS = 0x0C  # of VP8X: that there are EXIF and XMP


class Malformed(Exception):
    """A file that is not built as its format says; it is for the decoder to judge."""


def stripped(data: bytes, kind: str) -> bytes:
    """The file without metadata; `kind` is "JPEG", "PNG" or "WEBP". Raises Malformed."""
    try:
        return b"".join(_PARTS[kind](data))
    except (IndexError, ValueError) as error:
        raise Malformed from error


def _jpeg(data: bytes) -> Iterator[bytes]:
    """The file up to the end of its first picture: phones hide films and second pictures after it."""
    if data[:2] != bytes((0xFF, _START)):
        raise Malformed
    yield data[:2]
    place = 2
    while True:
        if data[place] != 0xFF:
            raise Malformed
        marker = data[place + 1]
        if marker == 0xFF:  # a fill byte
            place += 1
            continue
        if marker == _END:
            yield data[place : place + 2]
            return
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        if marker == _SCAN:
            end = _end_of_scan(data, end)
        if end > len(data):
            raise Malformed
        if _is_kept(marker, data[place + 4 : place + 20]):
            yield data[place:end]
        place = end


def _is_kept(marker: int, beginning: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if marker not in _APPLICATION:
        return True
    return beginning.startswith((b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"))


def _end_of_scan(data: bytes, place: int) -> int:
    while True:
        place = data.index(b"\xff", place)
        if data[place + 1] != 0 and data[place + 1] not in _RESTARTS:
            return place
        place += 2


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    place = 8
    while place < len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4])
        name = data[place + 4 : place + 8]
        if end > len(data) or len(name) < 4:
            raise Malformed
        if name in _PNG_KEPT:
            yield data[place:end]
        if name == b"IEND":
            return
        place = end
    raise Malformed


def _webp(data: bytes) -> Iterator[bytes]:
    chunks = list(_webp_chunks(data))
    yield b"RIFF" + (4 + sum(map(len, chunks))).to_bytes(4, "little") + b"WEBP"
    yield from chunks


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    place = 12
    while place + 8 <= len(data):
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        end = place + 8 + size + size % 2
        if end > len(data) + 1:
            raise Malformed
        chunk, name = data[place:end], data[place : place + 4]
        if name == b"VP8X":
            yield chunk[:8] + bytes((chunk[8] & ~_WEBP_FLAGS,)) + chunk[9:]
        elif name not in _WEBP_DROPPED:
            yield chunk
        place = end


_PARTS = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
