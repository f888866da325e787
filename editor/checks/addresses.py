"""From an address in a post to a path in its site."""

import re
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from editor.checks.subject import Subject

_SETTING = re.compile(r"\{\{-?\s*site\.(url|baseurl)\s*-?\}\}")
_FILTERED = re.compile(r"\{\{-?\s*[\"']([^\"'{}]*)[\"']\s*\|\s*(?:relative_url|absolute_url)\s*-?\}\}")


def path_in_site(subject: Subject, address: str) -> str | None:
    """The path from the site's root that an address leads to, as it is written, without query and fragment.

    None for one that leads elsewhere, to a place of the page itself, or that only Liquid knows.
    """
    site = subject.site
    if site is None:
        return None
    address = _FILTERED.sub(lambda found: f"{site.base}/{found[1].lstrip('/')}", address.strip())
    address = _SETTING.sub(lambda found: site.host if found[1] == "url" else site.base, address)
    if "{{" in address or "{%" in address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return _below(parts.path or "/", site.base) if _is_own(parts, site.host) else None
    if parts.path.startswith("/"):
        return _below(parts.path, site.base)
    return urljoin(subject.url, parts.path) if subject.url and parts.path else None


def _is_own(parts: SplitResult, host: str) -> bool:
    return parts.scheme in ("", "http", "https") and bool(host) and parts.netloc == urlsplit(host).netloc


def _below(path: str, base: str) -> str:
    return path.removeprefix(base) or "/" if base and f"{path}/".startswith(f"{base}/") else path


def same_page(path: str) -> str:
    """What is the same for all paths that a web server answers with one page."""
    decoded = unquote(path)
    return decoded.removesuffix("/").removesuffix("/index.html").removesuffix("index.html").removesuffix(".html")
