"""What can be done when a post was not saved, offered in the notice that says why."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor import messages
from editor.errors import StetError
from editor.post.errors import ChangedOnDisk, HardLinked, NotEncodable, SaveFailed
from editor.ui.document import UnsavedBroken
from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

BROKEN = "front matter"
"""What the banner is about that says why broken front matter is not saved."""

Again = Callable[[type[StetError]], object]


def offers(window: "PostWindow", error: StetError, save_as: Callable[[], object], again: Again) -> list[Offer]:
    """Ways out of a failed saving. `again` saves once more, and does not stop at an error of the kind it is given."""
    elsewhere = Offer(QCoreApplication.translate("File", "Save As…"), save_as)
    anyway = Offer(QCoreApplication.translate("File", "Save Anyway"), lambda: again(type(error)))
    if isinstance(error, UnsavedBroken):
        return [anyway]
    if isinstance(error, NotEncodable):
        return [Offer(QCoreApplication.translate("File", "Convert and Save (UTF-8)"), lambda: _convert(window, again))]
    if isinstance(error, HardLinked):
        return [anyway, elsewhere]
    if not isinstance(error, ChangedOnDisk):
        return [elsewhere]
    if error.key == "post.gone_from_disk":
        return [elsewhere, anyway]
    reload = Offer(QCoreApplication.translate("File", "Reload from Disk"), lambda: reload_from_disk(window))
    return [reload, elsewhere, anyway]


def tell(window: "PostWindow", error: StetError, ways_out: Sequence[Offer]) -> None:
    """Say in the banner why it was not saved, and that the text is safe all the same where it is."""
    text = messages.text(error.key, window.language.code, **error.facts)
    if isinstance(error, SaveFailed) and window.furniture.guard.recorder.flush():
        text += " " + QCoreApplication.translate("File", "What you wrote is safe: Stet keeps it.")
    if isinstance(error, UnsavedBroken):
        _take_down_when_mended(window)
    window.warn(text, BROKEN if isinstance(error, UnsavedBroken) else "save", ways_out)


def _take_down_when_mended(window: "PostWindow") -> None:
    """Look after each change, until the front matter can be read: a banner that stays is believed."""
    document, banner = window.document, window.text.banner

    def look() -> None:
        if document.post.front_matter.error is None or not banner.tells(BROKEN):
            document.changed.disconnect(look)
            document.path_changed.disconnect(look)
            banner.settle(BROKEN)

    if not banner.tells(BROKEN):
        document.changed.connect(look)
        document.path_changed.connect(look)


def _convert(window: "PostWindow", again: Again) -> None:
    window.take_edits()
    window.document.accept_encoding(convert=True)
    again(NotEncodable)


def reload_from_disk(window: "PostWindow") -> None:
    """Read the post from its file again; what is not saved goes, once the user has said so twice."""
    window.take_edits()
    if not window.document.is_modified:
        _reload(window)
        return
    lost = QCoreApplication.translate("File", "What you wrote since the last saving is lost when the file is reloaded.")
    window.warn(
        lost, "save", [Offer(QCoreApplication.translate("File", "Lose It and Reload"), lambda: _reload(window))]
    )


def _reload(window: "PostWindow") -> None:
    if window.document.path is None:
        return
    try:
        window.document.open(window.document.path)
    except StetError as error:
        window.warn_error(error, "save")
    else:
        window.body.setFocus()
