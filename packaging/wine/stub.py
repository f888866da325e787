"""What Wine lacks: Qt 6.11 asks for `icuuc.dll`, which Windows has since 2017. A stand-in that gives nothing."""

import struct
import subprocess
from pathlib import Path

from installers.windows.pe import Image

_LIBRARY = "icuuc.dll"
_IMPORTS = 1
_COMPILER = "x86_64-w64-mingw32-gcc"


def imported(binary: Path, library: str) -> list[str]:
    """The functions that a 64-bit binary takes from a library."""
    image = Image(binary.read_bytes())
    entry = image.offset(image.directory(_IMPORTS))
    names: list[str] = []
    while True:
        lookup, _, _, name, bound = struct.unpack_from("<5I", image.data, entry)
        if not name:
            return names
        if image.text(name).lower() == library:
            place = image.offset(lookup or bound)
            while address := struct.unpack_from("<Q", image.data, place)[0]:
                names.append(image.text(address + 2))
                place += 8
        entry += 20


def build(core: Path, folder: Path) -> Path:
    """The stand-in for what Qt6Core.dll, `core`, asks for, in `folder`."""
    functions = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in imported(core, _LIBRARY)]
    source = folder / "icuuc.c"
    source.write_text("\n".join(functions) + "\n", encoding="ascii")
    target = folder / _LIBRARY
    subprocess.run([_COMPILER, "-shared", "-s", "-o", str(target), str(source)], check=True)
    return target
