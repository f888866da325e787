"""What an action is: one thing that can be done, as menus, toolbar and the shortcut sheet show it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from editor.house import Style
from editor.ui.body import CaretState

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def normal_keys(keys: str) -> str:
    """A shortcut in the one spelling that Qt gives it, so that two can be compared."""
    return QKeySequence(keys).toString()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that can be done.

    `title` and `help` are English source texts of the context "Actions", but for a house style's, which brings its
    own names. `menu` names a menu and its section ("edit 2"), `toolbar` is a section of the toolbar, 0 for none.
    `at_caret` says whether what it does stands at the caret; with it, or with `checkable`, it can be on or off.
    `needs` says whether it can be done at the caret, `among_tabs` that it takes several tabs. `context` puts it into
    the menu that the text's right click opens.
    """

    id: str
    title: str
    help: str
    command: Callable[["PostWindow"], object]
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    toolbar: int = 0
    checkable: bool = False
    group: str = ""
    at_caret: Callable[[CaretState], bool] | None = None
    needs: Callable[[CaretState], bool] | None = None
    context: bool = False
    in_body: bool = False
    among_tabs: bool = False
    style: Style | None = None

    def shown_title(self, language: str) -> str:
        """The title for menus, in the language on screen."""
        return self.style.label(language) if self.style else QCoreApplication.translate("Actions", self.title)

    def shown_help(self) -> str:
        """One sentence for the tooltip and the status bar, in the language on screen."""
        return QCoreApplication.translate("Actions", self.help)
