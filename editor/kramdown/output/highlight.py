"""Code coloured by Pygments, with the classes that Rouge, Jekyll's highlighter, gives its tokens if known."""

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.kramdown.html.escape import escape_all
from editor.kramdown.output.classes import ALIASES, MANNERS
from editor.kramdown.output.languages import ROUGE

if TYPE_CHECKING:
    from pygments.formatters.html import HtmlFormatter
    from pygments.lexer import Lexer

# Jekyll's highlighter leaves white space bare.
_COLOURED_SPACE = re.compile(r'<span class="w">(\s*)</span>')
PLAIN = frozenset(("plaintext", "text", "esc", "escape"))
"""Names of what has no colours."""


def is_known(language: str) -> bool:
    """Whether Jekyll's highlighter has a lexer of this name; capitals count."""
    return language in ROUGE


@functools.lru_cache(maxsize=256)
def coloured(source: str, language: str) -> str:
    """The HTML within `code`."""
    if language in PLAIN or (lexer := _lexer(language.lower(), _begins_within(source, language))) is None:
        return escape_all(source)
    manner = MANNERS.get(ALIASES.get(language, language))
    if manner is not None:
        return "".join(_element(name, text) for name, text in manner.tokens(_found(source, lexer)))
    from pygments import highlight

    html = _COLOURED_SPACE.sub(r"\1", str(highlight(source, lexer, _formatter())))
    return html if source.endswith("\n") else html.removesuffix("\n")


def _found(source: str, lexer: "Lexer") -> Iterator[tuple[str, str]]:
    """The classes and texts of the tokens that Pygments finds."""
    from pygments.token import STANDARD_TYPES

    for kind, text in lexer.get_tokens(source):
        yield next(STANDARD_TYPES[each] for each in reversed(kind.split()) if each in STANDARD_TYPES), text


def _element(name: str, text: str) -> str:
    return f'<span class="{name}">{escape_all(text)}</span>' if name else escape_all(text)


@functools.cache
def _formatter() -> "HtmlFormatter[str]":
    # Most posts hold no code, and Pygments takes longer to load than they take to convert.
    from pygments.formatters.html import HtmlFormatter

    return HtmlFormatter(nowrap=True)


def _begins_within(source: str, language: str) -> bool:
    """Whether PHP begins with no sign that it does: neither with an element nor with text before the first `<?`."""
    return language == "php" and not source.lstrip().startswith("<") and "<?" not in source.partition("$")[0]


@functools.cache
def _lexer(language: str, begins_within: bool) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        inline = {"startinline": True} if begins_within else {}
        return get_lexer_by_name(language, stripnl=False, ensurenl=False, **inline)
    except ClassNotFound:
        return None
