"""Which file tells a language's tokens, by the names that Rouge knows it by."""

import functools
import importlib

from editor.kramdown.rouge.reading import Lexer

_FILES = {
    "c": "c",
    "c:CPP": "cpp c++",
    "css": "css",
    "html": "html",
    "java": "java",
    "javascript": "javascript js",
    "javascript:TYPESCRIPT": "typescript ts",
    "json": "json",
    "python": "python py",
    "shell": "shell bash zsh ksh sh",
    "xml": "xml",
}
LANGUAGES = tuple(names.split()[0] for names in _FILES.values())
"""One name of each language."""
_PLACES = {name: place for place, names in _FILES.items() for name in names.split()}


@functools.cache
def lexer(name: str) -> Lexer | None:
    """The language of this name, or None where no file tells its tokens."""
    # A post has code of one language or two; what the others need is not read.
    place = _PLACES.get(name)
    if place is None:
        return None
    file, _, variable = place.partition(":")
    found = getattr(importlib.import_module(f"editor.kramdown.rouge.{file}"), variable or "LEXER")
    assert isinstance(found, Lexer)
    return found
