"""Reads a site's posts from the disk and looks at them, one at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from editor.body import syntax_of
from editor.errors import StetError
from editor.house.learning.learner import Learner
from editor.house.learning.sampling import sample
from editor.post import Post, regular


def look_through(newest_first: Sequence[Path]) -> Iterator[tuple[Learner, float]]:
    """The learner after each post of a sample, with the share that is done; files that cannot be read are passed over.

    Nothing comes where there is no post.
    """
    chosen = sample(newest_first)
    learner = Learner(len(newest_first))
    for done, path in enumerate(chosen, 1):
        try:
            post = Post.from_bytes(regular.read(path))
        except (OSError, StetError):
            continue
        learner.look_at(post, syntax_of(path.suffix))
        yield learner, done / len(chosen)
