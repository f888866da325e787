"""A small site, a panel that shows its posts, and eyes for what the page holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from editor.ui.preview.page_view import PageView
from editor.ui.preview.panel import PreviewPanel
from tests.ui.preview.tracker import Tracker, tracking

# Said by the web engine where there is no GPU.
NO_GPU = ("Unable to detect GPU vendor for device: Null", "GPUInfo not initialized")
HEAD = "---\ntitle: 제목\ndate: 2024-07-27\ncategories: [News]\nfeature_text: |\n  ## 속보\n---\n"


def picture() -> bytes:
    """A PNG of one pixel."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(QColor("#c0392b"))
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site-of-preview") / "site"
    for name in ("_posts", "assets/img"):
        (root / name).mkdir(parents=True)
    (root / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (root / "assets/img/a.png").write_bytes(picture())
    (root / "assets/secret.txt").write_text("secret", encoding="utf-8")
    (root.parent / "outside.png").write_bytes(picture())
    (root / "assets/img/out.png").symlink_to(root.parent / "outside.png")
    return root


class Eyes:
    """Shows bodies in a panel and reads its page, through the world in which scripts run."""

    def __init__(self, panel: PreviewPanel, path: Path | None, qtbot: QtBot) -> None:
        self.panel, self.path, self.qtbot = panel, path, qtbot

    @property
    def view(self) -> PageView:
        view = self.panel.view
        assert view is not None
        return view

    def see(self, script: str) -> Any:
        """What a script finds in the page."""
        seen: list[Any] = []
        self.view.page().runJavaScript(script, 1, seen.append)
        self.qtbot.waitUntil(lambda: bool(seen))
        return seen[0]

    def wait(self, script: str, timeout: int = 10_000) -> None:
        """Until a script finds true."""
        self.qtbot.waitUntil(lambda: self.see(script) is True, timeout=timeout)

    def show(self, body: str) -> None:
        """Show a post with this body, until it stands in the page."""
        self.panel.show_post(HEAD + body, self.path, ".md")
        self.qtbot.waitUntil(lambda: self.panel.is_current, timeout=15_000)
        self.see("1")

    def text(self) -> str:
        """The article's text as it is laid out."""
        return str(self.see("document.getElementById('article').innerText")).strip()


@pytest.fixture(scope="module")
def panel_of_module(qapp: object, site: Path) -> Iterator[PreviewPanel]:
    panel = PreviewPanel()
    panel.resize(420, 600)
    panel.show()
    panel.start()
    yield panel
    panel.shutdown()
    panel.deleteLater()


@pytest.fixture
def eyes(panel_of_module: PreviewPanel, site: Path, qtbot: QtBot) -> Eyes:
    return Eyes(panel_of_module, site / "_posts/2024-07-27-a.md", qtbot)


@pytest.fixture
def tracker() -> Iterator[Tracker]:
    """A server that counts who comes by."""
    with tracking() as server:
        yield server
