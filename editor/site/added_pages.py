"""Pages that plugins make of files without front matter, and READMEs that stand for their folder.

jekyll-optional-front-matter 0.3 and jekyll-readme-index 0.3 (generator.rb of each).
"""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.site.page import Page, StaticFile
from editor.site.plugins import ARCHIVES, OPTIONAL, position, setting
from editor.site.ruby import is_true

if TYPE_CHECKING:
    from editor.site.site import Site

_INDEX = "jekyll-readme-index"
_LEFT_OUT = frozenset(
    "README LICENSE LICENCE COPYING CODE_OF_CONDUCT CONTRIBUTING ISSUE_TEMPLATE PULL_REQUEST_TEMPLATE".split()
)
"""Names of files that are about a repository, and no pages of its site."""
_INDEX_FILE = re.compile(r"index\.(?:html?|xhtml|xml)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a site publishes besides documents; the last of the pages, `late` of them, are made after other plugins'."""

    pages: Sequence[Page]
    files: Sequence[StaticFile]
    late: int = 0


def listed(site: "Site", before: Listed) -> Listed:
    """What there is after the plugins, of what there is `before`."""
    return _with_indexes(site, _with_optional(site, before))


def _with_optional(site: "Site", before: Listed) -> Listed:
    """Markdown without front matter becomes a page."""
    is_off = is_true(site.config.get("require_front_matter"))
    if OPTIONAL not in site.plugins or is_off or setting(site, "optional_front_matter", "enabled") is False:
        return before
    found: list[StaticFile] = []
    others: list[StaticFile] = []
    for file in before.files:
        (found if _is_markdown(site, file.suffix) and _is_page(site, file) else others).append(file)
    removes = setting(site, "optional_front_matter", "remove_originals") is True
    pages = [*before.pages, *(_page(site, file) for file in found)]
    late = len(found) if position(site, ARCHIVES) < position(site, OPTIONAL) else 0
    return Listed(pages, others if removes else before.files, late)


def _is_markdown(site: "Site", suffix: str) -> bool:
    return suffix.lower() in site.context.markdown_suffixes


def _is_page(site: "Site", file: StaticFile) -> bool:
    is_left_out = file.basename.upper() in _LEFT_OUT
    return not is_left_out or site.context.entry_filter.includes(file.relative_path.removeprefix("/"))


def _page(site: "Site", file: StaticFile, permalink: str | None = None) -> Page:
    return Page(site.context, file.folder, file.relative_path.removeprefix("/"), None, permalink)


def _with_indexes(site: "Site", before: Listed) -> Listed:
    """A README is its folder's index where there is no other."""
    if not _has_indexes(site):
        return before
    pages, files = [*before.pages], [*before.files]
    urls = (*(page.url for page in pages), *(file.url for file in files))
    taken = {folder for url in urls if (folder := _indexed_folder(url))}
    for file in before.files:
        folder = _folder(file.url)
        if _is_readme(site, file.name) and folder.lower() not in taken:
            pages.append(_page(site, file, folder))
            taken.add(folder.lower())
            if setting(site, "readme_index", "remove_originals") is True:
                files.remove(file)
    if setting(site, "readme_index", "with_frontmatter") is True:
        for place, page in enumerate(pages):
            if _is_readme(site, page.name) and _folder(page.url).lower() not in taken:
                pages[place] = page.at(_folder(page.url))
                taken.add(_folder(page.url).lower())
    return Listed(pages, files, before.late + len(pages) - len(before.pages))


def _has_indexes(site: "Site") -> bool:
    return _INDEX in site.plugins and setting(site, "readme_index", "enabled") is not False


def _is_readme(site: "Site", name: str) -> bool:
    stem, suffix = posixpath.splitext(name)
    # In any letters, but for the suffix.
    return stem.lower() == "readme" and suffix in site.context.markdown_suffixes


def _folder(url: str) -> str:
    """The URL of the folder that a file is in."""
    return posixpath.dirname(url.rstrip("/")).rstrip("/") + "/"


def _indexed_folder(url: str) -> str:
    """The folder, in small letters, whose index is at a URL; "" for none."""
    if url.endswith("/"):
        return url.lower()
    return _folder(url).lower() if _INDEX_FILE.fullmatch(posixpath.basename(url)) else ""


def as_listed(site: "Site", page: Page) -> Page:
    """A page as it is typed, at the URL that the plugins give its file."""
    if not (_has_indexes(site) and _is_readme(site, page.name)):
        return page
    same = [known for known in site.pages if known.path == page.path]
    return page.at(same[-1].url) if same and same[-1].url != page.url else page
