"""A document's URL from a template and what fills it (Jekyll 4.3, lib/jekyll/url.rb)."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

_NEEDS_NO_ESCAPE = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
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


def sanitize(url: str) -> str:
    """`url` from the root, without steps upwards and doubled slashes."""
    return _SLASHES.sub("/", f"/{url}".replace("..", "/").replace("./", ""))


def escape(path: str) -> str:
    """`path` percent-encoded but for what may stand in a URL's path."""
    if not path or _NEEDS_NO_ESCAPE.search(path):
        return path
    address = _ADDRESS.fullmatch(path)
    assert address is not None  # every part may be empty
    scheme = f"{quote(address['scheme'], safe='+')}:" if address["scheme"] else ""
    host = f"//{quote(address['host'], safe=_PATH + '[]')}" if address["host"] is not None else ""
    rest = quote(address["rest"], safe=_PATH + "?#")
    # Jekyll escapes the first #; any other stands in the fragment, where addressable escapes it.
    return scheme + host + quote(address["path"], safe=_PATH) + rest.replace("#", "%23")
