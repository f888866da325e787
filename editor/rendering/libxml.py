"""How libxml2 writes addresses, which plugins of Ruby have a page parsed and written with (HTMLtree.c)."""

import html
import re
from urllib.parse import quote

_ADDRESSES = re.compile(r"""(\s(?:href|src|action)\s*=\s*)(?:"([^"]*)"|'([^']*)')""")
_KEPT = "@/:=?;#%&,+-_.!~*'()"


def escaped(address: str) -> str:
    """An address with all signs escaped but those that may stand in one."""
    return quote(address, safe=_KEPT)


def with_escaped_addresses(tag: str) -> str:
    """A start tag with its addresses escaped."""
    return _ADDRESSES.sub(_escaped_one, tag)


def _escaped_one(found: re.Match[str]) -> str:
    address = html.unescape(found[2] if found[2] is not None else found[3])
    return f'{found[1]}"{html.escape(escaped(address))}"'
