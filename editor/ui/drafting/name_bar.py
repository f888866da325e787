"""The line that asks what a post's file is to be called, and says what Jekyll would make of that."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor import messages
from editor.errors import StetError
from editor.ui.drafting.forecast_label import ForecastLabel
from editor.ui.safety.errand import Errand
from editor.ui.two_rows import TwoRows

if TYPE_CHECKING:
    from editor.site.drafting.plans import Doing, Plan
    from editor.ui.window import PostWindow

_PAUSE_MS = 120


@dataclass(frozen=True)
class Naming:
    """What the name is for: what is done with the post under it, the words on the button, who is told the name."""

    doing: Callable[[str], "Doing"]
    accept: str
    named: Callable[[str], object]


class NameBar(QFrame):
    """Enter accepts, Esc gives up. What is typed is made a name that Jekyll and file systems take."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window.text)
        self.setObjectName("findBar")
        self._window = window
        self._naming: Naming | None = None
        self._back: QWidget | None = None
        self._label = QLabel(self)
        self.line = QLineEdit(self)
        self.line.setObjectName("nameLine")
        self.roman = QPushButton(self)
        self.roman.setCheckable(True)
        self.accept_button = QPushButton(self)
        self.preview = ForecastLabel(self)
        self.preview.setObjectName("namePreview")
        self._asking = Errand(self)
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay()
        self._connect()
        self.hide()

    def _lay(self) -> None:
        name, buttons = QHBoxLayout(), QHBoxLayout()
        name.addWidget(self._label)
        name.addWidget(self.line, 1)
        buttons.addWidget(self.roman)
        buttons.addWidget(self.accept_button)
        self._rows = TwoRows(name, buttons, wide=name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 10, 6)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self.preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _connect(self) -> None:
        self.line.textChanged.connect(self._due.start)
        self.line.returnPressed.connect(self._accept)
        self.accept_button.clicked.connect(self._accept)
        self.roman.clicked.connect(self._respell)
        self._due.timeout.connect(self._ask)
        self._asking.done.connect(self._show_plan)
        self._asking.failed.connect(self._show_failure)
        self._window.document.reloaded.connect(self.leave)

    @property
    def is_busy(self) -> bool:
        """Whether another preview is on its way."""
        return self._due.isActive() or self._asking.is_busy

    def ask(self, naming: Naming, slug: str = "") -> None:
        """Ask for a name, with `slug` to begin with, or else what the title gives."""
        self._naming = naming
        if not self.isVisible():
            self._back = self._window.focusWidget()
        self._name()
        self.roman.setChecked(not slug and self._window.session.romanises)
        self.preview.clear()
        self.line.setText(slug or self._from_title())
        self.line.selectAll()
        self.show()
        self.line.setFocus()
        self._due.start()

    def _name(self) -> None:
        self._label.setText(self.tr("File name"))
        self.line.setAccessibleName(self.tr("File name"))
        self.roman.setText(self.tr("Latin Letters"))
        self.roman.setToolTip(self.tr("Spells the Korean headline in Latin letters; so for new posts from now on"))
        self.accept_button.setText(self._naming.accept if self._naming else "")

    def _from_title(self) -> str:
        from editor.site.drafting.names import slug_of, spelling

        return slug_of(self._window.document.post.title, spelling(romanises=self.roman.isChecked()))

    def _respell(self) -> None:
        self._window.session.romanises = self.roman.isChecked()
        self._window.furniture.foreteller.ask_again()
        self.line.setText(self._from_title())
        self.line.setFocus()

    def slug(self) -> str:
        """What was typed, as a name; "" where nothing of it can be one."""
        from editor.site.drafting.names import slug_typed

        return slug_typed(self.line.text())

    def _ask(self) -> None:
        document, naming = self._window.document, self._naming
        if naming is None or document.site is None:
            return
        from editor.site.drafting.plans import plan

        slug = self.slug()
        self._asking.ask(functools.partial(plan, document.site, document.path, document.post, naming.doing(slug), slug))

    def _show_plan(self, plan: "Plan") -> None:
        self.preview.setText(f"{plan.shown} → {plan.forecast.shown_url}" if plan.forecast.url else plan.shown)

    def _show_failure(self, failure: Exception) -> None:
        if not isinstance(failure, StetError):
            raise failure
        self.preview.setText(messages.text(failure.key, self._window.language.code, **failure.facts))

    def _accept(self) -> None:
        naming, slug = self._naming, self.slug()
        self.leave()
        if naming is not None:
            naming.named(slug)

    def leave(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        self._naming = None
        self._due.stop()
        if self.isVisible() and self._back is not None:
            self._back.setFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
