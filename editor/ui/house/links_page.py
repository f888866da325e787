"""The page of the linked fields: which field is written from which other one, and how."""

import itertools
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from editor.house import House, LinkedField
from editor.ui.fonts import source as monospace
from editor.ui.house.parts_list import PartsList


class LinksPage(QWidget):
    """Each link can be left out and changed; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, house: House, counts: Mapping[str, str]) -> None:
        super().__init__()
        self._counts = counts
        self._filling = False
        self._keys = _keys(house)
        self.rows = PartsList(house.linked, self._said, self._new)
        self.rows.list.setAccessibleName(self.tr("Linked fields"))
        self._make_fields()
        layout = QHBoxLayout(self)
        layout.addWidget(self.rows)
        layout.addWidget(self._of_link, 1)
        self.rows.shown.connect(self._show)
        self.rows.edited.connect(self.edited)
        self.rows.add.clicked.connect(self.source.setFocus)
        self.rows.fill(0)

    def _make_fields(self) -> None:
        self.source, self.target = QComboBox(self), QComboBox(self)
        for box in (self.source, self.target):
            box.setEditable(True)
            box.addItems(self._keys)
            box.editTextChanged.connect(self._take)
        self.template = QPlainTextEdit(self)
        self.template.setFont(monospace())
        self.template.setTabChangesFocus(True)
        self.template.textChanged.connect(self._take)
        self._of_link = QWidget(self)
        fields = QFormLayout(self._of_link)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addRow(self.tr("Field to fill"), self.target)
        fields.addRow(self.tr("Written from"), self.source)
        fields.addRow(self.tr("Its text"), self.template)
        hint = QLabel(
            self.tr("{source} stands for the other field's text.").replace("{source}", "<b>{source}</b>"), self
        )
        fields.addRow("", hint)

    def linked(self) -> tuple[LinkedField, ...]:
        """The links that are chosen."""
        return self.rows.parts()

    def _said(self, link: LinkedField) -> str:
        name = f"{link.source} → {link.target}" if link.source or link.target else self.tr("New link")
        return "\n".join(filter(None, (name, self._counts.get(f"linked.{link.target}"))))

    def _new(self, _others: list[LinkedField]) -> LinkedField:
        return LinkedField("", "", "{source}")

    def _show(self) -> None:
        link = self.rows.current()
        self._of_link.setEnabled(link is not None)
        self._filling = True
        self.source.setEditText(link.source if link else "")
        self.target.setEditText(link.target if link else "")
        self.template.setPlainText(link.template if link else "")
        self._filling = False

    def _take(self) -> None:
        link = self.rows.current()
        if self._filling or link is None:
            return
        # toPlainText() would give a space for U+00A0.
        template = self.template.document().toRawText().replace("\u2029", "\n")
        texts = (box.currentText().strip() for box in (self.source, self.target))
        source, target = texts
        self.rows.change(replace(link, source=source, target=target, template=template))


def _keys(house: House) -> list[str]:
    """The keys that the house knows of."""
    linked = itertools.chain.from_iterable((link.source, link.target) for link in house.linked)
    return list(dict.fromkeys([*(field.key for field in house.fields), *linked]))
