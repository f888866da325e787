"""The fonts of the window and of the source, with Hangul in a face made for it."""

import sys

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

# A family that a machine lacks is passed over; the system's own comes first where it is made for Hangul as well.
_HANGUL = ["Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"]
_HANGUL_FIXED = ["D2Coding", "Noto Sans Mono CJK KR", "NanumGothicCoding", "Apple SD Gothic Neo", "Malgun Gothic"]
_PIXELS = 13


def interface() -> QFont:
    """The window's font. On Linux a Korean face leads, so that Latin and Hangul are of one design."""
    font = QFont(QGuiApplication.font())
    own = font.families()
    font.setFamilies([*_HANGUL, *own] if sys.platform.startswith("linux") else [*own, *_HANGUL])
    if sys.platform.startswith("linux"):
        font.setPixelSize(_PIXELS)
    return font


def source() -> QFont:
    """The source's font: fixed width, Hangul two columns wide where there is such a face."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*font.families(), *_HANGUL_FIXED])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(_PIXELS)
    return font
