"""Filters that convert, count and show (jekyll/filters.rb)."""

import functools
import re
from collections.abc import Callable
from typing import Any

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters import escaping, json
from editor.rendering.liquid.filters.texts import need_text, split_words
from editor.rendering.liquid.values import text
from editor.site import slugs
from editor.site.ruby import is_true

# Unicode's scripts Han, Katakana, Hiragana and Hangul.
_CJK_CLASS = (
    "\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b\u3041-\u3096"
    "\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u31ff\u3200-\u321e\u3260-\u327e\u32d0-\u32fe"
    "\u3300-\u3357\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d\ufa70-\ufad9"
    "\uff66-\uff6f\uff71-\uff9d\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
    "\U00016ff0\U00016ff1\U0001b000-\U0001b122\U0001b150-\U0001b152\U0001b164-\U0001b167\U0001f200"
    "\U00020000-\U0002a6df\U0002a700-\U0002ebe0\U0002f800-\U0002fa1d\U00030000-\U0003134a"
)
# What Markdown, but not typography, would read.
_BLOCK_SIGNS = "+-=:>0123456789"
_MARKDOWN_SIGN = re.compile(r"([*_`\[\]{}#!|~$\\])")


def markdownify(context: Context, value: Any) -> str:
    """From Markdown."""
    return context.rendering.surroundings.markdown(text(value))


def smartify(context: Context, value: Any) -> str:
    """With typographic quotes, dashes and dots (Jekyll::Converters::SmartyPants)."""
    lines = text(value).replace("\r\n", "\n").removesuffix("\n").split("\n")
    return "\n".join(_smart(context, line) if line.strip() else line for line in lines)


def _smart(context: Context, line: str) -> str:
    from editor.kramdown import convert

    # A word before it keeps the line a paragraph's, whatever it begins with.
    indent = line[: len(line) - len(line.lstrip())]
    escaped = _MARKDOWN_SIGN.sub(r"\\\1", line[len(indent) :])
    guard = "x" if escaped[0] in _BLOCK_SIGNS else ""
    return indent + convert(guard + escaped).removeprefix("<p>").removesuffix("</p>").removeprefix(guard)


def slugify(context: Context, value: Any, mode: Any = None) -> str | None:
    """As part of a URL."""
    return None if value is None else slugs.slugify(need_text(value), "default" if mode is None else text(mode))


@functools.cache
def _word_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An East Asian character, and a word of others. Compiling them takes as long as a page."""
    return re.compile(f"[{_CJK_CLASS}]"), re.compile(rf"[^{_CJK_CLASS} \t\n\v\f\r]+")


def number_of_words(context: Context, value: Any, mode: Any = None) -> int:
    """Words; in modes "cjk" and "auto" each East Asian character is one."""
    written = need_text(value)
    if mode in ("cjk", "auto"):
        character, other_word = _word_patterns()
        found = len(character.findall(written))
        if mode == "cjk" or found:
            return found + len(other_word.findall(written))
    return len(split_words(written))


def default(context: Context, value: Any, otherwise: Any = "", options: Any = None) -> Any:
    """What stands for nil, false and what is empty."""
    allows_false = isinstance(options, dict) and is_true(options.get("allow_false"))
    is_missing = value is None if allows_false else not is_true(value)
    return otherwise if is_missing or values.is_empty(value) else value


FILTERS: dict[str, Callable[..., Any]] = {
    "markdownify": markdownify,
    "smartify": smartify,
    "slugify": slugify,
    "number_of_words": number_of_words,
    "default": default,
    "jsonify": lambda context, value: json.written(value),
    "inspect": lambda context, value: escaping.escape_xml(values.inspect(value)),
    "scssify": lambda context, value: context.rendering.surroundings.css(text(value), "scss"),
    "sassify": lambda context, value: context.rendering.surroundings.css(text(value), "sass"),
}
