"""The menu "Table", and the table itself."""

from functools import partial
from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import table
from editor.ui.marked import QT_TRANSLATE_NOOP


def _table_part(part: str, title: str, help_text: str, shortcut: str, after: bool | None = None) -> Action:
    """Adding a row or column before or after the caret's, or, with no `after`, taking the caret's out."""
    kind = part.partition("_")[0]
    command = partial(table.remove, kind) if after is None else partial(table.add, kind, after)
    return Action(
        id=part,
        title=title,
        help=help_text,
        command=command,
        menu="table 2" if after is None else "table 1",
        shortcuts=(shortcut,),
        needs=table.in_table,
        context=True,
        in_body=True,
    )


TABLE: Final = (
    Action(
        id="table",
        title=QT_TRANSLATE_NOOP("Actions", "Table"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts an empty table after the paragraph."),
        command=table.insert,
        menu="insert 2",
        shortcuts=("Ctrl+Alt+T",),
        icon="table",
        toolbar=6,
        in_body=True,
    ),
    _table_part(
        "row_above",
        QT_TRANSLATE_NOOP("Actions", "Row Above"),
        QT_TRANSLATE_NOOP("Actions", "Adds a row above the caret's, in its manner."),
        "Ctrl+Alt+Up",
        False,
    ),
    _table_part(
        "row_below",
        QT_TRANSLATE_NOOP("Actions", "Row Below"),
        QT_TRANSLATE_NOOP("Actions", "Adds a row below the caret's, in its manner."),
        "Ctrl+Alt+Down",
        True,
    ),
    _table_part(
        "column_before",
        QT_TRANSLATE_NOOP("Actions", "Column Before"),
        QT_TRANSLATE_NOOP("Actions", "Adds a column before the caret's, in its manner."),
        "Ctrl+Alt+Left",
        False,
    ),
    _table_part(
        "column_after",
        QT_TRANSLATE_NOOP("Actions", "Column After"),
        QT_TRANSLATE_NOOP("Actions", "Adds a column after the caret's, in its manner."),
        "Ctrl+Alt+Right",
        True,
    ),
    _table_part(
        "row_remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Row"),
        QT_TRANSLATE_NOOP("Actions", "Takes the caret's row out; with the last one, the table."),
        "Ctrl+Alt+Backspace",
    ),
    _table_part(
        "column_remove",
        QT_TRANSLATE_NOOP("Actions", "Remove Column"),
        QT_TRANSLATE_NOOP("Actions", "Takes the caret's column out; with the last one, the table."),
        "Ctrl+Alt+Shift+Backspace",
    ),
)
