"""What a desk calls the keys of the front matter that every post may have."""

from collections.abc import Mapping

from editor.messages import LANGUAGES, text

_NAMED = ("title", "date", "categories", "tags", "excerpt", "feature_text", "image", "description", "author")


def names_of(key: str, labels: Mapping[str, str] | None = None) -> dict[str, str]:
    """The name of a key in each language: the house's own, else the usual one, else the key itself."""
    given = labels or {}
    return {language: given.get(language) or given.get("en") or _usual(key, language) for language in LANGUAGES}


def _usual(key: str, language: str) -> str:
    return text(f"keys.{key}", language) if key in _NAMED else key
