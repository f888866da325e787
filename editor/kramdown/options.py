"""What can be set: by a site as `kramdown` in its configuration, by a text for itself in `{::options key="value" /}`.

The names, and how their values are written, are kramdown's (lib/kramdown/options.rb); the values here are those that
Jekyll sets (lib/jekyll/configuration.rb). Nonsense is passed over.
"""

import dataclasses
import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_MOST_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Highlighting:
    """How code is coloured, in blocks or in spans (`syntax_highlighter_opts`)."""

    is_on: bool = True
    default_language: str = "plaintext"
    line_numbers: bool = False
    start_line: int = 1
    css_class: str = "highlight"


@dataclass(frozen=True, slots=True)
class Options:
    """All of them that change the HTML."""

    auto_ids: bool = True
    auto_id_prefix: str = ""
    header_offset: int = 0
    parse_block_html: bool = False
    parse_span_html: bool = True
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_link_text: str = "%s"
    header_links: bool = False
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    entity_output: str = "as_char"
    hard_wrap: bool = False
    math_engine: str = "mathjax"
    """"" where formulas are left as they are written."""
    smart_quotes: tuple[str, str, str, str] = ("‘", "’", "“", "”")
    typographic_symbols: tuple[tuple[str, str], ...] = ()
    """Signs by their names."""
    code_blocks: Highlighting = Highlighting()
    code_spans: Highlighting = Highlighting()


DEFAULTS = Options()
"""Those of a site that sets none."""


def site_options(settings: object) -> Options:
    """The options of a site whose configuration has `settings` as `kramdown`."""
    if not isinstance(settings, Mapping):
        return DEFAULTS
    options = _with(DEFAULTS, ((str(name), _written(value)) for name, value in settings.items()))
    # Jekyll sets the highlighter where a site gives none, so that only a name can turn it off.
    highlighter = str(settings.get("syntax_highlighter") or "rouge")
    known = settings.get("syntax_highlighter_opts")
    shared = dict(known) if isinstance(known, Mapping) else {}
    blocks, spans = ({**shared, **_mapping(shared.get(name))} for name in ("block", "span"))
    return dataclasses.replace(
        options,
        code_blocks=_highlighting(blocks, highlighter),
        code_spans=_highlighting(spans, highlighter),
    )


def text_options(options: Options, settings: Mapping[str, str]) -> Options:
    """`options` with what a text sets."""
    options = _with(options, settings.items())
    if "syntax_highlighter" in settings:
        is_on = settings["syntax_highlighter"] not in ("", "nil")
        blocks, spans = (dataclasses.replace(old, is_on=is_on) for old in (options.code_blocks, options.code_spans))
        return dataclasses.replace(options, code_blocks=blocks, code_spans=spans)
    return options


def _with(options: Options, settings: Iterable[tuple[str, str]]) -> Options:
    for name, value in settings:
        if name in _READ:
            try:
                options = dataclasses.replace(options, **{name: _READ[name](value)})
            except ValueError:
                continue
    return options


def _written(value: object) -> str:
    """A value of YAML as a text has it in its options."""
    match value:
        case None:
            return "nil"
        case bool():
            return "true" if value else "false"
        case list():
            return ",".join(map(str, value))
        case dict():
            return ",".join(f"{name}:{sign}" for name, sign in value.items())
    return str(value)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _highlighting(settings: Mapping[str, Any], highlighter: str) -> Highlighting:
    start, css_class = settings.get("start_line"), settings.get("css_class")
    return Highlighting(
        highlighter == "rouge" and not _is_so(settings.get("disable")),
        str(settings.get("default_lang") or "plaintext"),
        _is_so(settings.get("line_numbers")),
        start if isinstance(start, int) else 1,
        css_class if isinstance(css_class, str) else "highlight",
    )


def _is_so(value: object) -> bool:
    """Ruby's truth."""
    return value is not None and value is not False


def _yes(value: str) -> bool:
    return value.strip() == "true"


def _levels(value: str) -> tuple[int, ...]:
    first, dots, last = value.partition("..")
    if dots:
        return tuple(range(int(first), min(int(last), _MOST_LEVELS) + 1))
    return tuple(int(level) for level in value.split(",") if level.strip())


def _symbols(value: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition(":") for pair in value.replace("=>", ":").split(","))
    return tuple((name.strip(), symbol.strip()) for name, colon, symbol in pairs if colon)


def _quotes(value: str) -> tuple[str, str, str, str]:
    """From the names of four entities, or their numbers."""
    names = [name.strip() for name in value.split(",")]
    left, right, left_double, right_double = (
        html.unescape(f"&#{name};" if name.isdigit() else f"&{name};") for name in names
    )
    return left, right, left_double, right_double


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
    "math_engine": lambda value: "" if value in ("", "nil") else value,
    "smart_quotes": _quotes,
    "typographic_symbols": _symbols,
}
