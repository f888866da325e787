"""What stands around a post's text wears the theme and speaks the language on screen: in view at once, else later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui import theme

if TYPE_CHECKING:
    from editor.ui.furniture import Furniture
    from editor.ui.window import PostWindow


class Attire(QObject):
    """Of one window: out of view it waits, for with twenty tabs a change of all would take seconds."""

    def __init__(self, window: "PostWindow", furniture: "Furniture") -> None:
        super().__init__(window)
        self._window, self._furniture = window, furniture
        self._is_dressed = self._is_translated = True
        self._waits = False
        window.appearance.undressed.connect(self._wait)
        window.appearance.changed.connect(self._follow_theme)

    def catch_up(self) -> None:
        """It comes into view: wear and speak what changed meanwhile."""
        if not self._is_translated:
            self.retranslate()
        if self._waits:
            theme.dress(self._window)
            self._waits = False
        if not self._is_dressed:
            self.dress()

    def follow_language(self) -> None:
        """Speak another language, out of view not before it comes into view."""
        self._is_translated = self._is_dressed = False  # the letter that wears a style is the language's
        if self._window.isVisible():
            self.retranslate()
            self.dress()
            self._window.show_state()

    def _wait(self) -> None:
        if not self._window.isVisible():
            self._waits = True
            theme.wait(self._window)

    def _follow_theme(self) -> None:
        self._is_dressed = False
        if self._window.isVisible():
            self.dress()

    def dress(self) -> None:
        """Wear the theme on screen."""
        self._is_dressed = True
        worn, around = self._window.appearance.theme, self._furniture
        around.window_actions.dress(worn)
        around.toolbar.dress(worn)
        self._window.text.dress(worn)
        around.side.history.dress(worn)
        around.side.findings.dress(worn)
        around.preview.set_dark(worn.dark)

    def retranslate(self) -> None:
        """Set every text in the language on screen."""
        self._is_translated = True
        code, around = self._window.language.code, self._furniture
        around.window_actions.retranslate(code)
        around.menus.retranslate()
        around.toolbar.retranslate()
        around.save_bar.retranslate()
        around.side.retranslate()
        around.side.findings.set_language(code)
        self._window.text.retranslate()
        around.preview.set_language(code)
        around.status.set_language(code)
        around.images.retranslate()
        around.foreteller.retranslate()
        around.known_address.retranslate()
        around.show_saved()
