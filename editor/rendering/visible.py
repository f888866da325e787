"""What of a piece of HTML a reader sees, reduced to what the body's reader and the renderer agree on."""

import functools
import html as entities
import re

from editor.rendering.markup import RAW_TEXT, tokens

# White space differs by layout; quotes, dashes and dots by typography; an object's stand-in is nobody's text.
_LEFT_OUT = re.compile("[\\s\u200b\ufeff\ufffc\u2028'\"‘’“”‚„`.…\\-–—*_\\\\]+")
_UNSEEN = RAW_TEXT - {"plaintext", "xmp"}


def fold(text: str) -> str:
    """`text` without white space and without the signs that typography changes; "" where nothing is left."""
    return _LEFT_OUT.sub("", text)


@functools.lru_cache(maxsize=4096)
def folded_text(html: str) -> str:
    """The folded text of `html`'s elements."""
    shown, inside = [], ""
    for token in tokens(html):
        if token.kind == "open" and token.name in _UNSEEN:
            inside = token.name
        elif token.kind == "close" and token.name == inside:
            inside = ""
        elif token.kind == "text" and not inside:
            shown.append(html[token.start : token.end])
    return fold(entities.unescape("".join(shown)))
