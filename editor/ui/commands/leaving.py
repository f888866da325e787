"""The question before a text goes that was not saved."""

import enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.ui.commands import drafting, file

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_NAME_WIDTH = 320


def may_leave(window: "PostWindow") -> bool:
    """Ask what becomes of the changes; whether the text may go now."""
    answer = _ask(window)
    if answer == QMessageBox.StandardButton.Save:
        document = window.document
        return file.save(window) if document.path or not document.site else drafting.save_draft(window)
    return answer == QMessageBox.StandardButton.Discard


class Parting(enum.Enum):
    """What becomes of a window's text when the window closes."""

    STAYS = enum.auto()
    """The user goes on with it: the window does not close."""
    KEPT = enum.auto()
    """It is kept for the next start."""
    GOES = enum.auto()
    """It is safe, or need not be."""


def ask(window: "PostWindow", closing: QWidget) -> Parting:
    """What becomes of the text, as its user says where that is not plain; nothing is done yet but what was answered.

    While the text is being saved it stays; `closing`, which is this window or all its tabs, closes when that has ended.
    """
    if window.document.is_saving:
        window.closes_next = closing
        return Parting.STAYS
    window.take_edits()
    if window.session.keeps_unsaved and window.document.is_modified and window.furniture.guard.recorder.flush():
        return Parting.KEPT
    return Parting.GOES if window.may_replace() else Parting.STAYS


def part(window: "PostWindow", parting: Parting) -> bool:
    """End what keeps the window's text safe, as was said. Whether the window may close."""
    if parting is Parting.STAYS:
        return False
    keep = parting is Parting.KEPT
    if keep and not window.furniture.guard.close(keep=True):
        return False
    if window.is_furnished:
        window.furniture.images.close(keep=keep)
        if not keep:
            window.furniture.guard.close(keep=False)
    window.closes_next = None
    return True


def _ask(window: "PostWindow") -> QMessageBox.StandardButton:
    window.come_to_front()
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Stet")
    # The question is read whole, however long the headline is.
    name = box.fontMetrics().elidedText(window.headline(), Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
    question = QCoreApplication.translate("Leaving", "Save the changes to “{name}”?")
    box.setText(question.format(name=name))
    box.setInformativeText(QCoreApplication.translate("Leaving", "They are lost if you do not save them."))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.button(buttons.Save).setText(QCoreApplication.translate("Leaving", "Save"))
    box.button(buttons.Discard).setText(QCoreApplication.translate("Leaving", "Do Not Save"))
    box.button(buttons.Cancel).setText(QCoreApplication.translate("Leaving", "Cancel"))
    box.setDefaultButton(buttons.Save)
    return buttons(box.exec())
