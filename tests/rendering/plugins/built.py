"""Sites that real Jekyll builds with real plugins, and what it and we make of their pages."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from editor.post import Post
from editor.rendering.page import render_page
from editor.site import Site
from tests.page_tree import document_pieces

_GEMS = Path("/usr/share/rubygems-integration/all/specifications")


def needs(*plugins: str) -> list[pytest.MarkDecorator]:
    """The marks of tests that build sites with these plugins."""
    missing = [f"ruby-{name}" for name in plugins if not any(_GEMS.glob(f"{name}-[0-9]*.gemspec"))]
    reason = f"needs plugins of Jekyll: apt-get install jekyll {' '.join(missing)}"
    return [pytest.mark.jekyll, pytest.mark.skipif(bool(missing), reason=reason)]


def jekylls_page(root: Path, path: str) -> str:
    """What Jekyll has written for a file of the site."""
    url = unquote(Site(root).document(root / path).url)
    built = root / "_site" / url.strip("/")
    if url.endswith("/"):
        built /= "index.html"
    return (built if built.is_file() else built.with_name(f"{built.name}.html")).read_text(encoding="utf-8")


def our_page(root: Path, path: str) -> str:
    """What we make of it, without the page of our own around what has no layout."""
    page, problems = render_page(Post.from_bytes((root / path).read_bytes()), root / path, "en")
    assert problems == (), path
    return page.partition('<article id="article">')[2].rpartition("</article>")[0] or page


def differing(root: Path, paths: Iterator[str] | list[str]) -> list[str]:
    """Those of the files whose pages differ."""
    return [
        path
        for path in paths
        if document_pieces(our_page(root, path), "code") != document_pieces(jekylls_page(root, path), "code")
    ]
