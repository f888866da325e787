"""The findings of the checks: showing them, and going from one to the next."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def show(window: "PostWindow") -> None:
    """Bring the findings to the front, with the keyboard."""
    window.show_part("side", True)
    window.side.show_findings()


def step(rows: int, window: "PostWindow") -> None:
    """Go to the place of the next finding, or of the one before."""
    window.furniture.desk.step(rows)
