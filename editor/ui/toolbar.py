"""The toolbar, made from the catalogue."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from editor.ui import icons
from editor.ui.block_box import BlockBox
from editor.ui.colour_button import ColourButton
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.ui.window_actions import WindowAction, WindowActions

_BLOCKS = ("paragraph", *(f"heading{level}" for level in range(1, 7)))
_OTHERS = ("bullets", "numbers", "quote")
_BLOCK_SECTION = 2


class Toolbar(QToolBar):
    """Flat, with a line between sections."""

    def __init__(self, actions: WindowActions, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(icons.SIZE, icons.SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.blocks = BlockBox([actions[block] for block in _BLOCKS], [actions[block] for block in _OTHERS], self)
        self.colours = [ColourButton(kind, actions[kind], session, self) for kind in ("colour", "background")]
        self._fill(actions)

    def _fill(self, actions: WindowActions) -> None:
        free = {button.objectName().removesuffix("_button"): button for button in self.colours}
        shown = [action for action in actions.all() if action.action.toolbar]
        section = 1
        self._after_styles = QAction()
        for action in sorted(shown, key=_section):
            if action.action.toolbar != section:
                self._next_section(action.action.toolbar > _BLOCK_SECTION > section)
                section = action.action.toolbar
            if action.action.id in free:
                placed = self.addWidget(free[action.action.id])
                self._after_styles = placed if action.action.id == "colour" else self._after_styles
            else:
                self.addAction(action)

    def show_styles(self, styles: Sequence[WindowAction]) -> None:
        """Show these in the place of the house's styles; those that were there are gone."""
        self.insertActions(self._after_styles, styles)

    def _next_section(self, with_blocks: bool) -> None:
        self.addSeparator()
        if with_blocks:
            self.addWidget(self.blocks)
            self.addSeparator()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.setWindowTitle(self.tr("Toolbar"))
        self.blocks.retranslate()

    def dress(self, theme: Theme) -> None:
        """Draw in a theme's colours what is drawn here."""
        for button in self.colours:
            button.dress(theme)
        rest = self.findChild(QToolButton, "qt_toolbar_ext_button")  # what a narrow window has no room for
        if rest is not None:
            rest.setIcon(icons.icon("more", theme.colours["text"], theme.colours["disabled"]))

    def show_block(self, kind: str, name: str) -> None:
        """Show what the caret's paragraph is; `name` says it where it is neither paragraph nor heading."""
        self.blocks.show_block(kind, name)

    def enable_body(self, enabled: bool) -> None:
        """Whether what formats the body can be done."""
        self.blocks.setEnabled(enabled)


def _section(action: WindowAction) -> int:
    return action.action.toolbar
