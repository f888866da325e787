"""The Debian package around a tree: Debian Policy 4.6, deb(5)."""

import gzip
import os
import platform
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

from installers import tree
from installers.linux import desktop
from installers.linux.depends import depends, recommends, suggests
from installers.recipe import DATA, built_at, version

PREFIX = "/usr/lib/stet"
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
_CONTROL = """\
Package: stet
Version: {version}
Architecture: {architecture}
Maintainer: Stet contributors <stet@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Section: editors
Priority: optional
Description: article editor for newsrooms whose site is Jekyll
 Reporters see headings, colours and highlights, never tags or YAML; what
 they did not touch stays as it was, byte for byte. With a live preview of
 the page, and a journal of what is typed.
 .
 Nothing of it reaches the network.
"""


def build(root: Path, folder: Path, compression: str = "xz") -> Path:
    """The package of a tree, in `folder`; the tree is moved into it. Raises BuildError."""
    stage = folder / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    place = stage / PREFIX.lstrip("/")
    place.parent.mkdir(parents=True)
    root.rename(place)
    _lay_around(stage)
    control = stage / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(stage, place), encoding="utf-8")
    for script in ("postinst", "prerm"):
        shutil.copy(DATA / "linux" / script, control / script)
    (control / "md5sums").write_text(_checksums(stage), encoding="utf-8")
    tree.finish(stage)
    target = folder / f"stet_{version()}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(stage), str(target)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(built_at())}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return target


def _lay_around(stage: Path) -> None:
    """What the system's own folders get: command, menu entry, icons, description, manual, documents."""
    command = stage / "usr/bin/stet"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/stet/stet")
    desktop.lay(stage / "usr/share")
    _gzip(DATA / "linux/stet.1", stage / "usr/share/man/man1/stet.1.gz")
    _gzip(DATA / "linux/stet.ko.1", stage / "usr/share/man/ko/man1/stet.1.gz")
    documents = stage / "usr/share/doc/stet"
    documents.mkdir(parents=True)
    shutil.copy(DATA / "linux/copyright", documents / "copyright")
    change = f"stet ({version()}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n"
    signed = f" -- Stet contributors <stet@localhost>  {formatdate(built_at())}\n"
    (documents / "changelog.gz").write_bytes(gzip.compress((change + signed).encode(), 9, mtime=0))


def _gzip(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True)
    target.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))


def _control(stage: Path, place: Path) -> str:
    return _CONTROL.format(
        version=version(),
        architecture=_architecture(),
        size=installed_size(stage) // 1024,
        depends=", ".join(depends(place)),
        recommends=", ".join(recommends()),
        suggests=", ".join(suggests()),
    )


def installed_size(folder: Path) -> int:
    """What the files below a folder take, in bytes."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def _checksums(stage: Path) -> str:
    """The file md5sums, by which `dpkg --verify` tells what was changed."""
    import hashlib

    files = [path for path in sorted(stage.rglob("*")) if path.is_file() and not path.is_symlink()]
    named = [(path.relative_to(stage).as_posix(), path) for path in files]
    lines = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {name}\n"
        for name, path in named
        if not name.startswith("DEBIAN/")
    ]
    return "".join(lines)


def _architecture() -> str:
    return _MACHINES[platform.machine()]
