"""Which house style a post is held against, where no window says it."""

from pathlib import Path

from editor.house import House, load_default
from editor.house.of_site import own_style
from editor.post import FrontMatter, Post


def house_of(root: Path | None, post: Post) -> House | None:
    """The site's own style; without one, the bundled one for a post that is written in it; None for others' posts."""
    own = own_style(root).house
    if own is not None:
        return own
    bundled = load_default()
    keys = frozenset(FrontMatter(bundled.skeleton_front_matter))
    return bundled if keys.issubset(post.front_matter) else None
