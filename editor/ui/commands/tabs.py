"""From one tab to another."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def step(steps: int, window: "PostWindow") -> None:
    """Go so many tabs further, or back."""
    if window.tabs is not None:
        window.tabs.step(steps)


def move_apart(window: "PostWindow") -> None:
    """Give the post a window of its own."""
    if window.tabs is not None:
        window.tabs.apart_wanted.emit(window)
