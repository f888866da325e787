"""What of a piece of HTML a reader sees, reduced to what the body's reader and the renderer agree on."""

import functools
import html as entities
import re

from editor.rendering.markup import RAW_TEXT, Token, tokens

# White space differs by layout; quotes, dashes and dots by typography; an object's stand-in is nobody's text.
_LEFT_OUT = re.compile("[\\s\u200b\ufeff\ufffc\u2028'\"‘’“”‚„`.…\\-–—*_\\\\]+")
_UNSEEN = RAW_TEXT - {"plaintext", "xmp"}
# What kramdown's Converter::Html makes of others' text (convert_footnote, footnote_content, generate_toc_tree): a
# note's number, the way back from it, and the headings once more.
_MADE = ('role="doc-noteref"', 'class="reversefootnote"', 'id="markdown-toc"')


def fold(text: str) -> str:
    """`text` without white space and without the signs that typography changes; "" where nothing is left."""
    return _LEFT_OUT.sub("", text)


@functools.lru_cache(maxsize=4096)
def folded_text(html: str) -> str:
    """The folded text of `html`'s elements, without what is made from others: notes' numbers, a table of contents."""
    shown, unseen, depth = [], "", 0
    for token in tokens(html):
        if unseen:
            depth += (token.name == unseen) * {"open": 1, "close": -1}.get(token.kind, 0)
            unseen = unseen if depth else ""
        elif token.kind == "open" and _is_unseen(token, html):
            unseen, depth = token.name, 1
        elif token.kind == "text":
            shown.append(html[token.start : token.end])
    return fold(entities.unescape("".join(shown)))


def _is_unseen(token: Token, html: str) -> bool:
    return token.name in _UNSEEN or any(html.find(made, token.start, token.end) >= 0 for made in _MADE)
