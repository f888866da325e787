"""A document's URL from a template and what fills it (Jekyll 4.3, lib/jekyll/url.rb)."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

# Asked of any one line: a path of several lines stays as it is, newlines and all, where one of them needs no escape.
_NEEDS_NO_ESCAPE = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*")
_KEY = re.compile(r":([a-z_]+)")
_SLASHES = re.compile(r"/{2,}")
# What the gem addressable leaves alone in a path; its `encode` also takes an address apart first.
_PATH = "!$&'()*+,;=:@/~"
_ADDRESS = re.compile(r"(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?P<rest>.*)", re.DOTALL)


def fill(template: str, values: Mapping[str, Callable[[], str]]) -> str:
    """The path that `template` names, each `:key` in it replaced by its escaped value, made safe by `sanitize`.

    A key followed by an underscore that belongs to no key is found too (`:month_:day`). A key that Jekyll does not
    have, at which it would refuse to build, stays as it is.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name.endswith("_") and name not in values:
            name = name[:-1]
        if name not in values:
            return match[0]
        return escape(values[name]()) + match[0][len(name) + 1 :]

    return sanitize(_KEY.sub(value, template))


def unknown_key(template: str, values: Mapping[str, Callable[[], str]]) -> str | None:
    """The first `:key` of `template` that is none of `values`, None where there is none."""
    names = (match[1] for match in _KEY.finditer(template))
    return next((name for name in names if name not in values and name.removesuffix("_") not in values), None)


def is_refused(path: str) -> bool:
    """Whether the gem addressable, and with it Jekyll, refuses `path`: what stands before a colon can be no scheme."""
    scheme, colon, _ = path.partition(":")
    return bool(colon) and not re.search("[/?#]", scheme) and not _SCHEME.fullmatch(scheme)


def sanitize(url: str) -> str:
    """`url` from the root, without steps upwards and doubled slashes."""
    return _SLASHES.sub("/", f"/{url}".replace("..", "/").replace("./", ""))


def escape(path: str) -> str:
    """`path` percent-encoded but for what may stand in a URL's path."""
    if not path or _NEEDS_NO_ESCAPE.search(path):
        return path
    address = _ADDRESS.fullmatch(path)
    assert address is not None  # every part may be empty
    scheme = f"{_quoted(address['scheme'], '+')}:" if address["scheme"] else ""
    host = f"//{_quoted(address['host'], _PATH + '[]')}" if address["host"] is not None else ""
    rest = _quoted(address["rest"], _PATH + "?#")
    # Jekyll escapes the first #; any other stands in the fragment, where addressable escapes it.
    return scheme + host + _quoted(address["path"], _PATH) + rest.replace("#", "%23")


def _quoted(text: str, safe: str) -> str:
    """`text` percent-encoded byte for byte; a file's name that is not UTF-8 keeps its bytes."""
    try:
        return quote(text.encode("utf-8", "surrogateescape"), safe=safe)
    except UnicodeEncodeError:
        return quote(text.encode("utf-8", "replace"), safe=safe)
