"""Code coloured as Rouge, Jekyll's highlighter, does it.

Where no file of ours tells a language's tokens, Pygments does, whose classes have the same names.
"""

import functools
import re
from typing import TYPE_CHECKING

from editor.kramdown.html.escape import escape_all
from editor.kramdown.output.languages import ROUGE
from editor.kramdown.rouge.languages import lexer

if TYPE_CHECKING:
    from pygments.formatters.html import HtmlFormatter
    from pygments.lexer import Lexer

# Jekyll's highlighter leaves white space bare.
_COLOURED_SPACE = re.compile(r'<span class="w">(\s*)</span>')
_PLAIN = frozenset(("plaintext", "text", "esc", "escape"))


def is_known(language: str) -> bool:
    """Whether Jekyll's highlighter has a lexer of this name; capitals count."""
    return language in ROUGE


@functools.lru_cache(maxsize=256)
def coloured(source: str, language: str) -> str:
    """The HTML within `code`."""
    if language in _PLAIN:
        return escape_all(source)
    ours = lexer(language)
    if ours is not None:
        return "".join(_element(token, text) for token, text in ours.tokens(source))
    if (theirs := _lexer(language.lower())) is None:
        return escape_all(source)
    from pygments import highlight

    html = _COLOURED_SPACE.sub(r"\1", str(highlight(source, theirs, _formatter())))
    return html if source.endswith("\n") else html.removesuffix("\n")


def _element(token: str, text: str) -> str:
    return f'<span class="{token}">{escape_all(text)}</span>' if token else escape_all(text)


@functools.cache
def _formatter() -> "HtmlFormatter[str]":
    # Most posts hold no code, and Pygments takes longer to load than they take to convert.
    from pygments.formatters.html import HtmlFormatter

    return HtmlFormatter(nowrap=True)


@functools.cache
def _lexer(language: str) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
