"""Which style sheets of its own site a page asks for."""

import re

_LINK = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_IS_SHEET = re.compile(r"""\brel\s*=\s*["']?[^"'>]*\bstylesheet\b""", re.IGNORECASE)
_ADDRESS = re.compile(r"""\bhref\s*=\s*["']?(/(?!/)[^"'\s>?#]*\.css)\b""", re.IGNORECASE)


def linked_sheets(page: str) -> list[str]:
    """The paths of the style sheets that a page's HTML links to and that may be its own site's, in order."""
    links = (link[0] for link in _LINK.finditer(page))
    found = (_ADDRESS.search(link) for link in links if _IS_SHEET.search(link))
    return [address[1] for address in found if address]
