"""A page that leaves its faces to the browser has those that readers of its language see."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineSettings
from pytestqt.qtbot import QtBot

from editor.ui.preview import engine, page_faces
from tests.ui.preview.conftest import NO_GPU

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

FAMILY = QWebEngineSettings.FontFamily.SansSerifFont


@pytest.fixture
def settings(qtbot: QtBot) -> Iterator[QWebEngineSettings]:
    del qtbot
    engine.start()
    profile = QWebEngineProfile()
    yield profile.settings()
    profile.deleteLater()


@pytest.mark.parametrize(
    ("page", "language", "is_korean"),
    [
        ('<!doctype html>\n<html class="a" lang="ko-KR">', "en", True),
        ("<HTML LANG=ko>", "en", True),
        ('<html lang="en"><p lang="ko">', "ko", False),
        ("<html><head>", "ko", True),
        ("<p>lang=ko</p>", "en", False),
    ],
)
def test_korean_pages_have_a_korean_face(
    settings: QWebEngineSettings, page: str, language: str, is_korean: bool
) -> None:
    usual = settings.fontFamily(FAMILY)
    page_faces.wear(settings, page, language)
    face = settings.fontFamily(FAMILY)
    if not is_korean:
        assert face == usual
    else:
        assert QFontDatabase.WritingSystem.Korean in QFontDatabase.writingSystems(face)
        page_faces.wear(settings, "<html lang=en>", "ko")
        assert settings.fontFamily(FAMILY) == usual
