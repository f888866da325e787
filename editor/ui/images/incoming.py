"""What pictures a drop or the clipboard holds."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from editor.body.images import html_images, is_elsewhere
from editor.body.tokens import TokenKind, tokens

# What programs offer beside Qt's own picture, the smallest loss first; a moving picture only the first has.
_FORMATS = ("image/gif", "image/png", "image/jpeg", "image/webp", "image/svg+xml", "image/bmp", "image/tiff")
_POSTS = frozenset((".md", ".markdown", ".mkd", ".mkdown", ".html", ".htm"))


@dataclass(frozen=True, slots=True)
class Incoming:
    """A picture: a file, or else its bytes, or else its pixels. `name` is what it is called, "" for nothing."""

    name: str
    path: Path | None = None
    data: bytes = b""
    image: QImage | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A picture on the web: it stays there."""

    address: str
    alternative: str


def holds_pictures(data: QMimeData) -> bool:
    """Whether it is for us: files that are no posts, or a picture and no text."""
    if data.hasUrls() and any(url.isLocalFile() for url in data.urls()):
        return bool(_files(data))
    return elsewhere(data) is not None or (data.hasImage() and not _has_text(data))


def incoming(data: QMimeData) -> list[Incoming]:
    """The pictures that are to come into the site; what is no picture among the files is told later, by its name."""
    files = _files(data)
    if files:
        return [Incoming(path.stem, path) for path in files]
    if not data.hasImage() or _has_text(data):
        return []
    for kind in _FORMATS:
        if data.hasFormat(kind):
            return [Incoming("", data=bytes(data.data(kind).data()))]
    image = data.imageData()
    return [Incoming("", image=image)] if isinstance(image, QImage) and not image.isNull() else []


def elsewhere(data: QMimeData) -> Elsewhere | None:
    """The one picture of the web that a page's picture is copied or dragged as; None for anything else."""
    if not data.hasHtml():
        return None
    source = data.html()
    images = html_images(source)
    texts = (source[token.start : token.end] for token in tokens(source) if token.kind is TokenKind.TEXT)
    if len(images) != 1 or not is_elsewhere(images[0][0]) or "".join(texts).strip():
        return None
    return Elsewhere(*images[0])


def _files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() not in _POSTS and not path.is_dir()]


def _has_text(data: QMimeData) -> bool:
    return data.hasText() and bool(data.text().strip())
