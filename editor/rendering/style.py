"""The page's own style."""

from editor import resources


def style() -> str:
    """The page's CSS, with that of coloured code."""
    return resources.read_text("preview/page.css") + resources.read_text("preview/code.css")
