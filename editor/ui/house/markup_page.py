"""The page of the markup: how each kind of paragraph, list, table and mark is written."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor.house import House
from editor.house.markup import KINDS
from editor.house.reading import load_plain
from editor.ui.fonts import source as monospace
from editor.ui.marked import QT_TRANSLATE_NOOP

NAMES = {
    "paragraph": QT_TRANSLATE_NOOP("HouseKinds", "Paragraph"),
    "heading1": QT_TRANSLATE_NOOP("HouseKinds", "Heading 1"),
    "heading2": QT_TRANSLATE_NOOP("HouseKinds", "Heading 2"),
    "heading3": QT_TRANSLATE_NOOP("HouseKinds", "Heading 3"),
    "heading4": QT_TRANSLATE_NOOP("HouseKinds", "Heading 4"),
    "heading5": QT_TRANSLATE_NOOP("HouseKinds", "Heading 5"),
    "heading6": QT_TRANSLATE_NOOP("HouseKinds", "Heading 6"),
    "item": QT_TRANSLATE_NOOP("HouseKinds", "List item"),
    "unordered": QT_TRANSLATE_NOOP("HouseKinds", "Bulleted list"),
    "ordered": QT_TRANSLATE_NOOP("HouseKinds", "Numbered list"),
    "quote": QT_TRANSLATE_NOOP("HouseKinds", "Quote"),
    "table": QT_TRANSLATE_NOOP("HouseKinds", "Table"),
    "section": QT_TRANSLATE_NOOP("HouseKinds", "Table's body"),
    "row": QT_TRANSLATE_NOOP("HouseKinds", "Table row"),
    "cell": QT_TRANSLATE_NOOP("HouseKinds", "Table cell"),
    "rule": QT_TRANSLATE_NOOP("HouseKinds", "Rule"),
    "image": QT_TRANSLATE_NOOP("HouseKinds", "Image"),
    "link": QT_TRANSLATE_NOOP("HouseKinds", "Link"),
    "bold": QT_TRANSLATE_NOOP("HouseKinds", "Bold"),
    "italic": QT_TRANSLATE_NOOP("HouseKinds", "Italic"),
    "underline": QT_TRANSLATE_NOOP("HouseKinds", "Underline"),
    "strike": QT_TRANSLATE_NOOP("HouseKinds", "Strikethrough"),
    "colour": QT_TRANSLATE_NOOP("HouseKinds", "Text colour"),
    "background": QT_TRANSLATE_NOOP("HouseKinds", "Highlight colour"),
    "spacer": QT_TRANSLATE_NOOP("HouseKinds", "Empty line"),
}
_NAME, _OPEN, _CLOSE, _COUNT = range(4)
_TICK_WIDTH = 24  # which a hint leaves out


class MarkupPage(QWidget):
    """One row for each kind; a row that is not chosen is written as plain HTML. `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str]) -> None:
        super().__init__()
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Markup"))
        self.tree.setHeaderLabels(
            [self.tr("Kind"), self.tr("Opening markup"), self.tr("Closing markup"), self.tr("Found")]
        )
        for kind in KINDS:
            self.tree.addTopLevelItem(_row(kind, house, counts.get(f"markup.{kind}", "")))
        self.tree.setColumnHidden(_COUNT, not counts)
        self.tree.setColumnWidth(_NAME, self.tree.sizeHintForColumn(_NAME) + _TICK_WIDTH)
        for column in (_OPEN, _CLOSE):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.tree.itemActivated.connect(self._edit)
        self.tree.itemDoubleClicked.connect(self._edit)
        self.tree.itemChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tree)

    def _edit(self, item: QTreeWidgetItem, column: int) -> None:
        self.tree.editItem(item, column if column in (_OPEN, _CLOSE) else _OPEN)

    def _tell(self) -> None:
        self.edited.emit()

    def markup(self) -> dict[str, tuple[str, str]]:
        """Opening and closing text of every kind."""
        plain = load_plain()
        found = {}
        for place, kind in enumerate(KINDS):
            item = self.tree.topLevelItem(place)
            assert item is not None
            chosen = item.checkState(_NAME) == Qt.CheckState.Checked
            found[kind] = (item.text(_OPEN), item.text(_CLOSE)) if chosen else plain.markup[kind]
        return found


def _row(kind: str, house: House, count: str) -> QTreeWidgetItem:
    opening, closing = house.markup[kind]
    item = QTreeWidgetItem([QCoreApplication.translate("HouseKinds", NAMES[kind]), opening, closing, count])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(_NAME, Qt.CheckState.Checked)
    for column in (_OPEN, _CLOSE):
        item.setFont(column, monospace())
    return item
