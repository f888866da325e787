"""A new post that begins as another one: for what a house writes again and again."""

from pathlib import Path

from editor.errors import StetError
from editor.post import Post
from editor.site.folder_categories import folder_categories

_OWN = ("date", "permalink", "slug", "published", "redirect_from", "redirect_to", "last_modified_at")
"""What says when and where one post stands, also to jekyll-redirect-from and jekyll-last-modified-at."""


def like(root: Path, path: Path | None, post: Post) -> Post:
    """The text of a post of the site in `root` without what is that post's alone.

    Categories that its folder gives are written down where it says none: a draft finds its folder by them. Front
    matter that cannot be read stays as it is.
    """
    front_matter = post.front_matter
    try:
        if "categories" not in front_matter and "category" not in front_matter and path is not None:
            given = folder_categories(root, path)
            front_matter = front_matter.changed({"categories": list(given)} if given else {})
        return post.with_front_matter(front_matter.changed({}, _OWN))
    except StetError:
        return post
