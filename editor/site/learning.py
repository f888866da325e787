"""The house style of a site as its posts show it. Takes a second or two: not for a window's thread."""

from collections.abc import Callable
from pathlib import Path

from editor.house.learning import Learned, look_through
from editor.site.post_files import post_files


def learn(root: Path, least: int = 1, tell: Callable[[float], object] | None = None) -> Learned | None:
    """What the posts of the site in `root` have in common; None where there are fewer than `least`.

    `tell` is given the share that is done, after each post.
    """
    files = post_files(root)
    if len(files) < least:
        return None
    looked = None
    for learner, done in look_through(files):
        looked = learner
        if tell is not None:
            tell(done)
    return looked.learned() if looked else None
