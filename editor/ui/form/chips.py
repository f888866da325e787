"""Words as chips in a box: typed and entered, changed in place, removed with × or Backspace."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.ui.form.box import FieldBox
from editor.ui.form.chip import Chip
from editor.ui.form.chips_line import ChipsLine
from editor.ui.form.flow import FlowLayout
from editor.ui.form.roles import mark, wear

_ENTRY_WIDTH = 32
_COMMAS = re.compile("[,，、\n]")


class ChipsBox(FieldBox):
    """Chips in lines and, last, the line where the next is typed. `edited`: the user added or removed one."""

    edited = Signal()
    line_changed = Signal(QWidget)
    """What is typed is typed in this line from now on: a chip's that is being changed, or the last again."""

    def __init__(self, parent: QWidget) -> None:
        self.line = ChipsLine(self)
        super().__init__(self.line, parent)
        self.chips: list[Chip] = []
        self._steps: dict[bool, list[list[str]]] = {True: [], False: []}  # what was shown: to go back to, or forth
        wear(self.line, "bare-small")
        self.line.setMinimumWidth(_ENTRY_WIDTH)
        self.line.edited.connect(self._split)
        self._flow = FlowLayout(self, QMargins(8, 6, 8, 6), 4)
        self._flow.addWidget(self.line)

    def take(self, text: str) -> None:
        """Have a word that was chosen in the place of what is typed: of a chip that is being changed, or a new one."""
        changing = self._changing()
        if changing is not None:
            changing.take(text)
        else:
            self.line.set_value(text)
            self.enter()

    def _changing(self) -> Chip | None:
        return next((chip for chip in self.chips if chip.is_changing), None)

    def _tell_line(self) -> None:
        changing = self._changing()
        mark(self, "active", changing is not None or self.line.hasFocus())
        self.line_changed.emit(self.line if changing is None else changing.line)

    def texts(self) -> list[str]:
        """The chips' words, in order."""
        return [chip.text for chip in self.chips]

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show these chips, without telling; nothing moves where they are shown already."""
        if list(texts) == self.texts():
            return
        self._forget_steps()
        self._show(texts)

    def can_step(self, back: bool) -> bool:
        """Whether an adding or a removing can be taken back, or, without `back`, done again."""
        return bool(self._steps[back])

    def step(self, back: bool) -> bool:
        """Take the last adding or removing back, or do it again. False where there is none."""
        if not self._steps[back]:
            return False
        self._steps[not back].append(self.texts())
        self._show(self._steps[back].pop())
        self.line.setFocus()
        self.edited.emit()
        return True

    def _forget_steps(self) -> None:
        self._steps = {True: [], False: []}

    def _note_step(self) -> None:
        self._steps[True].append(self.texts())
        self._steps[False].clear()

    def _show(self, texts: Sequence[str]) -> None:
        for chip in list(self.chips):
            self._drop(chip)
        for text in texts:
            self._put(text)

    def enter(self) -> bool:
        """Make a chip of what is typed. False where there is nothing to make one of."""
        text = self.line.value().strip()
        self.line.set_value("")
        if not text:
            return False
        if text not in self.texts():
            self._note_step()
            self._put(text)
            self.edited.emit()
        return True

    def finish(self) -> None:
        """Take what is typed: in a chip that is being changed, and in the line."""
        for chip in list(self.chips):
            chip.finish()
        self.enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._steps_by(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(watched, event):
            return True
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            super().eventFilter(watched, event)
            self.enter()
            return False
        return super().eventFilter(watched, event) if watched is self.line else False

    def _steps_by(self, event: QKeyEvent) -> bool:
        """Take the keys of undo from Qt's own line, and on a chip from the window, which would undo in the text."""
        back = event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.KeyRelease or not (back or event.matches(QKeySequence.StandardKey.Redo)):
            return False
        if event.type() == QEvent.Type.KeyPress:
            (self.line.undo if back else self.line.redo)()
        event.accept()
        return True

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched is self.line:
            return self._key_in_line(event)
        chip = next((chip for chip in self.chips if chip.button is watched), None)
        return chip is not None and self._key_on_chip(chip, event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
            return True
        at_start = not self.line.text() and not event.modifiers()
        if at_start and self.chips and key == Qt.Key.Key_Backspace:
            self._remove(self.chips[-1])
            return True
        if at_start and self.chips and key == Qt.Key.Key_Left:
            self.chips[-1].button.setFocus()
            return True
        return False

    def _key_on_chip(self, chip: Chip, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(chip)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chip.change()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -1 if key == Qt.Key.Key_Left else 1
            index = self.chips.index(chip) + step
            target: QWidget = self.chips[max(index, 0)].button if index < len(self.chips) else self.line
            target.setFocus()
        else:
            return False
        return True

    def _split(self) -> None:
        """A comma ends a chip, typed or pasted."""
        *done, rest = _COMMAS.split(self.line.value())
        for text in done:
            self.line.set_value(text)
            self.enter()
        if done:
            self.line.set_value(rest)

    def _put(self, text: str) -> None:
        chip = Chip(text, self)
        chip.removeRequested.connect(self._remove)
        chip.renamed.connect(self._rename)
        chip.changing.connect(self._tell_line)
        chip.button.installEventFilter(self)
        self._flow.insert(len(self.chips), chip)
        self.chips.append(chip)
        chip.show()
        self.updateGeometry()

    def _remove(self, chip: QWidget) -> None:
        assert isinstance(chip, Chip)
        index = self.chips.index(chip)
        focused = chip.button.hasFocus()
        self._note_step()
        self._drop(chip)
        if focused and self.chips:
            self.chips[min(index, len(self.chips) - 1)].button.setFocus()
        else:
            self.line.setFocus()
        self.edited.emit()

    def _rename(self, chip: QWidget, text: str) -> None:
        """Have other words in a chip's place; none where nothing is left of it, and none that is there already."""
        assert isinstance(chip, Chip)
        index, focused = self.chips.index(chip), chip.button.hasFocus()
        texts = self.texts()
        texts[index : index + 1] = filter(None, (part.strip() for part in _COMMAS.split(text)))
        self._note_step()
        self._show(list(dict.fromkeys(texts)))
        if focused:
            left = self.chips[min(index, len(self.chips) - 1)].button if self.chips else self.line
            left.setFocus()
        self.edited.emit()

    def _drop(self, chip: Chip) -> None:
        chip.leave()
        self.chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()
