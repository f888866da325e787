"""Which way a body's text runs.

Left to itself, Qt looks for the first letter of every text block, at each key for all that follow: a third of what a
key costs at the start of 1 MB. A document without a letter that runs from right to left says so once, as a whole.
"""

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

# What Unicode's tables call R and AL, by the ranges that are set aside for such letters (DerivedBidiClass.txt).
_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_REFERENCE = re.compile(r"&(?:#\w+|rlm);?")


def runs_left(source: str) -> bool:
    """Whether a letter may run from right to left in source or in text, character references read."""
    if source.isascii() and "&" not in source:
        return False
    named = html.unescape("".join(set(_REFERENCE.findall(source))))
    return bool(_LEFTWARD.search(source) or _LEFTWARD.search(named))


def set_leftward(document: QTextDocument, leftward: bool) -> None:
    """Have Qt look at each text block, or take all for text from left to right."""
    wanted = Qt.LayoutDirection.LayoutDirectionAuto if leftward else Qt.LayoutDirection.LeftToRight
    option = document.defaultTextOption()
    if option.textDirection() is not wanted:
        option.setTextDirection(wanted)
        document.setDefaultTextOption(option)
