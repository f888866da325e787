"""Finds Korean text by what of it is typed so far: initial consonants, and a syllable that is still being composed.

The composition of syllables is that of The Unicode Standard, section 3.12: 19 initials, 21 vowels, 28 finals.
"""

import functools
import re
import unicodedata

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_ENDINGS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# What an input method joins while one types, in two parts: the second may belong to the syllable that comes next.
_PARTS = "ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ".split()
_JOINED = dict(zip("ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ", _PARTS, strict=True))
_GROWING = {"ㅗ": "ㅘㅙㅚ", "ㅜ": "ㅝㅞㅟ", "ㅡ": "ㅢ"}


def rank(typed: str, text: str) -> int | None:
    """How well `typed` finds `text`, less is better: where it begins, where a word does, or within; None: not at all.

    Case, and whether Hangul is composed or not, do not matter. Nothing typed finds everything.
    """
    found = pattern(typed).search(unicodedata.normalize("NFC", text))
    if found is None:
        return None
    if found.start() == 0:
        return 0
    return 2 if found.string[found.start() - 1].isalnum() else 1


@functools.lru_cache(maxsize=16)
def pattern(typed: str) -> re.Pattern[str]:
    """What finds `typed` in text that is composed (NFC)."""
    signs = "".join(_JOINED.get(sign, sign) for sign in unicodedata.normalize("NFC", typed).strip())
    return re.compile("".join(map(_sign, signs[:-1])) + (_last(signs[-1]) if signs else ""), re.IGNORECASE)


def _sign(sign: str) -> str:
    """A pattern for a sign that is typed to its end: an initial consonant stands for every syllable with it."""
    if sign in _INITIALS:
        return f"[{sign}{_syllables(_INITIALS.index(sign))}]"
    return re.escape(sign)


def _last(sign: str) -> str:
    """A pattern for the last sign, which may be a syllable in the making."""
    code = ord(sign) - _FIRST
    if not 0 <= code < len(_INITIALS) * _VOWELS * _FINALS:
        return _sign(sign)
    initial, vowel, final = code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS
    if final == 0:
        vowels = _MEDIALS[vowel] + _GROWING.get(_MEDIALS[vowel], "")
        return "[" + "".join(_from(initial, _MEDIALS.index(each)) for each in vowels) + "]"
    return f"(?:{'|'.join(_with_final(initial, vowel, final))})"


def _with_final(initial: int, vowel: int, final: int) -> list[str]:
    """What a syllable with a final may become: itself, one with a joined final, or two syllables."""
    ending = _ENDINGS[final]
    whole = [index for index, other in enumerate(_ENDINGS) if _JOINED.get(other, "")[:1] == ending]
    patterns = [f"[{''.join(_syllable(initial, vowel, each) for each in (final, *whole))}]"]
    kept, moved = _JOINED.get(ending, "")[:1], _JOINED.get(ending, ending)[-1]
    if moved in _INITIALS:
        patterns.append(_syllable(initial, vowel, _ENDINGS.index(kept)) + f"[{_syllables(_INITIALS.index(moved))}]")
    return patterns


def _syllables(initial: int) -> str:
    return f"{_syllable(initial, 0, 0)}-{_syllable(initial, _VOWELS - 1, _FINALS - 1)}"


def _from(initial: int, vowel: int) -> str:
    return f"{_syllable(initial, vowel, 0)}-{_syllable(initial, vowel, _FINALS - 1)}"


def _syllable(initial: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (initial * _VOWELS + vowel) * _FINALS + final)
