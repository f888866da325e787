"""Which house style a post is held against, where no window says it."""

from pathlib import Path

from editor.house import House, load_default
from editor.house.kinship import is_written_in
from editor.house.of_site import own_style
from editor.post import Post


def house_of(root: Path | None, post: Post) -> House | None:
    """The site's own style; without one, the bundled one for a post that is written in it; None for others' posts."""
    own = own_style(root).house
    if own is not None:
        return own
    bundled = load_default()
    return bundled if is_written_in(bundled, post.front_matter.source) else None
