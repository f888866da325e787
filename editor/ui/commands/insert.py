"""Links, lists, quotes, rules and images."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def ask_link(window: "PostWindow") -> None:
    """Ask for the link's address; an empty one removes the link."""
    label = QCoreApplication.translate("Insert", "Link to (empty removes the link):")
    window.prompt.ask(label, window.body.state().link, window.body.set_link)


def toggle_list(ordered: bool, window: "PostWindow") -> None:
    """Make the paragraphs a list, or a list paragraphs."""
    window.body.toggle_list(ordered)


def toggle_quote(window: "PostWindow") -> None:
    """Make the paragraphs a quote, or a quote paragraphs."""
    window.body.toggle_quote()


def rule(window: "PostWindow") -> None:
    """Insert a line across."""
    window.body.insert_rule()


def ask_image(window: "PostWindow") -> None:
    """Ask for a picture within the site and for its description, and insert it."""
    site = window.document.site
    if site is None:
        text = QCoreApplication.translate("Insert", "Save the post in a site first: its images lie in the site.")
        window.tell(text, "image")
        return
    title = QCoreApplication.translate("Insert", "Choose an Image of the Site")
    images = QCoreApplication.translate("Insert", "Images") + " (*.png *.jpg *.jpeg *.gif *.webp *.svg *.avif)"
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(_image_folder(site)), images)
    if chosen:
        ask_description(Path(chosen), site, window)


def ask_description(image: Path, site: Path, window: "PostWindow") -> None:
    """Ask for the description of a picture and insert it; one from outside the site is refused with a notice."""
    try:
        source = "/" + image.resolve().relative_to(site.resolve()).as_posix()
    except ValueError:
        text = QCoreApplication.translate("Insert", "{name} is not in the site {site}; copy it there first.")
        window.tell(text.format(name=image.name, site=site), "image")
        return
    window.settle("image")
    label = QCoreApplication.translate("Insert", "Description of the image (alt text):")
    window.prompt.ask(label, "", functools.partial(window.body.insert_image, source))


def _image_folder(site: Path) -> Path:
    for name in ("assets/img", "assets/images", "assets", "images"):
        if (site / name).is_dir():
            return site / name
    return site
