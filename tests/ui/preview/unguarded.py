"""The control: the same vectors in a web view as anyone would make it, in a process of its own. `HOST`."""

import os
import sys

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from tests.ui.preview.vectors import ALL

_EACH_MS = 120


def main(host: str) -> None:
    """Show one vector after another."""
    application = QApplication([])
    view = QWebEngineView()
    view.resize(600, 400)
    view.show()
    left = list(ALL.values())

    def show_next() -> None:
        if not left:
            QTimer.singleShot(1000, application.quit)
            return
        page = f"<!doctype html><body><p>x</p>{left.pop(0)}</body>".replace("HOST", host)
        view.setHtml(page, QUrl(f"http://{host}/page/"))
        QTimer.singleShot(_EACH_MS, show_next)

    show_next()
    application.exec()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
