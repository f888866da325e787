"""Plugins that a site has Jekyll load, and what the one that gives layouts does. Ruby is never run."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editor.site.layouts import Layout
    from editor.site.site import Site

REDIRECTS = "jekyll-redirect-from"
"""The plugin that sends readers on from one page to another."""
GITHUB = "jekyll-github-metadata"
"""The plugin that says what is known of the site's repository."""
ARCHIVES, OPTIONAL = "jekyll-archives", "jekyll-optional-front-matter"
"""Plugins that add pages, of one priority."""
GENERATORS = frozenset((REDIRECTS, "jekyll-titles-from-headings", "jekyll-relative-links", "jekyll-last-modified-at"))
"""Plugins that change documents before they are rendered."""
LISTING = frozenset((OPTIONAL, "jekyll-readme-index"))
"""Plugins that make pages of files."""
FINISHERS = frozenset(("jekyll-mentions", "jemoji"))
"""Plugins that change pages once they are rendered."""

_GEM = re.compile(r"""\s*gem[\s(]+["']([\w-]++)["'](.*)""")
_GROUP = re.compile(r"\s*group\b.*:jekyll_plugins\b.*\bdo\b")
_END = re.compile(r"\s*end\b")
_MOST, _LONGEST = 200_000, 300  # characters of a Gemfile, and of a line of it, that are looked at
_OF_GITHUB_PAGES = (
    "jekyll-coffeescript jekyll-default-layout jekyll-gist jekyll-github-metadata jekyll-optional-front-matter"
    " jekyll-paginate jekyll-readme-index jekyll-relative-links jekyll-titles-from-headings"
).split()
"""What the gem github-pages adds to a site's configuration (its configuration.rb)."""

_TARGET = "{{ page.redirect.to }}"
_REDIRECT = f"""\
<!DOCTYPE html>
<html lang="en-US">
<meta charset="utf-8"><title>Redirecting&hellip;</title><link rel="canonical" href="{_TARGET}">
<script>location="{_TARGET}"</script>
<meta http-equiv="refresh" content="0; url={_TARGET}"><meta name="robots" content="noindex">
<h1>Redirecting&hellip;</h1><a href="{_TARGET}">Click here if you are not redirected.</a>
</html>
"""
"""What jekyll-redirect-from writes, in the words that readers see."""


def names(site: "Site") -> frozenset[str]:
    """The plugins that the configuration names, and the gems of a Gemfile's group `:jekyll_plugins`."""
    named = site.config.get("plugins")
    found = {str(name) for name in named} if isinstance(named, list) else set()
    found |= set(_in_gemfile(site.root))
    return frozenset(found | set(_OF_GITHUB_PAGES) if "github-pages" in found else found)


def position(site: "Site", name: str) -> int:
    """Where a plugin stands among those of one priority: in the configuration's order, what a Gemfile names before."""
    named: list[Any] = site.config["plugins"]
    return named.index(name) if name in named else -1


def setting(site: "Site", table: str, name: str) -> Any:
    """What the configuration says of a plugin under a key of its table; None for nothing."""
    said = site.config.get(table)
    return said.get(name) if isinstance(said, Mapping) else None


def _in_gemfile(root: Path) -> Iterator[str]:
    try:
        gemfile = (root / "Gemfile").read_text(encoding="utf-8", errors="replace")[:_MOST]
    except (OSError, ValueError):  # no file, or no name that a file can have
        return
    within = False
    for whole in gemfile.splitlines():
        line = whole[:_LONGEST]
        found = _GEM.match(line)
        if found and (within or ":jekyll_plugins" in found[2]):
            yield found[1]
        within = bool(_GROUP.match(line)) or (within and not _END.match(line))


def usual_layout(site: "Site", suffix: str, *wanted: str) -> str | None:
    """The layout of a file that names none (jekyll-default-layout 0.1, generator.rb).

    It is the first of those `wanted`, then "default", that the site has; None where it has not the plugin, or the file
    is no Markdown.
    """
    if "jekyll-default-layout" not in site.plugins or suffix.lower() not in site.context.markdown_suffixes:
        return None
    return next((name for name in (*wanted, "default") if name in site.layouts()), None)


def brought_layout(site: "Site", name: str) -> "Layout | None":
    """The layout of that name that a plugin brings, where the site has none (jekyll-redirect-from 0.16, layout.rb)."""
    if name != "redirect" or REDIRECTS not in site.plugins:
        return None
    from editor.site.layouts import Layout

    return Layout(site.context, site.source, site.source / site.config["layouts_dir"], "redirect.html", _REDIRECT)
