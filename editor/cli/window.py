"""`stet [POST…|SITE]`: opens the window."""

from pathlib import Path

from editor.cli.handing_over import handed_over
from editor.cli.posts import BadPath, open_post, posts_below
from editor.errors import StetError
from editor.house.policy import load_policy
from editor.house.table import HouseError
from editor.post import NotUtf8
from editor.site import find_site


def open_window(paths: list[Path], language: str, *, apart: bool = False) -> int:
    """Check the paths, then show them in the window that is open, or in one of their own if there is none or `apart`.

    2 when a post cannot be read. Raises BadPath for a folder that is no site.
    """
    site = _site(paths) if paths else site_of_machine()
    for path in paths if site is None else []:
        try:
            open_post(path)
        except NotUtf8:
            continue  # the window shows it, and offers to convert it
        except StetError as error:
            from editor.cli.telling import tell

            tell(error, language, path)
            return 2
    if not apart and handed_over([] if site else paths, site if paths else None):
        return 0
    from editor.ui import app

    return app.run([] if site else paths, site)


def site_of_machine() -> Path | None:
    """The site that IT set for this machine, if it is there; the window tells of a policy that cannot be read."""
    try:
        site = load_policy().site
    except HouseError:
        return None
    return site if site is not None and site.is_dir() else None


def _site(paths: list[Path]) -> Path | None:
    """The site, where the one path is a folder."""
    folder = next((path for path in paths if path.is_dir()), None)
    if folder is None:
        return None
    if len(paths) > 1:
        raise BadPath("cli.one_site", path=folder)
    site = find_site(folder)
    if site is None and not posts_below(folder):
        raise BadPath("cli.no_posts", path=folder)
    return site or folder
