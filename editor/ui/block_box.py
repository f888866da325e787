"""The toolbar's box that shows and sets what a paragraph is."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from editor.ui.window_actions import WindowAction


class BlockBox(QComboBox):
    """Offers the catalogue's paragraph and heading actions; shows the caret's. `others` fit into it as well."""

    def __init__(self, actions: list[WindowAction], others: list[WindowAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._others = actions, others
        self.setObjectName("block_box")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for action in actions:
            self.addItem(action.text())
        self.activated.connect(self._choose)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        for index, action in enumerate(self._actions):
            self.setItemText(index, action.text())
            self.setItemData(index, action.toolTip(), Qt.ItemDataRole.ToolTipRole)
        # In a narrow window a tool bar would make it smaller than its texts.
        self.setMinimumWidth(0)
        offered = self._widest([action.text() for action in self._actions])
        beyond = self._widest([action.iconText() for action in self._others]) - offered
        self.setMinimumWidth(self.sizeHint().width() + max(0, beyond))
        keys = f"{self._actions[0].shortcut().toString()}, {self._actions[1].shortcut().toString()} – 6"
        said = QCoreApplication.translate("BlockBox", "Paragraph or heading")
        self.setToolTip(f"{said} ({keys})")
        self.setAccessibleName(said)

    def show_block(self, kind: str, name: str) -> None:
        """Show what the caret's paragraph is; where it is none of these, its name, or a dash where it has none."""
        ids = [action.action.id for action in self._actions]
        self.setPlaceholderText(name or "—")
        self.setCurrentIndex(ids.index(kind) if kind in ids else -1)

    def _widest(self, names: list[str]) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, names))

    def _choose(self, index: int) -> None:
        self._actions[index].trigger()
