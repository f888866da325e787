"""Filters on text (liquid/standardfilters.rb, jekyll/filters.rb)."""

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_plus

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters import escaping
from editor.rendering.liquid.values import text, whole
from editor.site.ruby import is_true
from editor.site.slugs import downcase as lower

BLANK = "\t\n\v\f\r \0"
_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_LINE_END = re.compile(r"\r?\n")
_REFERENCE = re.compile(r"\\([0-9&`'\\])")
_UNSEEN = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_UNSEEN_START = re.compile(r"<(?:script|!--|style)")
_TAG = re.compile(r"<[^>]*+>")


def capitalize(context: Context, value: Any) -> str:
    """The first letter large, the others small."""
    written = text(value)
    return written[:1].title() + lower(written[1:])


def escape(context: Context, value: Any) -> str | None:
    """For HTML."""
    return None if value is None else escaping.escape_html(text(value))


def url_encode(context: Context, value: Any) -> str | None:
    """For a URL's query."""
    return None if value is None else escaping.escape_cgi(text(value))


def url_decode(context: Context, value: Any) -> str | None:
    """From a URL's query."""
    try:
        return None if value is None else unquote_plus(text(value), errors="strict")
    except UnicodeDecodeError as error:
        raise Failure("liquid.wrong_value", value=text(value)) from error


def _encoded(value: Any) -> bytes:
    return text(value).encode("utf-8", "surrogatepass")


def base64_encode(context: Context, value: Any) -> str:
    """As Base64."""
    return base64.b64encode(_encoded(value)).decode()


def base64_url_safe_encode(context: Context, value: Any) -> str:
    """As Base64 that may stand in a URL."""
    return base64.urlsafe_b64encode(_encoded(value)).decode()


def base64_decode(context: Context, value: Any) -> str:
    """From Base64."""
    return _decoded(value, text(value))


def base64_url_safe_decode(context: Context, value: Any) -> str:
    """From Base64 of a URL."""
    written = text(value).replace("-", "+").replace("_", "/")
    return _decoded(value, written + "=" * (-len(written) % 4))


def _decoded(value: Any, written: str) -> str:
    try:
        return base64.b64decode(written, validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise Failure("liquid.wrong_value", value=text(value)) from error


def cut(context: Context, value: Any, offset: Any, length: Any = None) -> Any:
    """`slice`: a part of a text or an array."""
    start, count = whole(offset), 1 if not is_true(length) else whole(length)
    found = value if isinstance(value, list) else text(value)
    start = start + len(found) if start < 0 else start
    if start < 0 or count < 0:
        return found[:0]
    return found[start : start + count]


def truncate(context: Context, value: Any, length: Any = 50, ending: Any = "...") -> str | None:
    """Not longer than `length`, the ending included."""
    if value is None:
        return None
    written, most, end = text(value), whole(length), text(ending)
    kept = max(most - len(end), 0)
    return written[:kept] + end if len(written) > most else written


def truncatewords(context: Context, value: Any, words: Any = 15, ending: Any = "...") -> str | None:
    """Not more than so many words."""
    if value is None:
        return None
    written, most = text(value), max(whole(words), 1)
    found = split_words(written)
    # Ruby's split with a limit has what stands behind white space at the end as one more word, which is empty.
    parts = len(found) + (1 if _SPACES.fullmatch(written[-1:]) else 0)
    return written if parts <= most else " ".join(found[:most]) + text(ending)


def split_words(written: str) -> list[str]:
    """Ruby's String#split without an argument."""
    return [word for word in _SPACES.split(written) if word]


def split(context: Context, value: Any, pattern: Any) -> list[str]:
    """Pieces; those at the end that are empty do not count."""
    written, separator = text(value), text(pattern)
    if separator == " ":
        return split_words(written)
    pieces = written.split(separator) if separator else list(written)
    while pieces and not pieces[-1]:
        pieces.pop()
    return pieces


def strip_html(context: Context, value: Any) -> str:
    """Without tags, comments, scripts and styles."""
    return without_tags(text(value))


def without_tags(written: str) -> str:
    """A text without tags, comments, scripts and styles."""
    shown = _without_unseen(written)
    end = shown.rfind(">") + 1
    return _TAG.sub("", shown[:end]) + shown[end:]


def _without_unseen(written: str) -> str:
    kept, at, missing = [], 0, set[str]()
    for match in _UNSEEN_START.finditer(written):
        if match.start() < at or match[0] in missing:
            continue
        end = written.find(_UNSEEN[match[0]], match.end())
        if end < 0:
            missing.add(match[0])
            continue
        kept.append(written[at : match.start()])
        at = end + len(_UNSEEN[match[0]])
    return "".join(kept) + written[at:]


def replaced(written: str, old: str, new: str, count: int) -> str:
    """Ruby's gsub or sub (count 1) with a text as pattern: `\\\\0` in the new text is the old."""
    if "\\" not in new:
        return written.replace(old, new, count) if count >= 0 else written.replace(old, new)
    pieces, at = [], 0
    for match in re.finditer(re.escape(old), written):
        pieces.append(written[at : match.start()] + _REFERENCE.sub(_referred(match), new))
        at = match.end()
        if len(pieces) == count:
            break
    return "".join(pieces) + written[at:]


def _referred(found: re.Match[str]) -> Any:
    meanings = {"0": found[0], "&": found[0], "\\": "\\"}

    def meaning(reference: re.Match[str]) -> str:
        if reference[1] == "`":
            return found.string[: found.start()]
        return found.string[found.end() :] if reference[1] == "'" else meanings.get(reference[1], "")

    return meaning


def replace(context: Context, value: Any, old: Any, new: Any = "") -> str:
    """Each `old` by `new`."""
    return replaced(text(value), text(old), text(new), -1)


def replace_first(context: Context, value: Any, old: Any, new: Any = "") -> str:
    """The first `old` by `new`."""
    return replaced(text(value), text(old), text(new), 1)


def replace_last(context: Context, value: Any, old: Any, new: Any) -> str:
    """The last `old` by `new`."""
    written, gone = text(value), text(old)
    start = written.rfind(gone)
    return written if start < 0 else written[:start] + text(new) + written[start + len(gone) :]


def remove(context: Context, value: Any, gone: Any) -> str:
    """Without each `gone`."""
    return text(value).replace(text(gone), "")


def remove_first(context: Context, value: Any, gone: Any) -> str:
    """Without the first `gone`."""
    return text(value).replace(text(gone), "", 1)


def remove_last(context: Context, value: Any, gone: Any) -> str:
    """Without the last `gone`."""
    return replace_last(context, value, gone, "")


def uri_escape(context: Context, value: Any) -> str | None:
    """As a URL is written, what is escaped already left so."""
    from editor.rendering.liquid.filters import addresses

    return None if value is None else addresses.normalized(need_text(value), addresses.ANY)


def need_text(value: Any) -> str:
    """The value, which must be text: Ruby has no such method for anything else. Raises Failure."""
    if not isinstance(value, str):
        raise Failure("liquid.no_text", value=values.inspect(value))
    return value


FILTERS: dict[str, Callable[..., Any]] = {
    "downcase": lambda context, value: lower(text(value)),
    "upcase": lambda context, value: text(value).upper(),
    "capitalize": capitalize,
    "escape": escape,
    "h": escape,
    "escape_once": lambda context, value: escaping.escape_bare(text(value)),
    "xml_escape": lambda context, value: escaping.escape_xml(text(value)),
    "cgi_escape": lambda context, value: escaping.escape_cgi(need_text(value)),
    "uri_escape": uri_escape,
    "url_encode": url_encode,
    "url_decode": url_decode,
    "base64_encode": base64_encode,
    "base64_decode": base64_decode,
    "base64_url_safe_encode": base64_url_safe_encode,
    "base64_url_safe_decode": base64_url_safe_decode,
    "slice": cut,
    "truncate": truncate,
    "truncatewords": truncatewords,
    "split": split,
    "strip": lambda context, value: text(value).strip(BLANK),
    "lstrip": lambda context, value: text(value).lstrip(BLANK),
    "rstrip": lambda context, value: text(value).rstrip(BLANK),
    "strip_html": strip_html,
    "strip_newlines": lambda context, value: _LINE_END.sub("", text(value)),
    "newline_to_br": lambda context, value: _LINE_END.sub("<br />\n", text(value)),
    "normalize_whitespace": lambda context, value: _SPACES.sub(" ", text(value)).strip(BLANK),
    "replace": replace,
    "replace_first": replace_first,
    "replace_last": replace_last,
    "remove": remove,
    "remove_first": remove_first,
    "remove_last": remove_last,
    "append": lambda context, value, other: text(value) + text(other),
    "prepend": lambda context, value, other: text(other) + text(value),
}
