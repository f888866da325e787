"""Two groups beside each other, or one above the other where the window is narrow."""

from PySide6.QtWidgets import QBoxLayout, QLayout

_ROOM = 150  # pixels beyond what both need at least: what is typed is to be read


class TwoRows(QBoxLayout):
    """Whose widget has it `fit` when it is resized."""

    def __init__(self, first: QLayout, second: QLayout, *, wide: QLayout) -> None:
        """`wide`: the one of the two that takes what room there is."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._groups = (first, second)
        for group in self._groups:
            self.addLayout(group, int(group is wide))

    def fit(self, width: int) -> None:
        """Stand as there is room in this width, without the margins around it."""
        needed = sum(group.minimumSize().width() for group in self._groups) + _ROOM
        self.setDirection(QBoxLayout.Direction.LeftToRight if needed <= width else QBoxLayout.Direction.TopToBottom)
