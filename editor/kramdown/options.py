"""What can be set: by a site as `kramdown` in its configuration, by a text for itself in `{::options key="value" /}`.

The names, and how their values are written, are kramdown's (lib/kramdown/options.rb); the values here are those that
Jekyll sets (lib/jekyll/configuration.rb). Nonsense is passed over.
"""

import dataclasses
import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_MOST_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Highlighting:
    """How code is coloured, in blocks or in spans (`syntax_highlighter_opts`)."""

    is_on: bool = True
    default_language: str = "plaintext"
    colours_plain_text: bool = True
    """Whether text of no language counts as code in one (`guess_lang`)."""
    line_numbers: bool = False
    start_line: int = 1
    css_class: str = "highlight"


@dataclass(frozen=True, slots=True)
class Options:
    """All of them that change the HTML."""

    input: str = "GFM"
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    link_defs: tuple[tuple[str, str, str | None], ...] = ()
    """Names, addresses and titles of links that every text knows."""
    auto_ids: bool = True
    auto_id_stripping: bool = False
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
    remove_line_breaks_for_cjk: bool = False
    math_engine: str = "mathjax"
    """"" where formulas are left as they are written."""
    smart_quotes: tuple[str, str, str, str] = ("‘", "’", "“", "”")
    typographic_symbols: tuple[tuple[str, str], ...] = ()
    """Signs by their names."""
    code_blocks: Highlighting = Highlighting()
    code_spans: Highlighting = Highlighting()

    @property
    def grammar(self) -> "Options":
        """Of these only what changes how a text is read, and not how it is written."""
        names = ("input", "gfm_quirks", "hard_wrap", "link_defs", "parse_block_html", "parse_span_html")
        return dataclasses.replace(DEFAULTS, **{name: getattr(self, name) for name in names})

    @property
    def is_gfm(self) -> bool:
        """Whether Markdown is read as GitHub's, and not as kramdown's own."""
        return self.input == "GFM"

    @property
    def ends_paragraphs(self) -> bool:
        """Whether all blocks may begin right behind a paragraph."""
        return self.is_gfm and "paragraph_end" in self.gfm_quirks

    @property
    def breaks_lines(self) -> bool:
        """Whether each line ends as it is typed."""
        return self.is_gfm and self.hard_wrap

    @property
    def breaks_at_backslash(self) -> bool:
        """Whether one backslash at a line's end breaks it."""
        return self.is_gfm and not self.hard_wrap

    @property
    def has_typography(self) -> bool:
        """Whether dashes, dots and guillemets are made of what is typed for them."""
        return not self.is_gfm or "no_auto_typographic" not in self.gfm_quirks


DEFAULTS = Options()
"""Those of a site that sets none."""

_Reads = Callable[[object], Any]


def site_options(settings: object, highlighter: object = "rouge") -> Options:
    """The options of a site whose configuration has `settings` as `kramdown`, and this as `highlighter`."""
    if not isinstance(settings, Mapping):
        settings = {}
    options = _with(DEFAULTS, settings, _READ | _READ_OF_SITE)
    # Jekyll sets the highlighter where a site gives none, so that only a name can turn it off.
    legacy = "coderay" if _is_so(settings.get("enable_coderay")) else highlighter
    name = _symbol(settings.get("syntax_highlighter") or legacy or "rouge")
    known = settings.get("syntax_highlighter_opts")
    shared = dict(known) if isinstance(known, Mapping) else {}
    shared["guess_lang"] = settings.get("guess_lang", True)
    blocks, spans = ({**shared, **_mapping(shared.get(kind))} for kind in ("block", "span"))
    return dataclasses.replace(options, code_blocks=_highlighting(blocks, name), code_spans=_highlighting(spans, name))


def text_options(options: Options, settings: Mapping[str, str]) -> Options:
    """`options` with what a text sets."""
    options = _with(options, settings, _READ)
    if "syntax_highlighter" in settings:
        is_on = bool(_symbol(settings["syntax_highlighter"]))
        blocks, spans = (dataclasses.replace(old, is_on=is_on) for old in (options.code_blocks, options.code_spans))
        return dataclasses.replace(options, code_blocks=blocks, code_spans=spans)
    return options


def _with(options: Options, settings: Mapping[Any, object], known: Mapping[str, _Reads]) -> Options:
    for name, value in settings.items():
        if name in known:
            try:
                options = dataclasses.replace(options, **{name: known[name](value)})
            except ValueError:
                continue
    return options


def _text(value: object) -> str:
    """A value of YAML as a text has it in its options."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return ",".join(map(str, value))
    return str(value)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _highlighting(settings: Mapping[str, Any], highlighter: str) -> Highlighting:
    start, css_class = settings.get("start_line"), settings.get("css_class")
    return Highlighting(
        highlighter == "rouge" and not _is_so(settings.get("disable")),
        str(settings.get("default_lang") or "plaintext"),
        _is_so(settings.get("guess_lang")),
        _is_so(settings.get("line_numbers")),
        start if isinstance(start, int) else 1,
        css_class if isinstance(css_class, str) else "highlight",
    )


def _is_so(value: object) -> bool:
    """Ruby's truth."""
    return value is not None and value is not False


def _yes(value: object) -> bool:
    return _text(value).strip().lower() not in ("", "false")


def _number(value: object) -> int:
    return int(_text(value))


def _symbol(value: object) -> str:
    """A name, "" for none."""
    name = _text(value).strip().removeprefix(":")
    return "" if name == "nil" else name


def _names(value: object) -> tuple[str, ...]:
    return tuple(_symbol(name) for name in _text(value).split(","))


def _levels(value: object) -> tuple[int, ...]:
    first, dots, last = _text(value).partition("..")
    if dots:
        return tuple(range(int(first), min(int(last), _MOST_LEVELS) + 1))
    return tuple(int(level) for level in first.split(",") if level.strip())


def _symbols(value: object) -> tuple[tuple[str, str], ...]:
    """From a mapping, or a text that has one in braces."""
    if isinstance(value, Mapping):
        return tuple((_symbol(name), _text(symbol)) for name, symbol in value.items())
    pairs = (pair.partition(":") for pair in _text(value).strip(" {}").replace("=>", ":").split(","))
    return tuple((name.strip(), symbol.strip(" '\"")) for name, colon, symbol in pairs if colon)


def _quotes(value: object) -> tuple[str, str, str, str]:
    """From the names of four entities, or their numbers."""
    names = [name.strip() for name in _text(value).split(",")]
    left, right, left_double, right_double = (
        html.unescape(f"&#{name};" if name.isdigit() else f"&{name};") for name in names
    )
    return left, right, left_double, right_double


def _links(value: object) -> tuple[tuple[str, str, str | None], ...]:
    """From a mapping of names to addresses, each in a list that a title may follow."""
    found = []
    for name, target in _mapping(value).items():
        if not isinstance(target, list) or not 1 <= len(target) <= 2:
            raise ValueError(name)
        found.append((_text(name), _text(target[0]), _text(target[1]) if len(target) > 1 else None))
    return tuple(found)


_READ: dict[str, _Reads] = {
    "auto_ids": _yes,
    "auto_id_prefix": _text,
    "auto_id_stripping": _yes,
    "header_offset": _number,
    "parse_block_html": _yes,
    "parse_span_html": _yes,
    "footnote_nr": _number,
    "footnote_prefix": _text,
    "footnote_backlink": _text,
    "footnote_backlink_inline": _yes,
    "footnote_link_text": _text,
    "header_links": _yes,
    "toc_levels": _levels,
    "entity_output": _symbol,
    "math_engine": _symbol,
    "remove_line_breaks_for_cjk": _yes,
    "smart_quotes": _quotes,
    "typographic_symbols": _symbols,
}
_READ_OF_SITE: dict[str, _Reads] = {
    "input": _text,
    "gfm_quirks": _names,
    "hard_wrap": _yes,
    "link_defs": _links,
}
"""What is settled before a text is read: kramdown asks for it when it makes its parser."""
