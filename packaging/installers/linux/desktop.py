"""What a desktop reads (freedesktop.org): menu entry, icons, description; and what AppArmor may be given to read."""

import shutil
from pathlib import Path

from installers.recipe import DATA, REPOSITORY


def lay(share: Path) -> None:
    """Lay it all below a folder of shared data, such as /usr/share."""
    for source, target in (
        (DATA / "linux/stet.desktop", share / "applications/stet.desktop"),
        (DATA / "linux/stet.metainfo.xml", share / "metainfo/stet.metainfo.xml"),
        (REPOSITORY / "resources/icons/stet.svg", share / "icons/hicolor/scalable/apps/stet.svg"),
        (DATA / "linux/apparmor", share / "stet/apparmor"),
    ):
        target.parent.mkdir(parents=True)
        shutil.copy(source, target)
