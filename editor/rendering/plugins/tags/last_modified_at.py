"""`last_modified_at` (the gem jekyll-last-modified-at 1.3, tag.rb, determinator.rb), by the time of the page's file.

The gem asks git first, which Stet does not: a working copy can have it run code.
"""

from editor.rendering.liquid.context import Context
from editor.rendering.plugins import last_modified

_KEPT = "last_modified_at"


def write(markup: str, context: Context) -> str:
    """When the page's file was changed last, in the form that `markup` says, or the site, or of "27-Jul-24"."""
    # The gem remembers the first form that a page asks for.
    kept = context.rendering.kept
    if _KEPT not in kept:
        kept[_KEPT] = last_modified.shown(context.rendering.page, context.rendering.surroundings, markup.strip())
    return str(kept[_KEPT])
