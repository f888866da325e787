"""Links, lists, quotes, rules and images."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from editor.ui.body import CaretState

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


# A name in the net's own zones as one writes it in a text; what ends otherwise may be a file of the site.
_ZONE = r"(?:kr|com|net|org|io|info|한국)"
_HOST = re.compile(rf"(?:www\.)?(?>(?:[\w-]++\.)+){_ZONE}(?::\d+)?(?=[/?#]|$)|www\.[\w-]++\.", re.I)
_MAIL = re.compile(r"[\w.+-]++@(?>(?:[\w-]++\.)+)[a-z]{2,}", re.I)


def section(window: "PostWindow") -> None:
    """Begin a new section at the caret."""
    window.body.insert_section()
    window.body.setFocus()


def ask_link(window: "PostWindow") -> None:
    """Ask for the link's address; an empty one removes the link."""
    label = QCoreApplication.translate("Insert", "Link to (empty removes the link):")
    links = window.furniture.links
    links.read(window.document.site)
    window.prompt.ask(
        label,
        window.body.state().link,
        lambda typed: window.body.set_link(whole_address(typed), links.title(typed)),
        offering=links,
    )


def whole_address(typed: str) -> str:
    """An address as a browser would take it: `www.mof.go.kr` by itself would lead to a page of the site.

    https goes before what is plainly another site's name, mailto: before a mail address; all else stays as it is typed.
    """
    if _MAIL.fullmatch(typed):
        return f"mailto:{typed}"
    return f"https://{typed}" if _HOST.match(typed) else typed


def toggle_list(ordered: bool, window: "PostWindow") -> None:
    """Make the paragraphs a list, or a list paragraphs."""
    window.body.toggle_list(ordered)


def toggle_quote(window: "PostWindow") -> None:
    """Make the paragraphs a quote, or a quote paragraphs."""
    window.body.toggle_quote()


def takes_note(state: CaretState) -> bool:
    """Whether a footnote can be mentioned at the caret."""
    return state.takes_note


def is_at_note(state: CaretState) -> bool:
    """Whether the caret is at a footnote's mark, or in a footnote."""
    return state.at_note


def footnote(window: "PostWindow") -> None:
    """Mention a new footnote at the caret, and go to it."""
    window.body.insert_note()
    window.body.setFocus()


def go_between_notes(window: "PostWindow") -> None:
    """Go from a footnote's mark to the note, or back."""
    window.body.go_between_notes()


def rule(window: "PostWindow") -> None:
    """Insert a line across."""
    window.body.insert_rule()


def ask_image(window: "PostWindow") -> None:
    """Ask for pictures, of the site or from elsewhere, and insert them."""
    from editor.ui.images.incoming import Incoming

    chosen, _ = QFileDialog.getOpenFileNames(
        window, QCoreApplication.translate("Insert", "Choose Images"), *_pictures(window)
    )
    pictures = [Incoming(Path(file).stem, Path(file)) for file in chosen]
    if pictures:
        window.session.picture_folder = Path(chosen[0]).parent
    window.furniture.images.insert(pictures, window.body.textCursor())


def ask_replacement(window: "PostWindow") -> None:
    """Ask for a picture to be shown in the place of the one at the caret."""
    from editor.ui.images.incoming import Incoming

    title = QCoreApplication.translate("Insert", "Choose the Other Image")
    chosen, _ = QFileDialog.getOpenFileName(window, title, *_pictures(window))
    if chosen:
        window.session.picture_folder = Path(chosen).parent
        window.furniture.images.replace(Incoming(Path(chosen).stem, Path(chosen)))


def _pictures(window: "PostWindow") -> tuple[str, str]:
    """Where pictures are looked for, and which files are some."""
    start = window.session.picture_folder or _image_folder(window.document.site)
    images = QCoreApplication.translate("Insert", "Images")
    return str(start), f"{images} (*.png *.jpg *.jpeg *.gif *.webp *.svg *.avif)"


def describe_image(window: "PostWindow") -> None:
    """Ask for the description of the image at the caret."""
    window.furniture.images.describe()


def _image_folder(site: Path | None) -> Path:
    """The site's folder of images; where there is none, the user's own."""
    for name in ("assets/img", "assets/images", "assets", "images"):
        if site is not None and (site / name).is_dir():
            return site / name
    pictures = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
    return pictures if pictures.is_dir() else Path.home()
