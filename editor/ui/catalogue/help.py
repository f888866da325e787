"""The menu "Help"."""

from typing import Final

from editor.ui.catalogue.action import Action
from editor.ui.commands import help
from editor.ui.marked import QT_TRANSLATE_NOOP

HELP: Final = (
    Action(
        id="shortcuts",
        title=QT_TRANSLATE_NOOP("Actions", "Keyboard Shortcuts"),
        help=QT_TRANSLATE_NOOP("Actions", "Shows every action with its shortcut, to search and to do."),
        command=help.show_shortcuts,
        menu="help 1",
        shortcuts=("F1",),
        icon="keyboard",
    ),
    Action(
        id="about",
        title=QT_TRANSLATE_NOOP("Actions", "About Stet"),
        help=QT_TRANSLATE_NOOP("Actions", "Says what Stet is, and which version."),
        command=help.about,
        menu="help 2",
    ),
)
