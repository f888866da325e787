"""The catalogue's actions as one window's QActions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence

from editor.ui import icons
from editor.ui.body import CaretState
from editor.ui.catalogue import Action
from editor.ui.swatch import style_icon
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


class WindowAction(QAction):
    """One action in one window."""

    def __init__(self, action: Action, window: "PostWindow") -> None:
        super().__init__(window)
        self.action = action
        self._window = window
        self.setObjectName(action.id)
        self.setCheckable(action.checkable or action.at_caret is not None)
        self.setShortcuts([QKeySequence(text) for text in action.shortcuts])
        # Quit and About go where macOS wants them; nothing else is moved by what its text resembles.
        roles = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
        self.setMenuRole(roles.get(action.id, QAction.MenuRole.NoRole))
        self.triggered.connect(self._run)

    def _run(self) -> None:
        self.action.command(self._window)
        # A click switches a checkable action by itself; what is true is known to the window only.
        self._window.show_state()

    def retranslate(self, language: str) -> None:
        """Set the texts in the language on screen."""
        title = self.action.shown_title(language)
        self.setText(title)
        self.setIconText(title.removesuffix("…"))
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        named = title.removesuffix("…") + (f" ({keys})" if keys else "")
        self.setToolTip(f"{named}\n{self.action.shown_help()}")
        self.setStatusTip("")

    def dress(self, theme: Theme) -> None:
        """Draw the icon in a theme's colours."""
        if self.action.style:
            self.setIcon(style_icon(self.action.style, theme))
        elif self.action.icon:
            self.setIcon(self._drawn(theme))

    def _drawn(self, theme: Theme) -> QIcon:
        return icons.icon(self.action.icon, theme.colours["text"], theme.colours["disabled"])


class WindowActions(QObject):
    """All actions of one window, by their id."""

    def __init__(self, catalogue: Iterable[Action], window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self._made = {action.id: WindowAction(action, window) for action in catalogue}
        self._groups: dict[str, QActionGroup] = {}
        self._caret = CaretState()
        self._in_body = True
        for made in self._made.values():
            if made.action.group:
                self._group(made.action.group).addAction(made)
        window.addActions(list(self._made.values()))

    def take(self, catalogue: Iterable[Action]) -> list[WindowAction]:
        """Follow another catalogue, in which the house's styles may be others. Gives their actions."""
        gone = [made for made in self._made.values() if made.action.style]
        kept = {name: made for name, made in self._made.items() if not made.action.style}
        self._made = {action.id: kept.get(action.id) or WindowAction(action, self._window) for action in catalogue}
        for made in gone:
            self._window.removeAction(made)
            made.deleteLater()
        styles = [made for made in self._made.values() if made.action.style]
        self._window.addActions(styles)
        return styles

    def _group(self, name: str) -> QActionGroup:
        return self._groups.setdefault(name, QActionGroup(self))

    def __getitem__(self, action_id: str) -> WindowAction:
        return self._made[action_id]

    def all(self) -> list[WindowAction]:
        """Every action, in the catalogue's order."""
        return list(self._made.values())

    def retranslate(self, language: str) -> None:
        """Set every text in the language on screen."""
        for made in self._made.values():
            made.retranslate(language)

    def dress(self, theme: Theme) -> None:
        """Draw every icon in a theme's colours."""
        for made in self._made.values():
            made.dress(theme)

    def show_caret(self, state: CaretState) -> None:
        """Press what stands at the caret; what cannot be done there is not to be chosen."""
        self._caret = state
        for made in self._made.values():
            if made.action.at_caret is not None:
                made.setChecked(made.action.at_caret(state))
            if made.action.needs is not None:
                made.setEnabled(self._in_body and made.action.needs(state))

    def enable_body(self, enabled: bool) -> None:
        """Whether what formats the body can be done."""
        self._in_body = enabled
        for made in self._made.values():
            if made.action.in_body:
                made.setEnabled(enabled)
        self.show_caret(self._caret)

    def enable_among_tabs(self, enabled: bool) -> None:
        """Whether there are tabs to go to."""
        for made in self._made.values():
            if made.action.among_tabs:
                made.setEnabled(enabled)

    def in_context(self) -> list[WindowAction]:
        """What the menu of a right click in the text offers."""
        return [made for made in self._made.values() if made.action.context and made.isEnabled()]
