"""Tests of what HTML of other programs means.

`programs/` holds what each puts on the clipboard, in its manner, and what that makes of an empty body of either syntax.
"""

from pathlib import Path

from editor.body import Syntax

_FOLDER = Path(__file__).parent / "programs"
PROGRAMS = sorted(path.name.removesuffix(".clipboard.html") for path in _FOLDER.glob("*.clipboard.html"))


def clipboard(program: str) -> str:
    """What a program puts on the clipboard."""
    return (_FOLDER / f"{program}.clipboard.html").read_text(encoding="utf-8")


def meaning(program: str, syntax: Syntax) -> str:
    """The source that it makes of an empty body."""
    name = program + (".md" if syntax is Syntax.MARKDOWN else ".html")
    return (_FOLDER / name).read_text(encoding="utf-8").rstrip("\n")
