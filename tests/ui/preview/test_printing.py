"""The page on paper: light, without the caret's mark, in a file that is whole or not there."""

import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from editor.ui.commands import page
from editor.ui.surroundings import Surroundings
from editor.ui.window import PostWindow
from tests.ui.preview.conftest import NO_GPU, Eyes

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]

Open = Callable[[Path | None], PostWindow]
TEXT = "---\ntitle: '항만: 물동량/반등?'\n---\n" + "글이 있다.\n\n" * 120


@pytest.fixture
def shown(open_window: Open, post: Path, qtbot: QtBot) -> PostWindow:
    post.write_text(TEXT, encoding="utf-8")
    window = open_window(post)
    qtbot.waitUntil(lambda: window.preview.is_current and window.preview.printing() is not None, timeout=20_000)
    return window


def streams(pdf: bytes) -> bytes:
    """What a PDF draws."""
    found = b""
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(packed)
        except zlib.error:
            continue
    return found


def notice(window: PostWindow) -> str:
    return window.text.notice.text() if window.text.notice.isVisible() else ""


def test_the_page_is_saved_as_a_pdf(shown: PostWindow, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "기사.pdf"
    target.write_bytes(b"old")
    page.save_pdf(shown, target)
    assert notice(shown) == "Saving the PDF…"
    qtbot.waitUntil(lambda: notice(shown) == "Saved as “기사.pdf”.", timeout=20_000)
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert int(re.findall(rb"/Count (\d+)", data)[0]) > 1
    assert list(tmp_path.glob(".*part")) == []


def test_it_is_printed_as_seen_by_day(shown: PostWindow, tmp_path: Path, qtbot: QtBot) -> None:
    light, dark = tmp_path / "light.pdf", tmp_path / "dark.pdf"
    page.save_pdf(shown, light)
    qtbot.waitUntil(lambda: "light.pdf" in notice(shown), timeout=20_000)
    shown.preview.set_page_dark(True)
    shown.preview.mark_leaf(3)
    page.save_pdf(shown, dark)
    qtbot.waitUntil(lambda: "dark.pdf" in notice(shown), timeout=20_000)
    assert streams(dark.read_bytes()) == streams(light.read_bytes())
    Eyes(shown.preview, None, qtbot).wait("matchMedia('print').matches === false")
    paper = "getComputedStyle(document.getElementById('page')).backgroundColor"
    Eyes(shown.preview, None, qtbot).wait(f"{paper} === 'rgb(22, 24, 26)'")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_on_white_and_nothing_is_cut(
    open_window: Open, post: Path, tmp_path: Path, qtbot: QtBot, surroundings: Surroundings, theme: str
) -> None:
    surroundings.appearance.choose(theme)
    post.write_text(f"---\ntitle: a\n---\n\n```\n{'word ' * 60}last\n```\n", encoding="utf-8")
    window = open_window(post)
    qtbot.waitUntil(lambda: window.preview.is_current and window.preview.printing() is not None, timeout=20_000)
    page.save_pdf(window, tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: "a.pdf" in notice(window), timeout=20_000)
    paper = QPdfDocument(window)
    assert paper.load(str(tmp_path / "a.pdf")) == QPdfDocument.Error.None_
    drawn = QImage(200, 280, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, paper.render(0, drawn.size()))
    painter.end()
    assert {drawn.pixelColor(x, y).name() for x, y in ((2, 2), (197, 2), (100, 270), (197, 277))} == {"#ffffff"}
    words = paper.getAllText(0)
    assert words.text().split()[-1] == "last"
    assert words.boundingRectangle().right() < paper.pagePointSize(0).width()


def test_a_folder_that_cannot_be_written_is_told(shown: PostWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page.save_pdf(shown, tmp_path / "nowhere" / "a.pdf")
    qtbot.waitUntil(lambda: notice(shown).startswith("The PDF was not saved: No such file"), timeout=20_000)


def test_a_printer_gets_the_page(shown: PostWindow, tmp_path: Path, qtbot: QtBot) -> None:
    printing = shown.preview.printing()
    assert printing is not None
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    told: list[str | None] = []
    printing.print_on(printer, told.append)
    assert printing.is_busy
    qtbot.waitUntil(lambda: told == [None], timeout=20_000)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("항만: 물동량/반등?", "항만 물동량 반등"),
        ("../../etc/passwd", "etc passwd"),
        ("", "Port 3"),
        ("  ...  ", "2024-07-03-port-3"),
        ("가" * 300, "가" * 100),
    ],
)
def test_the_suggested_name_is_the_headline(open_window: Open, post: Path, title: str, name: str) -> None:
    post.write_text(f"---\ntitle: '{title}'\n---\n글\n", encoding="utf-8")
    assert page.suggested_name(open_window(post)) == name
