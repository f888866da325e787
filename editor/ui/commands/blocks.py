"""Paragraphs, tasks and cards as a whole: moved, ticked, and a card's source edited in its place."""

from typing import TYPE_CHECKING

from editor.ui.body import CaretState

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def has_source(state: CaretState) -> bool:
    """Whether the caret stands at a card, or at a chip."""
    return state.on_card or state.on_chip


def is_task(state: CaretState) -> bool:
    """Whether the caret stands in a task of a list."""
    return state.ticked is not None


def is_ticked(state: CaretState) -> bool:
    """Whether the caret stands in a task that is done."""
    return bool(state.ticked)


def tick(window: "PostWindow") -> None:
    """Tick the selected tasks, or untick them."""
    window.body.tick()


def move(up: bool, window: "PostWindow") -> None:
    """Move the caret's paragraph or card past the one above or below."""
    window.body.move_block(up)


def edit_card(window: "PostWindow") -> None:
    """Open the source of the caret's card, or chip, in its place."""
    window.body.edit_card()
