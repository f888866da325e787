"""A post as the page shows it: its header, and its body in blocks."""

import functools
import html
from pathlib import Path
from typing import NamedTuple

from editor import body
from editor.kramdown import DEFAULTS, Options, convert
from editor.post import Post
from editor.rendering import matching
from editor.rendering.blocks import split
from editor.rendering.facts import facts
from editor.rendering.visible import fold, folded_text


def render_body(source: str, suffix: str, options: Options = DEFAULTS) -> str:
    """The HTML of a body: Markdown's through the converter, with these options, anything else as it is."""
    return convert(source, options) if body.syntax_of(suffix) is body.Syntax.MARKDOWN else source


def render_header(post: Post, path: Path | None) -> str:
    """The HTML above the body: the feature text, as Alembic shows it, then title, categories and date."""
    known = facts(post.front_matter, path)
    feature = f'<div class="feature">{convert(known.feature_text)}</div>' if known.feature_text.strip() else ""
    line = " · ".join(filter(None, (", ".join(known.categories), known.date)))
    title = f"<h1>{html.escape(known.title, quote=False)}</h1>" if known.title else ""
    meta = f'<p class="meta">{html.escape(line, quote=False)}</p>' if line else ""
    return f"{feature}<header>{title}{meta}</header>"


class Article(NamedTuple):
    """`blocks` joined are the body's HTML; `leaf_blocks` has for each leaf of the body's reading its block, or -1."""

    header_html: str
    blocks: list[str]
    leaf_blocks: list[int]


def make_article(post: Post, path: Path | None, suffix: str, html: str, options: Options = DEFAULTS) -> Article:
    """The article of a post in the file `path` (None: not saved yet), whose body has become `html`.

    The body's syntax is that of `suffix`, its Markdown is read with `options`.
    """
    blocks = split(html) if post.body.strip() else []
    reading = body.read(post.body, body.syntax_of(suffix), reading_options(options))
    return Article(render_header(post, path), blocks, map_leaves(reading.leaves, blocks))


def reading_options(options: Options) -> Options | None:
    """What a body is read with in a site that has these."""
    return None if options.grammar == DEFAULTS else options.grammar


def map_leaves(leaves: tuple[body.Leaf, ...], blocks: list[str]) -> list[int]:
    """For each leaf the index of the block that shows it, or -1."""
    return matching.leaf_blocks([_shown(leaf) for leaf in leaves], [folded_text(block) for block in blocks])


def _shown(leaf: body.Leaf) -> str:
    """A leaf's folded text; that of a sealed one is known only from its rendering."""
    if leaf.kind != "sealed":
        return fold(leaf.text)
    return folded_text(_converted(leaf.source) if leaf.syntax is body.Syntax.MARKDOWN else leaf.source)


@functools.lru_cache(maxsize=1024)
def _converted(source: str) -> str:
    return convert(source)
