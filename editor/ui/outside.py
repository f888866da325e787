"""What is opened in other programs: pages of the web and mail, and nothing that could run here."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https", "mailto")


def open_outside(url: QUrl) -> None:
    """Open an address in the program that the system has for it; others than those of pages and mail are left."""
    if url.scheme() in _SCHEMES:
        QDesktopServices.openUrl(url)


def open_address(address: str) -> None:
    """The same for an address as it is written."""
    open_outside(QUrl(address))
