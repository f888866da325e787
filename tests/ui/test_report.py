"""A bug is told, and Stet goes on."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from editor.ui import log, report
from editor.ui.window import PostWindow
from tests.ui.safety.test_recorder import journal
from tests.ui.test_window import type_at_end


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


@pytest.mark.usefixtures("installed")
def test_a_bug_leaves_the_text_in_the_journal_and_the_window_at_work(
    open_window: Callable[[Path | None], PostWindow], post: Path, qtbot: QtBot
) -> None:
    window = open_window(post)
    type_at_end(window, "x")
    path = window.furniture.guard.recorder.journal.path
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(_break)
    button.click()
    assert path.exists()
    assert report.ErrorReport.shown is not None
    report.ErrorReport.shown.reject()
    type_at_end(window, "y")
    left = journal(window)
    assert left is not None
    assert left.text.endswith("xy</p>\n")


@pytest.mark.usefixtures("installed")
def test_the_log_has_the_place_and_not_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.begin(tmp_path)
    try:
        raise KeyError("항만 물동량, the text of a post")
    except KeyError as error:
        report.show(KeyError, error, error.__traceback__)
    assert report.ErrorReport.shown is not None
    report.ErrorReport.shown.reject()
    written = (tmp_path / "stet.log").read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "test_report.py" in written
    assert "물동량" not in written
    log.begin(tmp_path / "elsewhere")


def test_the_log_is_rotated_and_a_refused_folder_is_no_failure(tmp_path: Path) -> None:
    log.begin(tmp_path)
    for _ in range(3000):
        log.happened("x" * 600)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["stet.log", "stet.log.1", "stet.log.2", "stet.log.3"]
    assert all(file.stat().st_size <= 256 * 1024 for file in files)
    (tmp_path / "file").write_bytes(b"")
    log.begin(tmp_path / "file" / "below")
    log.catch_crashes(tmp_path / "file" / "below")
    log.begin(tmp_path / "elsewhere")


def test_a_crash_leaves_its_place(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from editor.ui import log\n"
        "log.catch_crashes(Path(sys.argv[1]))\n"
        "import faulthandler; faulthandler._sigabrt()"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, capture_output=True)
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.log").read_text(encoding="utf-8")
