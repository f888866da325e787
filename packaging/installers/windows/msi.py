"""The package for the Windows Installer, for group policies: each file of a tree, by wixl (msitools), for all users."""

import hashlib
import re
import struct
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from installers.failure import BuildError
from installers.recipe import DATA, built_at, version

# What makes a later version the successor of this one: never to be changed.
_FAMILY = uuid.UUID("6a1f2a53-6b1c-5f0e-9d0a-2f6f3d3a7c11")
# What a package's summary ends with: its code, then twice a time, of the kind VT_FILETIME ([MS-OLEPS] 2.15, 2.21).
_STAMP = re.compile(rb"\{(?P<code>[0-9A-F-]{36})\}\0\0@\0\0\0(?P<created>.{8})@\0\0\0(?P<saved>.{8})", re.DOTALL)
_FROM_1601_TO_1970 = 11_644_473_600  # seconds


def build(root: Path, folder: Path) -> Path:
    """The package of a tree that is in `folder`: wixl takes no other paths than those below its own folder."""
    described = folder / "stet.wxs"
    text = source(root)
    described.write_text(text, encoding="utf-8")
    target = folder / f"stet-{version()}.msi"
    subprocess.run(["wixl", "--arch", "x64", "--output", target.name, described.name], cwd=folder, check=True)
    stamp(target, _code(f"package {text}"), built_at())
    return target


def source(root: Path) -> str:
    """What the package holds, in the language of WiX 3: the same for the same tree."""
    text = (DATA / "windows/stet.wxs").read_text(encoding="utf-8")
    components: list[str] = []
    folders = "\n".join(_folder(root, root, components))
    references = "\n".join(f'<ComponentRef Id="{name}"/>' for name in components)
    given = {"VERSION": version(), "FAMILY": str(_FAMILY).upper(), "ICON": f"{root.name}/stet.ico"}
    given |= {"TREE": folders, "REFERENCES": references}
    for name, value in given.items():
        text = text.replace(f"@{name}@", value)
    return text.replace("@PRODUCT@", _code(f"product {_digest(text, root)}"))


def stamp(package: Path, code: str, when: int) -> None:
    """Give a package its code and its time: wixl writes any code, and the present time. Raises BuildError."""
    data = bytearray(package.read_bytes())
    found = list(_STAMP.finditer(data))
    if len(found) != 1:
        raise BuildError(f"{package.name} does not say once what it is and when it was made")
    at = struct.pack("<Q", (when + _FROM_1601_TO_1970) * 10**7)
    for name, value in (("code", code.encode("ascii")), ("created", at), ("saved", at)):
        data[found[0].start(name) : found[0].end(name)] = value
    package.write_bytes(data)


def _code(name: str) -> str:
    """A code (GUID) as Windows writes it, the same for the same name."""
    return str(uuid.uuid5(_FAMILY, name)).upper()


def _digest(description: str, root: Path) -> str:
    """A digest of all that a package holds, by which another one has other codes."""
    found = hashlib.sha256(f"{built_at()} {description}".encode())
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        found.update(path.read_bytes())
    return found.hexdigest()


def _folder(path: Path, root: Path, components: list[str]) -> Iterator[str]:
    """The elements of a folder's files and of the folders in it; the components' names are added to `components`."""
    for entry in sorted(path.iterdir()):
        way = entry.relative_to(root).as_posix()
        name = f"n{uuid.uuid5(_FAMILY, way).hex}"
        if entry.is_dir():
            yield f'<Directory Id="{name}" Name={quoteattr(entry.name)}>'
            yield from _folder(entry, root, components)
            yield "</Directory>"
        else:
            components.append(name)
            guid = _code(f"component {way}")
            yield f'<Component Id="{name}" Guid="{guid}" Win64="yes">'
            place = quoteattr(f"{root.name}/{way}")
            yield f'<File Id="f{name}" KeyPath="yes" Name={quoteattr(entry.name)} Source={place}/>'
            yield "</Component>"
