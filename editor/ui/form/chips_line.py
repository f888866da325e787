"""The line at the end of a box of chips, whose undo goes on to the chips."""

from typing import Protocol

from editor.ui.form.line_edit import LineEdit


class Steps(Protocol):
    """Steps that can be taken back and taken again. `step` is False where there is none."""

    def can_step(self, back: bool) -> bool:
        """Whether there is a step."""

    def step(self, back: bool) -> bool:
        """Take it."""


class ChipsLine(LineEdit):
    """What is typed in the line is undone before the chips, and comes again after them.

    Qt's methods of the same names know the line only.
    """

    def __init__(self, chips: Steps) -> None:
        super().__init__()
        self._chips = chips

    def isUndoAvailable(self) -> bool:
        return super().isUndoAvailable() or self._chips.can_step(True)

    def isRedoAvailable(self) -> bool:
        return super().isRedoAvailable() or self._chips.can_step(False)

    def undo(self) -> None:
        if super().isUndoAvailable():
            super().undo()
        else:
            self._chips.step(True)

    def redo(self) -> None:
        if not self._chips.step(False):
            super().redo()
