"""A post's page as one HTML text that stands alone."""

import html
from pathlib import Path
from typing import TYPE_CHECKING

from editor.post import Post
from editor.rendering.alone import render_alone
from editor.rendering.article import render_header
from editor.rendering.facts import facts
from editor.rendering.style import style
from editor.site import find_site

if TYPE_CHECKING:
    from editor.rendering.jekyll_page import JekyllPage
    from editor.rendering.liquid.problem import Problem

# The same guest as in the window: pictures, and nothing that runs.
_POLICY = (
    "default-src 'none'; img-src * data:; media-src *; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
# Processor time: nobody watches.
_SECONDS = 60.0


def render_body(post: Post, path: Path | None, language: str) -> "tuple[str, tuple[Problem, ...]]":
    """The body's HTML of the post in the file `path` (None: not saved yet), and what is wrong in it. Raises TooMuch."""
    page = _page_in_site(post, path, language)
    if page is None:
        return render_alone(post, path.suffix if path else ".md", _SECONDS, language)
    rendered = page.body(_SECONDS)
    return page.finished([rendered.body])[0], (*rendered.problems, *page.missing_layout)


def render_page(post: Post, path: Path | None, language: str) -> "tuple[str, tuple[Problem, ...]]":
    """The page as Jekyll writes it, or our own where the post has no layout; and what is wrong in its Liquid.

    `language` is that of our own page. Raises TooMuch.
    """
    page = _page_in_site(post, path, language)
    if page is not None and page.has_layout:
        rendered = page.body(_SECONDS)
        return page.frame(_SECONDS).page, (*rendered.problems, *page.frame_problems)
    body, problems = render_body(post, path, language)
    return own_page(post, path, body, language), problems


def _page_in_site(post: Post, path: Path | None, language: str) -> "JekyllPage | None":
    root = find_site(path.parent) if path else None
    if root is None or path is None:
        return None
    from editor.rendering.jekyll_page import JekyllPage
    from editor.site import Site

    site = Site(root)
    if not path.absolute().is_relative_to(site.source):
        return None
    page = JekyllPage(site, path)
    page.view.language = language
    page.show(post.text)
    return page


def own_page(post: Post, path: Path | None, body: str, language: str) -> str:
    """Our own page around a body's HTML."""
    title = html.escape(facts(post.front_matter, path).title, quote=False)
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{style()}</style>\n</head>\n"
        f'<body>\n<div id="page">\n<div id="header">{render_header(post, path)}</div>\n'
        f'<article id="article">\n{body}\n</article>\n</div>\n</body>\n</html>\n'
    )
