"""Tables: put in, and their rows and columns added and taken out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from editor.errors import StetError
from editor.ui.body import CaretState

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def in_table(state: CaretState) -> bool:
    """Whether the caret stands in a table."""
    return state.in_table


def insert(window: "PostWindow") -> None:
    """Insert an empty table after the caret's paragraph."""
    _tried(window, window.body.insert_table)


def add(kind: str, after: bool, window: "PostWindow") -> None:
    """Add a "row" or "column" before or after the caret's."""
    body = window.body
    _tried(window, partial(body.insert_row if kind == "row" else body.insert_column, after))


def remove(kind: str, window: "PostWindow") -> None:
    """Take the caret's "row" or "column" out."""
    body = window.body
    _tried(window, body.remove_row if kind == "row" else body.remove_column)


def _tried(window: "PostWindow", command: Callable[[], None]) -> None:
    """Do a command; one that is refused is told in a notice."""
    try:
        command()
    except StetError as error:
        window.tell_error(error, "table")
    else:
        window.settle("table")
