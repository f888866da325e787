"""What a site sets for how its Markdown is read, found without reading YAML where it sets nothing."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from editor.site.roots import CONFIGURATIONS

if TYPE_CHECKING:
    from editor.kramdown import Options

_SIGN = r"""(?>["']?\s*[:=]\s*["']?)"""
_OTHERWISE = re.compile(
    rf"\b(?:input{_SIGN}(?!GFM\b)|(?:hard_wrap|parse_block_html){_SIGN}(?!false\b)|parse_span_html{_SIGN}(?!true\b)"
    rf"|(?:gfm_quirks|link_defs){_SIGN})"
)
"""A setting that is not Jekyll's; what it may be part of does not matter, as it only says that a look is worth it."""


def site_grammar(root: Path | None) -> "Options | None":
    """What changes how the Markdown of the site with this root is read; None where it is read as usual."""
    if root is None or not _is_worth_a_look(root):
        return None
    from editor.kramdown import DEFAULTS, site_options
    from editor.site import configuration

    options = site_options(configuration.read(root).get("kramdown")).grammar
    return None if options == DEFAULTS else options


def _is_worth_a_look(root: Path) -> bool:
    for name in CONFIGURATIONS:
        try:
            text = (root / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        return _OTHERWISE.search(text) is not None
    return False
