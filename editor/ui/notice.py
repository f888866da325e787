"""Lines above the text that say what went wrong and offer what can be done: a notice, or a banner that stays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.body.model import OBJECT
from editor.ui import icons
from editor.ui.form.flow import FlowLayout
from editor.ui.pressing import presses
from editor.ui.theme import Theme

_CITED = 40
"""Characters of a passage that are shown: enough to know it by."""


def cited(passage: str) -> str:
    """Words of the text as a notice says them: without objects, and the first of many."""
    words = passage.replace(OBJECT, "").strip()
    return words if len(words) <= _CITED else f"{words[:_CITED].rstrip()}…"


@dataclass(frozen=True)
class Offer:
    """A way out: a button with its text."""

    text: str
    command: Callable[[], object]


class Notice(QFrame):
    """Hidden until there is something to say. Never in the way: it takes no keyboard by itself."""

    dismissed = Signal(str)  # what it was about, when the user closed it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.about = ""
        """What it is about: the next success of that kind settles it."""
        self.buttons: list[QPushButton] = []
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton(self)
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self._dismiss)
        self._lay()
        self.hide()

    def _lay(self) -> None:
        self._offers = QWidget(self)
        self._offered = FlowLayout(self._offers, QMargins(), 8)
        self._offered.addWidget(QWidget(self._offers))  # the last in a flow takes what is left of its line
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addWidget(self._offers)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addLayout(column, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, text: str, about: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show a text, with a button for each offer; a pressed button closes the notice, and may open the next."""
        self.about = about
        self._text.setText(text)
        self._clear_offers()
        for offer in offers:
            self._add(offer)
        self._offers.setVisible(bool(offers))
        self.show()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit(self.about)

    def settle(self, about: str) -> None:
        """Go away if this is what it is about."""
        if self.about == about:
            self.hide()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _add(self, offer: Offer) -> None:
        button = QPushButton(offer.text, self._offers)
        button.setAutoDefault(False)

        def take() -> None:
            self._take(offer)

        button.clicked.connect(take)
        self.buttons.append(button)
        self._offered.insert(len(self.buttons) - 1, button)

    def _take(self, offer: Offer) -> None:
        self.hide()
        offer.command()

    def _clear_offers(self) -> None:
        for button in self.buttons:
            self._offered.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if not presses(event, self):
            super().keyPressEvent(event)

    def hide(self) -> None:
        """Go away. The keyboard goes back to the text, not to whatever is next in line."""
        focused, part = self.focusWidget(), self.parentWidget()
        if part is not None and focused is not None and focused.hasFocus():
            part.setFocus()
        super().hide()

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setAccessibleName(self.tr("Close this notice"))

    def dress(self, theme: Theme) -> None:
        """Draw the icon in a theme's colours."""
        self._close.setIcon(icons.icon("close", theme.colours["quiet"], theme.colours["disabled"]))


class Banner(Notice):
    """A notice of what is not resolved: nobody closes it, and what is offered may fail. The newest is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._told: dict[str, tuple[str, Sequence[Offer]]] = {}
        self._close.hide()

    def tell(self, text: str, about: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show a text until `about` is settled."""
        self._told.pop(about, None)
        self._told[about] = (text, offers)
        super().tell(text, about, offers)

    def tells(self, about: str) -> bool:
        """Whether this is not resolved yet."""
        return about in self._told

    def settle(self, about: str) -> None:
        """This is resolved; what else is not comes into view."""
        if self._told.pop(about, None) is None:
            return
        if self._told:
            left, (text, offers) = list(self._told.items())[-1]
            super().tell(text, left, offers)
        else:
            self.hide()

    def _take(self, offer: Offer) -> None:
        offer.command()
