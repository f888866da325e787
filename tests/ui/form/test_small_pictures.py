"""Pictures in small, whatever they lie on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.ui.form.small_pictures import SIZE, SmallPictures

SVG = '\n\n<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
ASKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor.ui.form.small_pictures import SmallPictures
application = QApplication(sys.argv)
pictures = SmallPictures(application)
for path in sys.argv[1:]:
    pictures.get(Path(path))
QTimer.singleShot(200, application.quit)
sys.exit(application.exec())
"""


def test_pictures_come(qtbot: QtBot, tmp_path: Path) -> None:
    Image.new("RGB", (300, 300), "red").save(tmp_path / "red.png")
    (tmp_path / "black.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG")
    parent = QWidget()
    qtbot.addWidget(parent)
    pictures = SmallPictures(parent)
    for name, colour in (("red.png", "#ff0000"), ("black.svg", "#000000"), ("broken.png", ""), ("missing.png", "")):
        with qtbot.waitSignal(pictures.came):
            assert pictures.get(tmp_path / name) is None
        pixmap = pictures.get(tmp_path / name)
        assert (pixmap.toImage().pixelColor(SIZE.width() // 2, 5).name() if pixmap else "") == colour


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe that has a name")
def test_a_disk_that_does_not_answer_holds_up_neither_the_window_nor_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "silent.png")
    command = [sys.executable, "-c", ASKING, str(tmp_path / "silent.png"), str(tmp_path / "other.png")]
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run(command, env=surroundings, timeout=30, check=False).returncode == 0
