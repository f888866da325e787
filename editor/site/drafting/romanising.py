"""Hangul in Latin letters by the Revised Romanization of Korean (Ministry of Culture and Tourism notice 2000-8).

Chapters 2 and 3 of the notice: what neighbours do to each other is written, tensing is not. A final ㄱ, ㄷ, ㅂ keeps
its own letter before ㅎ, as the notice has it for nouns (묵호 Mukho); headlines are made of nouns. What only a
dictionary knows (the ㄴ that some compounds add, as in 학여울) is not.
"""

import itertools
import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile("[가-힣]+")
_FIRST, _VOWELS, _FINALS = ord("가"), 21, 28
_INITIAL_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINAL_JAMO = [
    "",
    *"ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(),
]
_VOWEL_TEXTS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_INITIAL_TEXTS = dict(zip(_INITIAL_JAMO, "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(","), strict=True))
_FINAL_TEXTS = {"ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng", "": ""}

_STOPS = {"ㄲ": "ㄱ", "ㅋ": "ㄱ", "ㅅ": "ㄷ", "ㅆ": "ㄷ", "ㅈ": "ㄷ", "ㅊ": "ㄷ", "ㅌ": "ㄷ", "ㅎ": "ㄷ", "ㅍ": "ㅂ"}
# What is heard of two finals where no vowel follows.
_CLUSTERS = {"ㄱㅅ": "ㄱ", "ㄴㅈ": "ㄴ", "ㄴㅎ": "ㄴ", "ㄹㄱ": "ㄱ", "ㄹㅁ": "ㅁ", "ㄹㅂ": "ㄹ"}
_CLUSTERS |= {"ㄹㅅ": "ㄹ", "ㄹㅌ": "ㄹ", "ㄹㅍ": "ㅂ", "ㄹㅎ": "ㄹ", "ㅂㅅ": "ㅂ"}
_NASALS = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_PALATAL = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}
_YI = ("i", "yeo")
# Endings of Chinese origin before which a word's ㄴ stays (Standard Pronunciation, article 20): 생산량 saengsannyang.
_KEEPING_N = frozenset("란량력로론료")


@dataclass(slots=True)
class _Syllable:
    sign: str
    initial: str
    vowel: str
    final: str


def romanised(text: str) -> str:
    """`text` with each Hangul word in Latin letters, in lower case; everything else stays."""
    return _WORD.sub(lambda match: _word(match[0]), unicodedata.normalize("NFC", text))


def _word(word: str) -> str:
    syllables = [_syllable(sign) for sign in word]
    for place, (here, following) in enumerate(itertools.pairwise(syllables)):
        _meet(here, following, is_compound=place > 0)
    written = ""
    for syllable in syllables:
        start = _INITIAL_TEXTS[syllable.initial]
        if start == "r" and written.endswith("l"):
            start = "l"
        written += start + syllable.vowel + _FINAL_TEXTS[_heard(syllable.final)]
    return written


def _syllable(sign: str) -> _Syllable:
    rest, final = divmod(ord(sign) - _FIRST, _FINALS)
    initial, vowel = divmod(rest, _VOWELS)
    return _Syllable(sign, _INITIAL_JAMO[initial], _VOWEL_TEXTS[vowel], _FINAL_JAMO[final])


def _heard(final: str) -> str:
    return _CLUSTERS.get(final) or _STOPS.get(final, final)


def _meet(here: _Syllable, following: _Syllable, *, is_compound: bool) -> None:
    """What the end of one syllable and the beginning of the next do to each other."""
    if not here.final:
        return
    if following.initial == "ㅇ":
        _link(here, following)
    elif here.final.endswith("ㅎ") and following.initial in "ㄱㄷㅈㅅㄴ":
        _breathe(here, following)
    elif following.initial == "ㅎ":
        _aspirate(here, following)
    here.final = _heard(here.final)
    _assimilate(here, following, is_compound)


def _link(here: _Syllable, following: _Syllable) -> None:
    """Before a vowel the last final is heard with it; ㅇ stays, ㅎ is not heard."""
    moved = here.final[-1]
    if moved == "ㅇ":
        return
    here.final = here.final[:-1]
    if moved == "ㅎ":
        moved, here.final = (here.final, "") if here.final else ("ㅇ", "")
    elif following.vowel in _YI:
        moved = _PALATAL.get(moved, moved)
    following.initial = moved


def _breathe(here: _Syllable, following: _Syllable) -> None:
    """A final ㅎ joins what follows."""
    here.final = here.final[:-1] or ("ㄴ" if following.initial == "ㄴ" else "")
    following.initial = _ASPIRATED.get(following.initial, following.initial)


def _aspirate(here: _Syllable, following: _Syllable) -> None:
    """An initial ㅎ joins a final that it changes for good: 굳히다, 맞히다, 앉히다, 밝히다."""
    last = here.final[-1]
    if last == "ㄷ" and following.vowel in _YI:
        here.final, following.initial = here.final[:-1], "ㅊ"
    elif last == "ㅈ" or (len(here.final) > 1 and last in _ASPIRATED):
        here.final, following.initial = here.final[:-1], _ASPIRATED[last]


def _assimilate(here: _Syllable, following: _Syllable, is_compound: bool) -> None:
    if following.initial == "ㄹ" and here.final:
        if here.final == "ㄴ" and not (is_compound and following.sign in _KEEPING_N):
            here.final = "ㄹ"
        elif here.final != "ㄹ":
            following.initial = "ㄴ"
    elif following.initial == "ㄴ" and here.final == "ㄹ":
        following.initial = "ㄹ"
    if following.initial in "ㄴㅁ":
        here.final = _NASALS.get(here.final, here.final)
