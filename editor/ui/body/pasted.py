"""What another program's text comes to: its words, and the pictures of the web that stand among them."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from editor.body.images import html_images, is_elsewhere
from editor.body.model import OBJECT

_IMAGE = re.compile("<img[ /]", re.IGNORECASE)

Part = str | tuple[str, str]
"""Text, or the address and the description of a picture, which stays where it is."""


def parts(data: QMimeData) -> Iterator[Part]:
    """The parts in their order. Pictures that are nowhere but in the other program are left out."""
    if not (data.hasHtml() and _IMAGE.search(data.html())):
        yield data.text() or QTextDocumentFragment.fromHtml(data.html()).toPlainText()
        return
    shown = QTextDocumentFragment.fromHtml(data.html()).toPlainText()
    pictures = html_images(data.html())
    texts = shown.split(OBJECT)
    if len(texts) != len(pictures) + 1:  # a picture that Qt does not show
        yield data.text() or shown.replace(OBJECT, "")
        return
    text = texts[0]
    for (address, alternative), after in zip(pictures, texts[1:], strict=True):
        if is_elsewhere(address):
            yield from (text,) if text.strip() else ()
            yield address, alternative
            text = ""
        text += after
    yield from (text,) if text.strip() else ()
