"""Round the parts of the window by keyboard: fields or lists, text, page, and the bars that are open meanwhile."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def step(steps: int, window: "PostWindow") -> None:
    """Give the keyboard to the part that is so many further, from the last one on to the first.

    In a part it goes to where it was last. A part that is folded away, or in which nothing takes it, is passed over.
    """
    parts = [part for part in _parts(window) if part.isVisible()]
    reached = [(part, goal) for part in parts if (goal := _goal(part, window)) is not None]
    if not reached:
        return
    focused = QApplication.focusWidget()
    here = [place for place, (part, _) in enumerate(reached) if _holds(part, focused)]
    start = here[0] if here else (-1 if steps > 0 else 0)
    part, goal = reached[(start + steps) % len(reached)]
    goal.setFocus(Qt.FocusReason.OtherFocusReason)  # a shortcut's reason would select what is written in a field
    _surround(part, window)


def _parts(window: "PostWindow") -> tuple[QWidget, ...]:
    text = window.text
    return (window.side, text.banner, text.notice, text.view(), text.prompt, text.find_bar, window.preview)


def _goal(part: QWidget, window: "PostWindow") -> QWidget | None:
    """Where in a part the keyboard goes: to its page before its tabs."""
    if part is window.side:
        return _place(window.side.page()) or _place(part)
    return _place(part)


def _place(part: QWidget) -> QWidget | None:
    last = part.focusWidget()
    within = ([last] if last is not None and _holds(part, last) else []) + [part.focusProxy() or part, *_chain(part)]
    return next((widget for widget in within if _takes(widget)), None)


def _chain(part: QWidget) -> Iterator[QWidget]:
    """What is in a part, in the order of the Tab key."""
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _takes(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _surround(part: QWidget, window: "PostWindow") -> None:
    for ring in window.findChildren(FocusRing):
        ring.go()
    ring = FocusRing(part)
    if part is window.text.view():  # who writes has the caret to look at
        window.text.view().textChanged.connect(ring.go, Qt.ConnectionType.SingleShotConnection)
