"""The faces in which a page is shown that leaves them to the browser (`sans-serif`, `serif`, `monospace`).

Readers' browsers have others for pages in Korean (Chromium: `webkit.webprefs.fonts.*.Hang`), Latin letters included. Qt
has one setting for all languages, and looks for a face with Hangul letter by letter where the one that is set has none.
"""

import re

from PySide6.QtGui import QFontDatabase
from PySide6.QtWebEngineCore import QWebEngineSettings

_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang\s*=\s*["']?(?P<code>[a-z]+)""", re.IGNORECASE)
_FAMILY = QWebEngineSettings.FontFamily
_SANS = (_FAMILY.StandardFont, _FAMILY.SansSerifFont)
_SANS_KOREAN = ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic")
_KOREAN = {
    **dict.fromkeys(_SANS, _SANS_KOREAN),
    _FAMILY.SerifFont: ("Batang", "AppleMyungjo", "Noto Serif CJK KR", "Noto Serif KR", "NanumMyeongjo"),
    _FAMILY.FixedFont: ("GulimChe", "Noto Sans Mono CJK KR", "NanumGothicCoding"),
}


def wear(settings: QWebEngineSettings, page: str, language: str) -> None:
    """Set the faces for a page's HTML; one that does not say its language is shown as to readers of `language`."""
    found = _LANGUAGE.search(page)
    is_korean = (found["code"].lower() if found else language) == "ko"
    for family, faces in _KOREAN.items():
        face = next(filter(QFontDatabase.hasFamily, faces), None) if is_korean else None
        if face is None:
            settings.resetFontFamily(family)
        elif face != settings.fontFamily(family):
            settings.setFontFamily(family, face)
