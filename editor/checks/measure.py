"""How much a text says, whichever script it is in."""

import unicodedata


def columns(text: str) -> int:
    """The columns that a text takes where a syllable or an ideograph takes two (Unicode, UAX 11)."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
