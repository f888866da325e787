"""jekyll-last-modified-at 1.3 (hook.rb, determinator.rb): `page.last_modified_at`, by the time of the document's file.

The plugin asks git first, which Stet does not: a working copy can have it run code. Of what is being written the file's
time is the truer: it will be committed.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.rendering.plugins.generators import Made, Step
from editor.site.document import Document

if TYPE_CHECKING:
    from editor.rendering.liquid.surroundings import Surroundings
    from editor.rendering.site_view import SiteView

PLUGIN = "jekyll-last-modified-at"
_KEY = "last_modified_at"
_USUAL = "%d-%b-%y"


def step(view: "SiteView") -> Step | None:
    """What dates a document; None where the site has not the plugin."""
    if PLUGIN not in view.site.plugins:
        return None

    def date(made: Made) -> None:
        found = {_KEY: _time(made.document.path, view)}
        # A post's front matter says it over the plugin, a page's does not.
        made.data = {**found, **made.data} if isinstance(made.document, Document) else {**made.data, **found}

    return date


def _time(path: Path, surroundings: "Surroundings") -> datetime.datetime:
    clock = surroundings.clock
    try:
        seconds = int(path.stat().st_mtime)
    except OSError:  # not saved yet
        return clock.now
    return clock.local(datetime.datetime.fromtimestamp(seconds, datetime.UTC))


def shown(page: Any, surroundings: "Surroundings", form: str) -> str:
    """What the tag writes on a page, in this form, or the site's where it is ""."""
    from editor.rendering.liquid.filters.strftime import strftime

    document = getattr(page, "document", None) or getattr(page, "page", None)
    if document is None:
        return ""
    settings = surroundings.config.get("last-modified-at")
    of_site = settings.get("date-format") if isinstance(settings, Mapping) else None
    pattern = form or (of_site if isinstance(of_site, str) else _USUAL)
    return strftime(_time(document.path, surroundings), pattern)
