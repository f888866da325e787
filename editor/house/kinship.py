"""Whether a post is written in the style that Stet brings, or in nobody's that it knows."""

import os
import re
from pathlib import Path

from editor.house.style import House

_KEY = re.compile(r"^([\w-]+)[ \t]*:", re.MULTILINE)
_HEAD = 16_000
"""Characters of a post that are enough to know its style by."""


def is_written_in(house: House, front_matter: str) -> bool:
    """Whether a post has all the keys that a new one of a house begins with. `front_matter` is source."""
    return set(_KEY.findall(house.skeleton_front_matter)).issubset(_KEY.findall(front_matter))


def is_akin(house: House, front_matter: str, body: str) -> bool:
    """Whether a post is in a house's style, or its body in markup that is the house's own and not everybody's."""
    own = (opening for opening, _ in house.markup.values() if "=" in opening and "{" not in opening)
    markup = (*own, *(style.open for style in house.styles))
    return is_written_in(house, front_matter) or any(opening in body for opening in markup)


def is_site_akin(house: House, site: Path) -> bool:
    """Whether the newest of a site's posts, by their names, is akin to a house's."""
    folder = site / "_posts"
    try:
        with os.scandir(folder) as entries:
            newest = max(entry.name for entry in entries if entry.name[:1].isdigit())
        with (folder / newest).open(encoding="utf-8", errors="replace") as file:
            head, _, body = file.read(_HEAD).partition("\n---")
            return is_akin(house, head, body)
    except (OSError, ValueError):  # it has none that can be read
        return False
