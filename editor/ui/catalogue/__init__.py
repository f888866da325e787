"""The one catalogue of actions: menus, toolbar, shortcuts and the shortcut sheet are made from it."""

from editor.house import House
from editor.ui.catalogue.action import Action, normal_keys
from editor.ui.catalogue.edit import BLOCK, EDIT
from editor.ui.catalogue.file import FILE
from editor.ui.catalogue.format import FORMAT, MARKS, style_action
from editor.ui.catalogue.help import HELP
from editor.ui.catalogue.insert import INSERT
from editor.ui.catalogue.post import POST
from editor.ui.catalogue.table import TABLE
from editor.ui.catalogue.view import VIEW

__all__ = ["Action", "catalogue"]


def catalogue(house: House) -> tuple[Action, ...]:
    """Every action, in the order of the menus; those of the house's styles among them."""
    before, after = (*FILE, *EDIT, *MARKS), (*FORMAT, *INSERT, *TABLE, *BLOCK, *POST, *VIEW, *HELP)
    taken = frozenset(keys for action in (*before, *after) for keys in map(normal_keys, action.shortcuts))
    return (*before, *(style_action(style, taken) for style in house.styles), *after)
