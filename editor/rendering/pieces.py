"""A long body rendered piece by piece, so that a key costs no more than the piece that it changes.

A piece is what stands between blank lines where the rendering of the whole can be told from the pieces' own: elements
that are closed, headings, paragraphs, and runs of anything else. What reaches across pieces (definitions, footnotes,
attribute lists, Liquid, headings with the same id) is left to the whole. This is a quick answer, not the last word: the
whole is rendered when nobody types, and corrects what a cut got wrong.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from editor import body
from editor.kramdown import DEFAULTS, Options
from editor.rendering.article import Article, map_leaves, reading_options, render_body
from editor.rendering.blocks import BLOCK_NAMES, split
from editor.rendering.markup import tokens

_REACHES_ACROSS = ("{{", "{%", "{:", "]:", "*[", "[^", "markdown=", "\r", "\n:", "\n :", "\n  :", "\n   :")
_BREAK = "\n\n"
_HEADING = re.compile(r"#{1,6}[^\n]*+\Z")
_PARAGRAPH = re.compile(r"(?![\s#>*+\-|:=~`$^{<_\[!]|\d+\.)[^\n]++(?>(?:\n(?![\s#>*+\-|:=~`$^{<_]|\d+\.)[^\n]++)*)\Z")
_OPENS_ELEMENT = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*+)")
_GOES_ON = re.compile(r"\s")
_PAIRED = ("```", "~~~", "$$", "<!--")
_ID = re.compile(r'<h[1-6][^>]*? id="([^"]*+)"')


class _Piece(NamedTuple):
    """A piece's blocks; for each of its leaves the block, or -1; and the ids of its headings."""

    blocks: tuple[str, ...]
    leaf_blocks: tuple[int, ...]
    ids: tuple[str, ...]


def article_in_pieces(source: str, suffix: str, header_html: str, options: Options = DEFAULTS) -> Article | None:
    """The article of a body, from pieces that are known where they are; None where it is a matter of the whole."""
    pieces = _pieces(source, suffix)
    if pieces is None:
        return None
    article = Article(header_html, [], [])
    ids: list[str] = []
    rendered = _renderer(suffix, options)
    for piece in pieces:
        made = rendered(piece)
        if made is None:
            return None
        first = len(article.blocks)
        article.blocks.extend(made.blocks)
        article.leaf_blocks.extend([block if block < 0 else first + block for block in made.leaf_blocks])
        ids.extend(made.ids)
    if article.blocks and body.syntax_of(suffix) is body.Syntax.MARKDOWN:
        article.blocks[-1] = article.blocks[-1].rstrip("\n")
    return article if len(ids) == len(set(ids)) else None


def _pieces(source: str, suffix: str) -> list[str] | None:
    """The pieces, which together are the source; None where something reaches across them."""
    part_of = _markdown_part if body.syntax_of(suffix) is body.Syntax.MARKDOWN else _html_part
    pieces: list[str] = []
    run: list[str] = []
    unpaired: frozenset[str] = frozenset()  # signs that stand in the run an odd number of times
    is_open = after_alone = False
    for text in _parts(source):
        part = part_of(text)
        if part.reaches_across:
            return None
        alone = part.is_alone and not is_open
        if alone or (after_alone and not is_open and not _GOES_ON.match(text)):
            if run:
                pieces.append("".join(run))
            run = []
            unpaired = frozenset()
        run.append(text)
        unpaired ^= part.unpaired
        after_alone = part.is_alone
        if not alone:
            is_open = bool(unpaired)
    if run:
        pieces.append("".join(run))
    return pieces


def _parts(source: str) -> Iterator[str]:
    """What stands between blank lines, each with those after it."""
    parts = source.split(_BREAK)
    last = parts.pop()
    for part in parts:
        yield part + _BREAK
    if last:
        yield last


class _Part(NamedTuple):
    """What is known of a part by its text.

    is_alone        whether what stands before and after does not change how it is read
    unpaired        the signs that stand in it an odd number of times
    reaches_across  whether something in it is a matter of the whole
    """

    is_alone: bool
    unpaired: frozenset[str]
    reaches_across: bool


def _part(text: str, is_markdown: bool) -> _Part:
    lines = "\n" + text
    return _Part(
        is_alone=_stands_alone(text, is_markdown),
        unpaired=frozenset(sign for sign in _PAIRED if text.count(sign) % 2),
        reaches_across=any(sign in lines for sign in _REACHES_ACROSS),
    )


_markdown_part = functools.lru_cache(maxsize=1 << 16)(functools.partial(_part, is_markdown=True))
_html_part = functools.lru_cache(maxsize=1 << 16)(functools.partial(_part, is_markdown=False))


def _stands_alone(part: str, is_markdown: bool) -> bool:
    """Whether what stands before and after does not change how a part is read."""
    text = part.rstrip("\n")
    if opening := _OPENS_ELEMENT.match(text):
        return opening[1].lower() in BLOCK_NAMES and _is_one_element(text)
    if not is_markdown:
        return False
    return bool(_HEADING.match(text) or _PARAGRAPH.match(text)) and _is_balanced(text)


def _is_one_element(text: str) -> bool:
    return text.endswith(">") and _is_balanced(text, ends_once=True)


def _is_balanced(text: str, ends_once: bool = False) -> bool:
    """Whether all elements are closed in order; with `ends_once` the first of them at the end of the text."""
    stack: list[str] = []
    for token in tokens(text):
        if token.kind in ("rest", "comment"):
            return False
        if token.kind == "open":
            stack.append(token.name)
        elif token.kind == "close" and (not stack or stack.pop() != token.name):
            return False
        if ends_once and not stack and token.end != len(text):
            return False
    return not stack


@functools.lru_cache(maxsize=8)
def _renderer(suffix: str, options: Options) -> Callable[[str], _Piece | None]:
    """What renders a piece, and knows the last ones: to look one up takes no more than its text."""
    return functools.lru_cache(maxsize=1 << 15)(functools.partial(_rendered, suffix=suffix, options=options))


def _rendered(piece: str, suffix: str, options: Options) -> _Piece | None:
    if not _is_balanced(piece):
        return None  # what is left open reaches into all that follows
    html = render_body(piece, suffix, options)
    if body.syntax_of(suffix) is body.Syntax.MARKDOWN and piece.endswith(_BREAK):
        html += _BREAK  # which the converter takes from the end of a text
    blocks = split(html)
    leaves = body.read(piece, body.syntax_of(suffix), reading_options(options)).leaves
    return _Piece(tuple(blocks), tuple(map_leaves(leaves, blocks)), _ids(blocks))


def _ids(blocks: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for block in blocks for name in _ID.findall(block))
