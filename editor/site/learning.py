"""The house style of a site as its posts show it. Takes a second or two: not for a window's thread."""

from collections import deque
from pathlib import Path

from editor.house.learning import Learned, look_through
from editor.site.post_files import post_files


def learn(root: Path) -> Learned | None:
    """What the posts of the site in `root` have in common; None where there are none."""
    last = deque(look_through(post_files(root)), maxlen=1)
    return last[0][0].learned() if last else None
