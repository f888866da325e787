"""A post's file into the system's trash, and back."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFile, QStandardPaths

from editor.ui.commands import file
from editor.ui.notice import Offer
from editor.ui.safety.patience import wait_for

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_ABOUT = "trash"
_PATIENCE = 10.0


def move_to_trash(window: "PostWindow") -> None:
    """Save what was typed, move the post's file to the trash, and begin a new post in its window."""
    path = window.document.path
    if path is None or not window.document.may_be_changed or not file.save(window):
        return
    try:
        trashed = wait_for(functools.partial(_trash, path), _PATIENCE)
    except (OSError, TimeoutError):
        said = QCoreApplication.translate("Trash", "“{name}” could not be moved to the trash.")
        window.tell(said.format(name=path.name), _ABOUT)
        return
    window.document.new(window.house, window.document.site)
    window.side.posts.read_again()
    said = QCoreApplication.translate("Trash", "“{name}” is in the trash.")
    window.tell(said.format(name=path.name), _ABOUT, _offers(window, trashed, path))


def _offers(window: "PostWindow", trashed: Path | None, path: Path) -> list[Offer]:
    if trashed is None:
        return []
    put_back = functools.partial(_put_back, window, trashed, path)
    return [Offer(QCoreApplication.translate("Trash", "Put It Back"), put_back)]


def _trash(path: Path) -> Path | None:
    """Where in the trash the file is; None where the system does not say. Raises OSError."""
    # Qt makes the trash's folder, but not the one that is around it, which a new account may lack.
    around = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))
    around.mkdir(mode=0o700, parents=True, exist_ok=True)
    moving = QFile(str(path))
    if not moving.moveToTrash():
        raise OSError(moving.errorString())
    place = Path(moving.fileName())
    return place if place != path and place.is_file() else None


def _put_back(window: "PostWindow", trashed: Path, path: Path) -> None:
    # QFile's rename never takes the place of a file, and copies where the trash is on another disk.
    if not QFile.rename(str(trashed), str(path)):
        said = QCoreApplication.translate("Trash", "“{name}” could not be put back: it is in the trash still.")
        window.tell(said.format(name=path.name), _ABOUT)
        return
    # What the trash noted of it (freedesktop.org Trash specification 1.0).
    trashed.parent.parent.joinpath("info", f"{trashed.name}.trashinfo").unlink(missing_ok=True)
    window.side.posts.read_again()
    file.open_post(window, path)
