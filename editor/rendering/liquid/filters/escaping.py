"""How Ruby escapes for HTML, XML and URLs."""

import re
from urllib.parse import quote_plus

_HTML = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}
_HTML_SIGNS = re.compile(r"[&<>\"']")
_BARE = re.compile(r"[\"'<>]|&(?!(?:[a-zA-Z]+|#[0-9]+);)")


def escape_html(text: str) -> str:
    """CGI.escapeHTML."""
    return _HTML_SIGNS.sub(lambda match: _HTML[match[0]], text)


def escape_bare(text: str) -> str:
    """Like `escape_html`, but character references stay (`escape_once`)."""
    return _BARE.sub(lambda match: _HTML[match[0]], text)


def escape_xml(text: str) -> str:
    """String#encode(xml: :attr), without the quotes around it."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&apos;")
    )


def escape_cgi(text: str) -> str:
    """CGI.escape."""
    return quote_plus(text, safe="")
