"""The shortcut sheet: every action of the catalogue with its keys, to search."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor.ui.window_actions import WindowAction


class ShortcutSheet(QDialog):
    """Does not hold the window up: it may stay open while one writes."""

    def __init__(self, actions: list[WindowAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(620, 560)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self.list.setRootIsDecorated(False)
        self.list.addTopLevelItems([_row(action) for action in actions if action.action.shortcuts])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        self.filter.textChanged.connect(self._show_matching)

    def _show_matching(self, text: str) -> None:
        for index in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(index)
            if item is not None:
                row = " ".join(item.text(column) for column in range(3))
                item.setHidden(text.lower() not in row.lower())


def _row(action: WindowAction) -> QTreeWidgetItem:
    keys = QKeySequence.listToString(action.shortcuts(), QKeySequence.SequenceFormat.NativeText)
    return QTreeWidgetItem([action.iconText(), keys, QCoreApplication.translate("Actions", action.action.help)])
