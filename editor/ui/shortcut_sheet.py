"""The sheet of all that can be done: every action of the catalogue with its keys, to search, and to do at once."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor.site import hangul
from editor.ui.sized import resize_within_screen
from editor.ui.window_actions import WindowAction

_SIZE = QSize(900, 600)
_ACTION = Qt.ItemDataRole.UserRole
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ShortcutSheet(QDialog):
    """Does not hold the window up: it may stay open while one writes. Enter does what is chosen, and closes it."""

    def __init__(self, actions: list[WindowAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        resize_within_screen(self, _SIZE)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search; Enter does it"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self.list.setRootIsDecorated(False)
        self.list.addTopLevelItems([_row(action) for action in actions])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        self.filter.textChanged.connect(self._show_matching)
        self.filter.installEventFilter(self)
        self.list.itemActivated.connect(self._do)
        self._choose_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While one searches, the arrows go through the list, and Enter does what is chosen there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.filter:
            if event.key() in _MOVING:
                QCoreApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                chosen = self.list.selectedItems()
                self._do(chosen[0] if chosen else None)
                return True
        return super().eventFilter(watched, event)

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.list.topLevelItem(index) for index in range(self.list.topLevelItemCount()))
        return [row for row in rows if row is not None]

    def _show_matching(self, text: str) -> None:
        words = [hangul.pattern(word) for word in text.split()]
        for item in self._rows():
            row = " ".join(item.text(column) for column in range(3))
            item.setHidden(not all(word.search(row) for word in words))
        self._choose_first()

    def _choose_first(self) -> None:
        shown = [item for item in self._rows() if not item.isHidden()]
        enabled = [item for item in shown if not item.isDisabled()]
        if enabled or shown:
            self.list.setCurrentItem((enabled or shown)[0])
        else:
            self.list.clearSelection()

    def _do(self, item: QTreeWidgetItem | None) -> None:
        """Do it in the window, which has the keyboard again by then."""
        action = item.data(0, _ACTION) if item is not None else None
        # A style of the house may be gone by now.
        if isinstance(action, WindowAction) and shiboken6.isValid(action) and action.isEnabled():
            self.close()
            self._window.window().activateWindow()
            QTimer.singleShot(0, action, action.trigger)


def _row(action: WindowAction) -> QTreeWidgetItem:
    keys = QKeySequence.listToString(action.shortcuts(), QKeySequence.SequenceFormat.NativeText)
    row = QTreeWidgetItem([action.iconText(), keys, QCoreApplication.translate("Actions", action.action.help)])
    row.setToolTip(2, row.text(2))
    row.setData(0, _ACTION, action)
    row.setDisabled(not action.isEnabled())
    return row
