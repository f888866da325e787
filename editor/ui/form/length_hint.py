"""The quiet count beside a field of text, marked when the text is longer than the house allows."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from editor.house import FormField
from editor.house.lengths import MEASURES, length
from editor.ui.form.roles import mark


class LengthHint:
    """Counts into a label. `always`: also where the house sets no limit."""

    def __init__(self, label: QLabel, *, always: bool = False) -> None:
        self._label = label
        self._always = always
        self._limit, self._measure = 0, MEASURES[0]
        self._text = ""

    def set_rule(self, rule: FormField | None) -> None:
        """What the house says of the field."""
        self._limit, self._measure = (rule.limit, rule.measure) if rule else (0, MEASURES[0])
        self.show(self._text)

    def show(self, text: str) -> None:
        """Count a text."""
        self._text = text
        count = length(text, self._measure)
        self._label.setText(self._said(count))
        self._label.setVisible(bool(self._limit) or self._always)
        over = bool(self._limit) and count > self._limit
        mark(self._label, "over", over)
        said = QCoreApplication.translate("LengthHint", "{count} over the house's limit").format(
            count=count - self._limit
        )
        self._label.setToolTip(said if over else "")

    def _said(self, count: int) -> str:
        if self._measure == "bytes":
            one = QCoreApplication.translate("LengthHint", "{count} byte")
            many = QCoreApplication.translate("LengthHint", "{count} bytes")
        else:
            one = QCoreApplication.translate("LengthHint", "{count} char")
            many = QCoreApplication.translate("LengthHint", "{count} chars")
        return (one if count == 1 else many).format(count=count) + (f" / {self._limit}" if self._limit else "")
