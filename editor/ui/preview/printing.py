"""The page on paper: printed, or as a PDF, as readers print it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize

from editor.ui.preview.page_view import PageView
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM = 15.0


Then = Callable[[str | None], None]
"""Is told None when all went well, else why not: what the system said, "" where nothing is known."""


class Printing(QObject):
    """One job after the other; while it lasts, the page is shown light, as it is printed."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._printer: QPrinter | None = None  # Qt's own job does not keep it
        self._then: Then | None = None
        self._writing = Errand(self)
        self._writing.done.connect(self._tell_written)
        self._writing.failed.connect(self._tell_failure)
        view.printFinished.connect(self._take_printed)

    @property
    def is_busy(self) -> bool:
        """Whether a job is at work."""
        return self._then is not None

    def save_pdf(self, path: Path, then: Then) -> None:
        """Save the page as a PDF, in the place of a file that is there."""
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(*[_MARGIN_MM] * 4),
            QPageLayout.Unit.Millimeter,
        )
        self._then = then
        take = partial(self._take_pdf, path)
        self._view.prepare_printing(lambda: self._view.page().printToPdf(take, layout))

    def print_on(self, printer: "QPrinter", then: Then) -> None:
        """Print the page."""
        self._then, self._printer = then, printer
        self._view.prepare_printing(lambda: self._view.print(printer))

    def _take_pdf(self, path: Path, data: QByteArray | bytes) -> None:
        self._view.end_printing()
        content = bytes(data.data() if isinstance(data, QByteArray) else data)
        if content.startswith(b"%PDF"):
            self._writing.ask(partial(_write, path, content))
        else:
            self._tell("")

    def _take_printed(self, done: bool) -> None:
        self._printer = None
        self._view.end_printing()
        self._tell(None if done else "")

    def _tell_written(self) -> None:
        self._tell(None)

    def _tell_failure(self, error: Exception) -> None:
        self._tell((error.strerror if isinstance(error, OSError) else "") or str(error))

    def _tell(self, failure: str | None) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(failure)


def _write(path: Path, content: bytes) -> None:
    """A whole file or none, as far as a rename is."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
