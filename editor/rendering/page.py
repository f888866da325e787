"""The preview's page as one HTML text that stands alone."""

import html
from pathlib import Path

from editor.post import Post
from editor.rendering.article import render_body, render_header
from editor.rendering.facts import facts
from editor.rendering.style import style

# The same guest as in the window: pictures, and nothing that runs.
_POLICY = (
    "default-src 'none'; img-src * data:; media-src *; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)


def render_page(post: Post, path: Path | None, language: str) -> str:
    """The page of a post in the file `path`, of which only its name and folders count; `language` is the page's."""
    suffix = path.suffix if path else ".md"
    title = html.escape(facts(post.front_matter, path).title, quote=False)
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{style()}</style>\n</head>\n"
        f'<body>\n<div id="page">\n<div id="header">{render_header(post, path)}</div>\n'
        f'<article id="article">\n{render_body(post.body, suffix)}\n</article>\n</div>\n</body>\n</html>\n'
    )
