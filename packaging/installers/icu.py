"""ICU's data, which Qt carries whole: what no binary of the tree has a function to ask for is taken out.

The library holds nothing but one archive of named items, whose form is that of ICU's udata.h and ucmndata.h. A library
with the items that stay takes its place: its name, and the one symbol in it, are the same.
"""

import re
import struct
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from installers import elf
from installers.failure import BuildError

_MAGIC = b"\xda\x27CmnD"  # UDataInfo's two bytes, and after its sizes the format "CmnD"
_ALIGNMENT, _FILLING = 16, b"\xaa"  # of items, each of which ends with its own filling
_LIBRARY = re.compile(r"libicudata\.so\.(\d+)$")
_SOURCE = """\
    .section .rodata, "a"
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


def trim(root: Path, folders: Iterable[str], functions: tuple[str, ...]) -> None:
    """Take folders out of the tree's data; `functions`: how those begin that need none of what is in them.

    Raises BuildError when a binary asks ICU for another function, and when the data has another form.
    """
    binaries = [path for path in sorted(root.rglob("*.so*")) if elf.is_elf(path)]
    ours = [path for path in binaries if path.name.startswith("libicu")]
    offered = set().union(*(elf.symbols(path, "--defined-only") for path in ours))
    for path in set(binaries) - set(ours):
        for name in sorted(offered & elf.symbols(path, "--undefined-only")):
            if not name.startswith(functions):
                raise BuildError(f"{path.name} calls {name}, whose data may be gone; see trimming.py")
    (library,) = (path for path in ours if _LIBRARY.match(path.name))
    write(library, without(read(library), lambda name: name.split("/")[1] in folders))


def read(library: Path) -> bytes:
    """The archive in a library. Raises BuildError when it is none."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder, "data")
        subprocess.run(["objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(data)], check=True)
        archive = data.read_bytes()
    if archive[2:4] != _MAGIC[:2] or archive[12:16] != _MAGIC[2:]:
        raise BuildError(f"{library.name} does not begin as ICU's data does")
    return archive


def items(archive: bytes) -> dict[str, bytes]:
    """What an archive holds: by names such as "icudt73l/curr/ko.res", in the order of these."""
    start = _start(archive)
    (count,) = struct.unpack_from("<I", archive, start)
    places = list(struct.iter_unpack("<II", archive[start + 4 : start + 4 + 8 * count]))
    ends = [place for _, place in places[1:]] + [len(archive) - start]
    found = {}
    for (name, place), end in zip(places, ends, strict=True):
        text = archive[start + name : archive.index(b"\0", start + name)].decode("ascii")
        found[text] = archive[start + place : start + end]
    return found


def without(archive: bytes, is_unwanted: Callable[[str], bool]) -> bytes:
    """An archive with the items left out whose name is unwanted; with all of them it is the same."""
    kept = {name: data for name, data in items(archive).items() if not is_unwanted(name)}
    names = b"".join(name.encode("ascii") + b"\0" for name in kept)
    name_at = 4 + 8 * len(kept)
    names += _FILLING * (-(name_at + len(names)) % _ALIGNMENT)
    item_at = name_at + len(names)
    table = bytearray(struct.pack("<I", len(kept)))
    for name, data in kept.items():
        table += struct.pack("<II", name_at, item_at)
        name_at += len(name) + 1
        item_at += len(data)
    return b"".join((archive[: _start(archive)], table, names, *kept.values()))


def write(library: Path, archive: bytes) -> None:
    """Put a library that holds an archive in the place of `library`."""
    found = _LIBRARY.match(library.name)
    if found is None:
        raise BuildError(f"{library.name} is not ICU's data")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "data").write_bytes(archive)
        Path(folder, "data.s").write_text(_SOURCE.format(symbol=f"icudt{found[1]}_dat", data="data"), encoding="ascii")
        subprocess.run(["as", "-o", "data.o", "data.s"], cwd=folder, check=True)
        link = ["ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", str(library.resolve()), "data.o"]
        subprocess.run(link, cwd=folder, check=True)


def _start(archive: bytes) -> int:
    """Where the table of contents stands, which all places are counted from."""
    (size,) = struct.unpack_from("<H", archive, 0)
    return int(size)
