"""What Stet says outside its window: texts by key, in Korean and English, from resources/messages/."""

import functools
import os

from editor import resources

LANGUAGES = ("ko", "en")


@functools.cache
def _catalogue(language: str) -> dict[str, dict[str, str]]:
    import tomllib  # a start that has nothing to say needs none

    return tomllib.loads(resources.read_text(f"messages/{language}.toml"))


def text(key: str, language: str, **facts: object) -> str:
    """The text of `key` ("table.name") in `language` ("ko" or "en"), with `facts` filled in.

    Raises KeyError for a key that the catalogue does not have.
    """
    table, _, name = key.partition(".")
    return _catalogue(language)[table][name].format(**facts)


def system_language() -> str:
    """The language that the environment asks for (POSIX: LC_ALL, LC_MESSAGES, LANG): "ko" for Korean, else "en"."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "ko" if value.lower().startswith("ko") else "en"
    return "en"
