"""A bug is told, and Stet goes on."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from editor.ui import report


def _break() -> None:
    raise RuntimeError("a bug in a slot")


@pytest.fixture
def installed() -> Iterator[None]:
    with capture_exceptions():
        before = sys.excepthook
        sys.excepthook = report.show
        yield
        sys.excepthook = before


@pytest.mark.usefixtures("installed")
def test_an_exception_in_a_slot_is_shown_once_and_can_be_copied(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(_break)
    button.click()
    button.click()
    shown = report.ErrorReport.shown
    assert shown is not None
    assert shown.text.toPlainText().count("RuntimeError: a bug in a slot") == 2
    assert "Stet" in shown.text.toPlainText()
    shown.copy_button.click()
    assert "a bug in a slot" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    shown.reject()
    assert report.ErrorReport.shown is None
