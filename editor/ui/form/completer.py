"""Completes what is typed in a field's line from what the site uses."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget

from editor.site.hangul import rank
from editor.ui.form.line_edit import LineEdit
from editor.ui.form.suggestions import Suggestion, Suggestions

_MOST_OFFERED = 60
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Completer(QObject):
    """Offers values while one types, after ↓, and after a click into an empty line.

    ↓ and ↑ choose, Enter takes what is chosen, Tab that or the first, Esc closes. What is typed is never replaced
    unasked.
    """

    chosen = Signal(str)
    wanted = Signal()  # the keyboard came into the line: values may be asked for soon

    def __init__(self, line: LineEdit, anchor: QWidget, offered: Callable[[], Sequence[Suggestion]]) -> None:
        super().__init__(line)
        self._anchor, self._offered = anchor, offered
        self._list: Suggestions | None = None
        self._typed = False
        self._watch(line)

    def move_to(self, line: LineEdit) -> None:
        """Complete what is typed in another line from now on, beside the same anchor."""
        self.close()
        self._line.removeEventFilter(self)
        self._line.showed.disconnect(self._text_shown)
        self._watch(line)

    def _watch(self, line: LineEdit) -> None:
        self._line = line
        line.installEventFilter(self)
        line.showed.connect(self._text_shown)

    @property
    def is_open(self) -> bool:
        """Whether values are offered now."""
        return self._list is not None and self._list.isVisible()

    def offers(self) -> list[str]:
        """The values that are offered now."""
        return self._list.values() if self._list is not None and self._list.isVisible() else []

    def refresh(self) -> None:
        """Offer what is known now, where something is offered or was looked for in vain."""
        if self._line.hasFocus() and (self.is_open or self._typed):
            self._open()

    def close(self) -> None:
        """Offer nothing."""
        self._typed = False
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return self._key(event)
        if kind == QEvent.Type.FocusIn:
            self.wanted.emit()
        elif kind == QEvent.Type.MouseButtonPress and not self._line.shown():
            self._open()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self._list is not None and self.is_open:
            self._list.place(self._anchor)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        deed = self._deed(Qt.Key(event.key()))
        if deed is None:
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close()  # the line takes what is typed
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            deed()
            return True
        return False

    def _deed(self, key: Qt.Key) -> Callable[[], None] | None:
        """What a key does here, None for what it does in the line."""
        if not self.is_open:
            return self._open_by_key if key == Qt.Key.Key_Down else None
        assert self._list is not None
        value = self._list.chosen()
        if key == Qt.Key.Key_Tab and value is None and self._line.shown():
            value = self._list.values()[0]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return None if value is None else lambda: self._take(value)
        return {Qt.Key.Key_Down: self._down, Qt.Key.Key_Up: self._up, Qt.Key.Key_Escape: self.close}.get(key)

    def _down(self) -> None:
        if self._list is not None:
            self._list.step(1)

    def _up(self) -> None:
        if self._list is not None:
            self._list.step(-1)

    def _open_by_key(self) -> None:
        self._typed = True  # they may still be read
        self._open()
        self._down()

    def _text_shown(self) -> None:
        if not self._line.hasFocus():
            return
        self._typed = bool(self._line.shown())
        if self._typed:
            self._open()
        else:
            self.close()

    def _open(self) -> None:
        if self._line.isReadOnly() or not self._line.isEnabled():
            return
        found = matching(self._line.shown(), self._offered())
        if self._list is None:
            if not found:
                return
            self._list = self._make_list()
        self._list.offer(found, self._anchor)

    def _make_list(self) -> Suggestions:
        made = Suggestions(_window_of(self._line))
        made.picked.connect(self._take)
        # It is the window's, so that it may stand over everything; it goes with its field.
        self.destroyed.connect(made.deleteLater)
        area = self._anchor.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.verticalScrollBar().valueChanged.connect(self.close)
        return made

    def _take(self, value: str) -> None:
        self._line.end_composition()
        self.close()
        self.chosen.emit(value)


def _window_of(widget: QWidget) -> QWidget:
    """The post's window, which may be a part of one; else the window."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QMainWindow):
        around = around.parentWidget()
    return around or widget.window()


def matching(typed: str, offered: Sequence[Suggestion]) -> list[Suggestion]:
    """Those that `typed` finds, the best found and the most used first."""
    ranked = [
        (place, -each.count, index, each)
        for index, each in enumerate(offered)
        if (place := rank(typed, each.value)) is not None and each.value != typed
    ]
    return [each for *_, each in sorted(ranked)[:_MOST_OFFERED]]
