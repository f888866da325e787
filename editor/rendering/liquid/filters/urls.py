"""`relative_url`, `absolute_url` and `strip_index` (jekyll/filters/url_filters.rb)."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters import addresses
from editor.rendering.liquid.filters.texts import need_text
from editor.rendering.liquid.values import Drop, text

_INDEX = re.compile(r"/index\.html?$", re.MULTILINE)


def relative(value: Any, config: Mapping[str, Any]) -> Any:
    """A path below the site's `baseurl`; an absolute URL stays."""
    if addresses.scheme(text(value)):
        return value
    base = text(config.get("baseurl")).removesuffix("/")
    return addresses.regular(_slashed(base) + _slashed(text(value)))


def _slashed(written: str) -> str:
    return f"/{written}" if written and not written.startswith("/") else written


def absolute(value: Any, config: Mapping[str, Any]) -> Any:
    """The whole URL of a path in the site; an absolute URL stays."""
    if addresses.scheme(text(value)):
        return value
    site_url = config.get("url")
    if site_url is None or site_url == "":
        return relative(value, config)
    return addresses.regular(text(site_url) + text(relative(value, config)))


def _address(value: Any) -> Any:
    return value.get("url") if isinstance(value, Drop) and value.has("url") else value


def relative_url(context: Context, value: Any) -> Any:
    """Below the site's base URL."""
    return None if value is None else relative(_address(value), context.rendering.surroundings.config)


def absolute_url(context: Context, value: Any) -> Any:
    """With the site's URL."""
    return None if value is None else absolute(_address(value), context.rendering.surroundings.config)


def strip_index(context: Context, value: Any) -> str | None:
    """Without `index.html`."""
    return _INDEX.sub("/", need_text(value), count=1) if text(value) else None


FILTERS: dict[str, Callable[..., Any]] = {
    "relative_url": relative_url,
    "absolute_url": absolute_url,
    "strip_index": strip_index,
}
