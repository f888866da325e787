"""The tree as a compressed archive, for systems without Debian's packages: unpacked anywhere, it runs from there."""

import os
import subprocess
from pathlib import Path

from installers import tree
from installers.linux import desktop
from installers.recipe import built_at, version

# The interpreter's place is not known before it is unpacked, so a shell finds it.
_COMMAND = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/bin/python3" -IS "$here/stet.py" "$@"
"""
# By one thread: how many there are would be seen in what comes out.
_COMPRESSIONS = {"xz": (".xz", ["-I", "xz -6 -T1"]), "zstd": (".zst", ["-I", "zstd -19 -T1"]), "none": ("", [])}


def build(root: Path, folder: Path, compression: str = "xz") -> Path:
    """The archive of a tree, in `folder`; the tree is moved into it."""
    name = f"stet-{version()}-linux-{os.uname().machine}"
    place = folder / name
    root.rename(place)
    (place / "stet").rename(place / "stet.py")
    (place / "stet").write_text(_COMMAND, encoding="ascii")
    desktop.lay(place / "share")
    tree.finish(place)
    suffix, program = _COMPRESSIONS[compression]
    target = folder / f"{name}.tar{suffix}"
    order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{built_at()}", "--format=gnu"]
    subprocess.run(["tar", "-C", str(folder), *order, *program, "-cf", str(target), name], check=True)
    return target
