"""Options that a text sets for itself."""

from collections.abc import Callable
from typing import Any

from editor.kramdown.attributes import AttributeList
from editor.kramdown.document import Options


def _yes(value: str) -> bool:
    return value.strip() == "true"


def _levels(value: str) -> tuple[int, ...]:
    first, dots, last = value.partition("..")
    if dots:
        return tuple(range(int(first), min(int(last), 6) + 1))
    return tuple(int(level) for level in value.split(",") if level.strip())


def _symbols(value: str) -> dict[str, str]:
    pairs = (pair.partition(":") for pair in value.replace("=>", ":").split(","))
    return {name.strip(): symbol.strip() for name, colon, symbol in pairs if colon}


_READ: dict[str, Callable[[str], Any]] = {
    "auto_ids": _yes,
    "auto_id_prefix": str,
    "header_offset": int,
    "parse_block_html": _yes,
    "parse_span_html": _yes,
    "footnote_nr": int,
    "footnote_prefix": str,
    "footnote_backlink": str,
    "footnote_backlink_inline": _yes,
    "footnote_link_text": str,
    "header_links": _yes,
    "toc_levels": _levels,
    "entity_output": lambda value: value.lstrip(":"),
    "hard_wrap": _yes,
    "typographic_symbols": _symbols,
    "syntax_highlighter": lambda value: value not in ("", "nil"),
}


def set_options(options: Options, source: str) -> None:
    """Sets what `source`, written as an attribute list, names and we know; nonsense is passed over."""
    for name, value in AttributeList(source).attrs.items():
        if name in _READ:
            try:
                setattr(options, name, _READ[name](value))
            except ValueError:
                continue
