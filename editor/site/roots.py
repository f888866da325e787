"""Where a site's root is."""

from pathlib import Path

# Jekyll::Configuration#config_files, in its order; the first that is there counts.
CONFIGURATIONS = ("_config.yml", "_config.yaml", "_config.toml")


def find_site(path: Path) -> Path | None:
    """The folder with the configuration of the site that `path`, a file or a folder, is in; None outside a site."""
    absolute = path.absolute()
    for folder in (absolute, *absolute.parents):
        if any((folder / name).is_file() for name in CONFIGURATIONS):
            return folder
    return None
