"""Code coloured by Pygments, in the elements that Jekyll wraps around Rouge's (class names are the same)."""

import functools
import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer


def code_block(code: str, language: str) -> str:
    """The HTML of a block of code; `language` as written after the fence, "" where none is."""
    name = html.escape(language) or "plaintext"
    return (
        f'<div class="language-{name} highlighter-rouge"><div class="highlight"><pre class="highlight">'
        f"<code>{_coloured(code, language)}</code></pre></div></div>"
    )


@functools.lru_cache(maxsize=256)
def _coloured(code: str, language: str) -> str:
    lexer = _lexer(language.lower()) if language else None
    if lexer is None:
        return html.escape(code, quote=False)
    # Most posts hold no code, and Pygments takes longer to load than they take to convert.
    from pygments import highlight
    from pygments.formatters.html import HtmlFormatter

    return str(highlight(code, lexer, HtmlFormatter(nowrap=True)))


@functools.cache
def _lexer(language: str) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
