"""The tree as a compressed archive, for systems without Debian's packages: unpacked anywhere, it runs from there."""

import os
import subprocess
from pathlib import Path

from installers.linux import desktop
from installers.recipe import built_at, version

# The interpreter's place is not known before it is unpacked, so a shell finds it.
_COMMAND = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/bin/python3" -IS "$here/stet.py" "$@"
"""


def build(root: Path, folder: Path) -> Path:
    """The archive of a tree, in `folder`; the tree is moved into it."""
    name = f"stet-{version()}-linux-{os.uname().machine}"
    place = folder / name
    root.rename(place)
    (place / "stet").rename(place / "stet.py")
    (place / "stet").write_text(_COMMAND, encoding="ascii")
    (place / "stet").chmod(0o755)
    desktop.lay(place / "share")
    target = folder / f"{name}.tar.xz"
    order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{built_at()}"]
    subprocess.run(["tar", "-C", str(folder), *order, "-cJf", str(target), name], check=True)
    return target
