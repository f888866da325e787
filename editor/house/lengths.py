"""How long a text is, in the measures that Korean newsrooms and portals count in."""

import re
import unicodedata

MEASURES = ("characters", "bytes")

# What is drawn with the sign before it: marks, and what joins or varies emoji.
_JOINER = "\u200d"
_PART = re.compile(f"{_JOINER}.|[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]", re.DOTALL)


def length(text: str, measure: str) -> int:
    """The length of a text on one line, white space counted once.

    "characters": what is seen as one, a syllable of Hangul too, is one. "bytes": as portals count, who count in EUC-KR
    (KS X 1001): a syllable is two, a Latin letter or a digit one.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    signs = [sign for sign in _PART.sub("", plain) if unicodedata.category(sign) not in ("Mn", "Me")]
    return len(signs) if measure == "characters" else sum(1 if sign.isascii() else 2 for sign in signs)
