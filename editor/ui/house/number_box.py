"""A number's field, whose text begins where that of other fields does: a style sheet cannot say it of a spin box."""

from PySide6.QtWidgets import QSpinBox, QWidget

_INSET = 6


class NumberBox(QSpinBox):
    """From 0, which is shown as `none` where that is given."""

    def __init__(self, most: int, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, most)
        self.setSpecialValueText(none)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)
