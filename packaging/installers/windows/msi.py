"""The package for the Windows Installer, for group policies: each file of a tree, by wixl (msitools), for all users."""

import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from installers.recipe import DATA, version

# What makes a later version the successor of this one: never to be changed.
_FAMILY = uuid.UUID("6a1f2a53-6b1c-5f0e-9d0a-2f6f3d3a7c11")


def build(root: Path, folder: Path) -> Path:
    """The package of a tree that is in `folder`: wixl takes no other paths than those below its own folder."""
    described = folder / "stet.wxs"
    described.write_text(source(root), encoding="utf-8")
    target = folder / f"stet-{version()}.msi"
    subprocess.run(["wixl", "--arch", "x64", "--output", target.name, described.name], cwd=folder, check=True)
    return target


def source(root: Path) -> str:
    """What the package holds, in the language of WiX 3: the same for the same tree."""
    text = (DATA / "windows/stet.wxs").read_text(encoding="utf-8")
    components: list[str] = []
    folders = "\n".join(_folder(root, root, components))
    references = "\n".join(f'<ComponentRef Id="{name}"/>' for name in components)
    given = {"VERSION": version(), "FAMILY": str(_FAMILY).upper(), "ICON": f"{root.name}/stet.ico"}
    for name, value in (given | {"TREE": folders, "REFERENCES": references}).items():
        text = text.replace(f"@{name}@", value)
    return text


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
            guid = str(uuid.uuid5(_FAMILY, f"component {way}")).upper()
            yield f'<Component Id="{name}" Guid="{guid}" Win64="yes">'
            place = quoteattr(f"{root.name}/{way}")
            yield f'<File Id="f{name}" KeyPath="yes" Name={quoteattr(entry.name)} Source={place}/>'
            yield "</Component>"
