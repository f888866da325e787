"""Which libraries a Windows binary is linked with: the import tables of PE/COFF (Microsoft's specification, 6.4)."""

import struct
from pathlib import Path

_IMPORTS, _DELAYED = 1, 13  # directories
_NAME_IN_IMPORT, _IMPORT_SIZE = 12, 20
_NAME_IN_DELAYED, _DELAYED_SIZE = 4, 32
_PE32_PLUS = 0x20B


class Image:
    """A binary's headers: where in the file an address of the loaded image is."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        start = struct.unpack_from("<I", data, 0x3C)[0]
        sections, optional_size = struct.unpack_from("<H12xH", data, start + 6)
        self._optional = start + 24
        self._sections = [
            struct.unpack_from("<4I", data, self._optional + optional_size + 40 * number + 8)
            for number in range(sections)
        ]

    def directory(self, number: int) -> int:
        """The address of a table; 0 where there is none."""
        wide = struct.unpack_from("<H", self.data, self._optional)[0] == _PE32_PLUS
        address: int = struct.unpack_from("<I", self.data, self._optional + (112 if wide else 96) + 8 * number)[0]
        return address

    def offset(self, address: int) -> int:
        """The place in the file of an address."""
        for size, virtual, raw_size, raw in self._sections:
            if virtual <= address < virtual + max(size, raw_size):
                return int(address - virtual + raw)
        raise ValueError(f"no section has the address {address:#x}")

    def text(self, address: int) -> str:
        """The text at an address."""
        start = self.offset(address)
        return self.data[start : self.data.index(b"\0", start)].decode("ascii")


def needed(path: Path) -> list[str]:
    """The libraries that a binary is linked with, those read at their first use as well; in lower case."""
    data = path.read_bytes()
    if data[:2] != b"MZ":
        return []
    image, names = Image(data), []
    for directory, size, at in (
        (_IMPORTS, _IMPORT_SIZE, _NAME_IN_IMPORT),
        (_DELAYED, _DELAYED_SIZE, _NAME_IN_DELAYED),
    ):
        table = image.directory(directory)
        entry = image.offset(table) if table else -1
        while entry >= 0 and (name := struct.unpack_from("<I", data, entry + at)[0]):
            names.append(image.text(name).lower())
            entry += size
    return names
