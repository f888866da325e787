"""The app and its disk image for macOS, around the same tree. Not yet run: see docs/deployment.md.

Wants a Python that can be moved, as python-build-standalone's (`uv python install`), and Apple's command-line tools.
"""

import os
import plistlib
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from installers import interpreter, libraries, tree
from installers.members import Member
from installers.recipe import DATA, NAME, version
from installers.windows import icon

_LIBRARIES = re.compile(r"packages/PySide6/Qt/lib/[^/]+\.framework/Versions/A/[^/]+$")
_COMMAND = """\
#!/bin/sh
tree=$(cd "$(dirname "$0")/../Resources/tree" && pwd)
exec "$tree/bin/python3" -IS "$tree/stet.py" "$@"
"""
_ICON_SIZES = (16, 32, 128, 256, 512)


def needed(path: Path) -> list[str]:
    """The libraries that a binary is linked with, by their names."""
    listed = subprocess.run(["otool", "-L", str(path)], capture_output=True, text=True, check=True).stdout
    return [Path(line.split()[0]).name.lower() for line in listed.splitlines()[1:] if line.strip()]


def build(folder: Path, members: Iterable[Member], python_version: str) -> Path:
    """The disk image, in `folder`. $STET_SIGNING_IDENTITY names who signs; without it the app is signed for no one."""
    app = folder / f"{NAME}.app"
    shutil.rmtree(app, ignore_errors=True)
    root = app / "Contents/Resources/tree"
    root.mkdir(parents=True)
    interpreter.copy(root)
    parts = tree.lay_packages(root / tree.PACKAGES, members)
    tree.lay_product(root / tree.PACKAGES)
    libraries.take_out_unreached(root, _LIBRARIES, needed)
    tree.unpack_signatures(root)
    shutil.copy(DATA / "linux/stet", root / "stet.py")
    tree.describe(root, parts, python_version)
    tree.compile_modules(root, NAME, python_version)
    _lay_around(app)
    identity = os.environ.get("STET_SIGNING_IDENTITY", "-")
    subprocess.run(["codesign", "--force", "--deep", "--options", "runtime", "--sign", identity, str(app)], check=True)
    target = folder / f"stet-{version()}.dmg"
    command = ["hdiutil", "create", "-volname", NAME, "-srcfolder", str(app), "-ov", "-format", "UDZO", str(target)]
    subprocess.run(command, check=True)
    return target


def _lay_around(app: Path) -> None:
    """The command, the icon, and what the system is told: Markdown is offered, not taken."""
    command = app / "Contents/MacOS/stet"
    command.parent.mkdir()
    command.write_text(_COMMAND, encoding="ascii")
    command.chmod(0o755)
    _write_icon(app / "Contents/Resources/stet.icns")
    markdown = {
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": ["net.daringfireball.markdown"],
    }
    facts = {
        "CFBundleName": NAME,
        "CFBundleIdentifier": "org.stet-editor.Stet",
        "CFBundleExecutable": "stet",
        "CFBundleIconFile": "stet.icns",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDocumentTypes": [markdown],
        "CFBundleLocalizations": ["en", "ko"],
        "NSHighResolutionCapable": True,
    }
    (app / "Contents/Info.plist").write_bytes(plistlib.dumps(facts))


def _write_icon(target: Path) -> None:
    pictures = target.with_suffix(".iconset")
    pictures.mkdir()
    for size in _ICON_SIZES:
        (pictures / f"icon_{size}x{size}.png").write_bytes(icon.png(icon.SOURCE, size))
    subprocess.run(["iconutil", "-c", "icns", "-o", str(target), str(pictures)], check=True)
    shutil.rmtree(pictures)
