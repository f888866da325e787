"""The mark in a page where a piece of Liquid could not be rendered."""

import re

from liquid.token import Token

from editor.rendering.liquid.failure import Failure

_LONGEST = 120
# In the page of any theme.
_STYLE = "padding:0 .3em;border:1px solid #d9a441;border-radius:3px;background:#fdf3d8;color:#5c4300"
_UNSAFE = re.compile(r"[\x00-\x1f!-/:-@\[-`{-\x7f]")
_MARKUP_OPEN = re.compile(r"<[A-Za-z/!][^<>]*+\Z")
_NEAR = 2000


def markup(token: Token, failure: Failure, language: str) -> str:
    """The tag's own source in a `span`, and what is wrong as its title; nothing where a page has no place for it.

    All that Markdown or HTML might read in it is written as character references.
    """
    if not _may_stand(token):
        return ""
    shown = _source(token)
    return f'<span class="stet-liquid" style="{_STYLE}" title="{_safe(failure.text(language))}">{_safe(shown)}</span>'


def _source(token: Token) -> str:
    start = token.start_index
    end = token.source.find("%}" if token.source.startswith("{%", start) else "}}", start, start + _NEAR) + 2
    shown = token.source[start : end if end > 1 else start + 2]
    shown = " ".join(shown.split())
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"


def _may_stand(token: Token) -> bool:
    """Not within a tag, nor where text is no text: in a script, a style or a title."""
    before = token.source[max(0, token.start_index - _NEAR) : token.start_index]
    if _MARKUP_OPEN.search(before):
        return False
    folded = before.lower()
    return all(folded.rfind(f"<{name}") <= folded.rfind(f"</{name}") for name in ("script", "style", "title", "head>"))


def _safe(written: str) -> str:
    return _UNSAFE.sub(lambda match: f"&#{ord(match[0])};", written)
