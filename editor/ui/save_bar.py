"""The bar at the right of the toolbar, which saves and publishes: its own, so that no narrow window folds it away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from editor.ui.drafting.publish_button import PublishButton
from editor.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from editor.ui.drafting.foreteller import Foretold


class SaveBar(QToolBar):
    """Two buttons, at the right end of the window, always in view."""

    def __init__(self, actions: WindowActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("saveBar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        spring = QWidget(self)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self.button = QToolButton(self)
        self.button.setObjectName("save")
        self.button.setDefaultAction(actions["save"])
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.addWidget(self.button)
        self.publish = PublishButton(actions, self)
        self.addWidget(self.publish)

    def show_saved(self, saved: bool) -> None:
        """Let the button stand out while there is something to save. It works at any time."""
        if self.button.property("idle") != saved:
            self.button.setProperty("idle", saved)
            # A style sheet looks at properties only when a widget is polished.
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)

    def show_foretold(self, found: "Foretold | None", *, has_file: bool) -> None:
        """Say what readers see of the post."""
        self.publish.show_foretold(found, has_file=has_file)
        self._keep_room()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.setWindowTitle(self.tr("Saving"))
        self.publish.retranslate()
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style sheet: another width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "publish"):
            self._keep_room()

    def _keep_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            room = margins.left() + margins.right()
            for button in (self.button, self.publish):
                button.ensurePolished()
                room += layout.spacing() + button.sizeHint().width()
            self.setMinimumWidth(room)
