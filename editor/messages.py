"""What Stet says outside its window: texts by key, in Korean and English, from resources/messages/."""

import functools
import os
import sys

from editor import resources

LANGUAGES = ("ko", "en")


@functools.cache
def _catalogue(language: str) -> dict[str, dict[str, str]]:
    import tomllib  # a start that has nothing to say needs none

    return tomllib.loads(resources.read_text(f"messages/{language}.toml"))


def text(key: str, language: str, **facts: object) -> str:
    """The text of `key` ("table.name") in `language` ("ko" or "en"), with `facts` filled in.

    `{posts:post|posts}` in a text is the word that goes with the number `posts`: the first with one, else the second.
    Raises KeyError for a key that the catalogue does not have.
    """
    table, _, name = key.partition(".")
    numbered = {name: _Number(fact) if type(fact) is int else fact for name, fact in facts.items()}
    return _catalogue(language)[table][name].format(**numbered)


class _Number(int):
    def __format__(self, words: str) -> str:
        one, divides, many = words.partition("|")
        return (one if self == 1 else many) if divides else super().__format__(words)


def system_language() -> str:
    """The language of the environment (POSIX: LC_ALL, LC_MESSAGES, LANG) or of Windows: "ko" for Korean, else "en"."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "ko" if value.lower().startswith("ko") else "en"
    if sys.platform == "win32":
        import ctypes

        # The language of its windows; the lower ten bits are the primary one ([MS-LCID]).
        return "ko" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 0x12 else "en"
    return "en"
