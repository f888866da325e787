"""The menu "Edit": steps, clipboard, search, and moving blocks."""

from functools import partial
from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import blocks, edit
from editor.ui.marked import QT_TRANSLATE_NOOP

EDIT: Final = (
    Action(
        id="undo",
        title=QT_TRANSLATE_NOOP("Actions", "Undo"),
        help=QT_TRANSLATE_NOOP("Actions", "Takes the last step back."),
        command=edit.undo,
        menu="edit 1",
        shortcuts=("Ctrl+Z",),
        icon="undo",
        toolbar=1,
        context=True,
    ),
    Action(
        id="redo",
        title=QT_TRANSLATE_NOOP("Actions", "Redo"),
        help=QT_TRANSLATE_NOOP("Actions", "Does again what was undone."),
        command=edit.redo,
        menu="edit 1",
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo",
        toolbar=1,
    ),
    Action(
        id="cut",
        title=QT_TRANSLATE_NOOP("Actions", "Cut"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the selection to the clipboard."),
        command=edit.cut,
        menu="edit 2",
        shortcuts=("Ctrl+X",),
        icon="cut",
        context=True,
    ),
    Action(
        id="copy",
        title=QT_TRANSLATE_NOOP("Actions", "Copy"),
        help=QT_TRANSLATE_NOOP("Actions", "Copies the selection to the clipboard."),
        command=edit.copy,
        menu="edit 2",
        shortcuts=("Ctrl+C",),
        icon="copy",
        context=True,
    ),
    Action(
        id="paste",
        title=QT_TRANSLATE_NOOP("Actions", "Paste"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts what is on the clipboard."),
        command=edit.paste,
        menu="edit 2",
        shortcuts=("Ctrl+V",),
        icon="paste",
        context=True,
    ),
    Action(
        id="paste_words",
        title=QT_TRANSLATE_NOOP("Actions", "Paste Without Formatting"),
        help=QT_TRANSLATE_NOOP("Actions", "Inserts the words on the clipboard, without marks, lists and tables."),
        command=edit.paste_words,
        menu="edit 2",
        shortcuts=("Ctrl+Shift+V",),
    ),
    Action(
        id="select_all",
        title=QT_TRANSLATE_NOOP("Actions", "Select All"),
        help=QT_TRANSLATE_NOOP("Actions", "Selects the whole text."),
        command=edit.select_all,
        menu="edit 2",
        shortcuts=("Ctrl+A",),
    ),
    Action(
        id="find",
        title=QT_TRANSLATE_NOOP("Actions", "Find…"),
        help=QT_TRANSLATE_NOOP("Actions", "Searches the text."),
        command=edit.find,
        menu="edit 3",
        shortcuts=("Ctrl+F",),
        icon="find",
    ),
    Action(
        id="find_next",
        title=QT_TRANSLATE_NOOP("Actions", "Find Next"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the next hit."),
        command=edit.find_next,
        menu="edit 3",
        shortcuts=("F3",),
    ),
    Action(
        id="find_previous",
        title=QT_TRANSLATE_NOOP("Actions", "Find Previous"),
        help=QT_TRANSLATE_NOOP("Actions", "Goes to the hit before."),
        command=edit.find_previous,
        menu="edit 3",
        shortcuts=("Shift+F3",),
    ),
    Action(
        id="replace",
        title=QT_TRANSLATE_NOOP("Actions", "Replace…"),
        help=QT_TRANSLATE_NOOP("Actions", "Replaces words in the text."),
        command=edit.replace,
        menu="edit 3",
        shortcuts=("Ctrl+H",),
    ),
)

BLOCK: Final = (
    Action(
        id="move_up",
        title=QT_TRANSLATE_NOOP("Actions", "Move Up"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the paragraph or block before the one above."),
        command=partial(blocks.move, True),
        menu="edit 4",
        shortcuts=("Alt+Up",),
        in_body=True,
    ),
    Action(
        id="move_down",
        title=QT_TRANSLATE_NOOP("Actions", "Move Down"),
        help=QT_TRANSLATE_NOOP("Actions", "Moves the paragraph or block after the one below."),
        command=partial(blocks.move, False),
        menu="edit 4",
        shortcuts=("Alt+Down",),
        in_body=True,
    ),
    Action(
        id="card_source",
        title=QT_TRANSLATE_NOOP("Actions", "Edit Fixed Block"),
        help=QT_TRANSLATE_NOOP(
            "Actions", "Opens the block's code in its place; what can be written as text then becomes text."
        ),
        command=blocks.edit_card,
        menu="edit 4",
        shortcuts=("F2",),
        needs=blocks.has_source,
        context=True,
        in_body=True,
    ),
)
