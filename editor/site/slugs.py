"""A slug and a title from a name (Jekyll 4.3, lib/jekyll/utils.rb: slugify and titleize_slug)."""

import re
import unicodedata
from collections.abc import Callable

MODES = ("none", "raw", "default", "pretty", "ascii", "latin")

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_NOT_ASCII_ALPHANUMERIC = re.compile(r"[^A-Za-z0-9]+")
_OUTER_HYPHEN = re.compile(r"^-|-$", re.MULTILINE)
_READABLE_SIGNS = frozenset("._~!$&'()+,;=@")

# Letters that the gem i18n spells otherwise than by taking their accent off; it knows none after U+017E.
_LATIN = dict(
    zip(
        "ÆÐ×ØÞßæðøþĐđĦħıĲĳĸĿŀŁłŉŊŋŒœŦŧ",
        "AE D x O Th ss ae d o th D d H h i IJ ij k L l L l 'n NG ng OE oe T t".split(),
        strict=True,
    )
)
_LAST_LATIN = "\u017e"


def slugify(text: str, mode: str = "default", *, cased: bool = False) -> str:
    """`text` as a part of a URL: what `mode` does not keep becomes a hyphen, and unless `cased` it is in lower case.

    Modes as in MODES; one that Jekyll does not know is "none". The slug may be "" (a Korean title in mode "ascii").
    """
    hyphenate = _HYPHENATORS.get(mode)
    slug = _OUTER_HYPHEN.sub("", hyphenate(text)) if hyphenate else text
    return slug if cased else downcase(slug)


def titleize(slug: str) -> str:
    """The title that Jekyll gives a document whose front matter has none."""
    words = slug.split("-")
    while words and not words[-1]:
        words.pop()
    return " ".join(word[:1].title() + downcase(word[1:]) for word in words)


def downcase(text: str) -> str:
    """Ruby's String#downcase, which, unlike Python's, does not look at a letter's neighbours (ς)."""
    return text.lower() if text.isascii() else "".join(map(str.lower, text))


def _default(text: str) -> str:
    return _hyphenated(text, frozenset())


def _pretty(text: str) -> str:
    return _hyphenated(text, _READABLE_SIGNS)


def _ascii(text: str) -> str:
    return _NOT_ASCII_ALPHANUMERIC.sub("-", text)


def _raw(text: str) -> str:
    return _SPACES.sub("-", text)


def _latin(text: str) -> str:
    return _default("".join(sign if sign.isascii() else _plain_letter(sign) for sign in text))


_HYPHENATORS: dict[str, Callable[[str], str]] = {
    "raw": _raw,
    "default": _default,
    "pretty": _pretty,
    "ascii": _ascii,
    "latin": _latin,
}


def _hyphenated(text: str, kept: frozenset[str]) -> str:
    """Each run of what is no letter, mark or decimal digit (nor in `kept`) as one hyphen."""
    parts: list[str] = []
    for sign in text:
        if sign in kept or _is_word_sign(sign):
            parts.append(sign)
        elif not parts or parts[-1] != "":
            parts.append("")
    return "".join(part or "-" for part in parts)


def _is_word_sign(sign: str) -> bool:
    if sign.isascii():
        return sign.isalnum()
    category = unicodedata.category(sign)
    return category[0] in "LM" or category == "Nd"


def _plain_letter(sign: str) -> str:
    """I18n.transliterate with no rules of a language: accents of Latin letters go, anything else is "?"."""
    if sign in _LATIN:
        return _LATIN[sign]
    base = unicodedata.normalize("NFD", sign)[0]
    return base if sign <= _LAST_LATIN and base.isascii() and base.isalpha() else "?"
