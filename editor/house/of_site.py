"""A site's own house style: the file `.stet.toml` at its root, which Jekyll ignores and the site's git keeps."""

import stat
from pathlib import Path
from typing import NamedTuple

from editor.house.reading import load, load_plain
from editor.house.style import House
from editor.house.table import HouseError

FILE_NAME = ".stet.toml"

Stamp = tuple[int, int] | None
"""Size and time of the file: what says that it was touched; None while there is none."""


class OwnStyle(NamedTuple):
    """What a site says of its style: `house`, or the `error` that its file has, or neither where it has no file."""

    site: Path | None = None
    stamp: Stamp = None
    house: House | None = None
    error: HouseError | None = None


def own_style(site: Path | None, known: OwnStyle | None = None) -> OwnStyle:
    """Read the style of the site with this root; `known` comes back where its file was not touched since."""
    if site is None:
        return OwnStyle()
    path = site / FILE_NAME
    stamp = _stamp(path)
    if known is not None and (known.site, known.stamp) == (site, stamp):
        return known
    if stamp is None:
        return OwnStyle(site)
    try:
        return OwnStyle(site, stamp, load(path, load_plain()))
    except HouseError as error:
        return OwnStyle(site, stamp, error=error)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):  # reading a pipe would never end
        return None
    return status.st_size, status.st_mtime_ns
