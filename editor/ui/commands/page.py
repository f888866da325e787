"""The page on paper."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.preview.printing import Printing
    from editor.ui.window import PostWindow

_LONGEST_NAME = 100
# What no file system of today's takes in a name, or a shell makes trouble of.
_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\\\:*?\"<>|]+")
_ABOUT = "printing"


def print_page(window: "PostWindow") -> None:
    """Ask for a printer and print the page on it."""
    printing = _printing(window)
    if printing is None:
        return
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(suggested_name(window))
    if QPrintDialog(printer, window).exec() == QDialog.DialogCode.Accepted:
        window.tell(QCoreApplication.translate("Page", "Printing…"), _ABOUT)
        printing.print_on(printer, partial(_tell_printed, window))


def ask_save_pdf(window: "PostWindow") -> None:
    """Ask where to save the page as a PDF, and save it there."""
    if _printing(window) is None:
        return
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
    # Told of a folder that is not there, the dialog shows the one that the program was started in.
    start = (folder if folder.is_dir() else Path.home()) / f"{suggested_name(window)}.pdf"
    title = QCoreApplication.translate("Page", "Save as PDF")
    kinds = QCoreApplication.translate("Page", "PDF files") + " (*.pdf)"
    chosen, _ = QFileDialog.getSaveFileName(window, title, QDir.toNativeSeparators(str(start)), kinds)
    if chosen:
        path = Path(chosen)
        save_pdf(window, path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf"))


def save_pdf(window: "PostWindow", path: Path) -> None:
    """Save the page as a PDF."""
    printing = _printing(window)
    if printing is None:
        return
    window.tell(QCoreApplication.translate("Page", "Saving the PDF…"), _ABOUT)
    printing.save_pdf(path, partial(_tell_saved, window, path))


def suggested_name(window: "PostWindow") -> str:
    """A file name of the headline, or of the post's file."""
    from editor.rendering.facts import facts

    document = window.document
    title = facts(document.post.front_matter, document.path).title
    name = " ".join(_UNFIT.sub(" ", title).split()).strip(" .")
    return name[:_LONGEST_NAME].strip(" .") or (document.path or Path("stet")).stem


def _printing(window: "PostWindow") -> "Printing | None":
    printing = window.preview.printing()
    if printing is None:
        window.show_part("preview", True)  # where it was folded away it has not begun
        window.tell(QCoreApplication.translate("Page", "There is no page to print yet."), _ABOUT)
        return None
    return None if printing.is_busy else printing


def _tell_printed(window: "PostWindow", failure: str | None) -> None:
    if failure is None:
        window.tell(QCoreApplication.translate("Page", "Printed."), _ABOUT)
    else:
        text = QCoreApplication.translate("Page", "The page was not printed. Look at the printer and its queue.")
        window.tell(text, _ABOUT)


def _tell_saved(window: "PostWindow", path: Path, failure: str | None) -> None:
    if failure is None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show = Offer(QCoreApplication.translate("Page", "Show in Folder"), lambda: QDesktopServices.openUrl(folder))
        window.tell(QCoreApplication.translate("Page", "Saved as “{name}”.").format(name=path.name), _ABOUT, [show])
        return
    problem = failure or QCoreApplication.translate("Page", "the page could not be printed")
    text = QCoreApplication.translate("Page", "The PDF was not saved: {problem}")
    window.tell(text.format(problem=problem), _ABOUT)
