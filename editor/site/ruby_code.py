"""What of a site runs when Jekyll builds it."""

from pathlib import Path

from editor.site.site import Site


def ruby_code(root: Path) -> list[str]:
    """The site's own plugin files, the gems that its configuration names as plugins, and its Gemfile."""
    site = Site(root)
    folder = site.source / str(site.config.get("plugins_dir") or "_plugins")
    files = sorted(path.relative_to(site.source).as_posix() for path in folder.glob("**/*.rb"))
    named = site.config.get("plugins")
    gems = [str(name) for name in named] if isinstance(named, list) else []
    return [*files, *gems, *(name for name in ("Gemfile",) if (root / name).is_file())]
