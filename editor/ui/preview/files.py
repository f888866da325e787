"""What the preview's page may load: the shell that it is patched into, and the site's pictures, sound and films."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler

from editor import resources
from editor.rendering.style import style
from editor.site import Site
from editor.ui.preview.stand_in import stand_in

_PAGE_HOST = "post-"
_STAND_IN_HOST = "stand-in"
_KINDS = ("image/", "video/", "audio/", "font/")
_STYLE = "text/css"

Made = Callable[[str, Callable[[str | None], None]], None]
"""Asks what Jekyll makes for a path of the site, and has the second argument called with it, or with None."""


def _kind(name: str) -> str:
    """The media type of a file by its name, "" where that says none."""
    import mimetypes  # with the first file: it takes longer than all that a page without one needs here

    return mimetypes.guess_type(name)[0] or ""


def page_address(beginning: int) -> QUrl:
    """Where the page is after it began anew so many times: other addresses, as Chromium keeps pictures by theirs."""
    return QUrl(f"stet://{_PAGE_HOST}{beginning}/")


class SiteFiles(QWebEngineUrlSchemeHandler):
    """Answers requests for `stet://post-1/…` from the site's files and for `stet://stand-in/?…` with a stand-in."""

    sheets_answered = Signal()
    """The page has all the style sheets that it asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheets_due = 0
        """How many style sheets the page still waits for, bare as long."""
        self.site: Site | None = None
        self.make: Made | None = None
        self.beginning = 1
        self.wanted: set[Path] = set()
        """The files that the page shows as they are, and those that it would show if they were there."""
        self._missing: set[str] = set()
        self._shell = _shell()

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if job.requestMethod().data() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url == page_address(self.beginning):
            _answer(job, b"text/html", self._shell)
        elif url.host() == _STAND_IN_HOST:
            address = url.query(QUrl.ComponentFormattingOption.FullyDecoded)
            self._stand_in(job, address, self.tr("Not fetched: the preview stays off the network"))
        elif url.host() == page_address(self.beginning).host():
            self._file(job, url.path(QUrl.ComponentFormattingOption.FullyEncoded))
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlInvalid)

    def begin_anew(self, site: Site | None) -> None:
        """Serve a site's files to a page that has loaded none."""
        self.site = site
        self.beginning += 1
        self._missing.clear()
        self.wanted.clear()

    def found_since(self) -> bool:
        """Whether a file that was asked for in vain is there now. The page keeps its stand-in until it begins anew."""
        return self.site is not None and any(self.site.file(path) for path in self._missing)

    def _file(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        if path.endswith(".css"):
            self._style(job, path)
            return
        found = self.site.file(path) if self.site else None
        kind = _kind(found.name) if found else ""
        if found is None:
            self._missing.add(path)
            if self.site is not None:
                self.wanted.add(self.site.source / self.site.below_base(unquote(path)))
            remark = self.tr("Missing in the site") if self.site else self.tr("The post is not in a site")
            self._stand_in(job, path, remark)
        elif not kind.startswith(_KINDS):
            self._stand_in(job, path, self.tr("Not an image"))
        else:
            self._send(job, kind.encode(), found)

    def _style(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        """A style sheet: made by Jekyll from Sass or with Liquid, or a file as it is."""

        def answer(made: str | None) -> None:
            if shiboken6.isValid(job):  # else the page is another by now
                self._send_style(job, path, made)
            self.sheets_due -= 1
            if not self.sheets_due:
                self.sheets_answered.emit()

        self.sheets_due += 1
        if self.make is None:
            answer(None)
        else:
            self.make(path, answer)

    def _send_style(self, job: QWebEngineUrlRequestJob, path: str, made: str | None) -> None:
        found = self.site.file(path) if made is None and self.site else None
        if made is not None:
            _answer(job, _STYLE.encode(), made.encode())
        elif found is not None:
            self._send(job, _STYLE.encode(), found)
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    def _send(self, job: QWebEngineUrlRequestJob, kind: bytes, path: Path) -> None:
        self.wanted.add(path)
        file = QFile(str(path), job)
        if file.open(QIODevice.OpenModeFlag.ReadOnly):
            job.reply(QByteArray(kind), file)
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    @staticmethod
    def _stand_in(job: QWebEngineUrlRequestJob, address: str, remark: str) -> None:
        _answer(job, b"image/svg+xml", stand_in(address, remark))


def _shell() -> bytes:
    styles = style() + resources.read_text("preview/panel.css")
    return resources.read_text("preview/shell.html").replace("{style}", styles).encode()


def _answer(job: QWebEngineUrlRequestJob, kind: bytes, content: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(kind), buffer)
