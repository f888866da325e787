"""What is wrong in a post's Liquid, told above the page."""

import html
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from editor import messages

_MOST = 3
_LONGEST = 160


class Problems(QLabel):
    """One line for each of the first mistakes; a link to the line in the source where it is the post's own."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setWordWrap(True)
        self.setContentsMargins(16, 6, 8, 6)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._choose)
        self._problems: Sequence[Mapping[str, Any]] = ()
        self.hide()

    def show_problems(self, problems: Sequence[Mapping[str, Any]], language: str) -> None:
        """Tell a worker's `problems` in "ko" or "en"; none: nothing is shown."""
        self._problems = problems
        lines = [self._line(problem, language) for problem in problems[:_MOST]]
        if len(problems) > _MOST:
            lines.append(self.tr("… and {count} more").format(count=len(problems) - _MOST))
        self.setText("<br>".join(lines))
        self.setVisible(bool(problems))

    def _line(self, problem: Mapping[str, Any], language: str) -> str:
        line = problem["line"]
        place = self.tr("Line {line}").format(line=line) if line else ""
        if problem["template"]:
            shown = html.escape(", ".join(filter(None, (problem["template"], place))))
        else:
            shown = f'<a href="{line}">{place}</a>' if line else ""
        told = messages.text(problem["key"], language, **problem["facts"])
        told = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
        return ": ".join(filter(None, (shown, html.escape(told))))

    def _choose(self, link: str) -> None:
        self.line_chosen.emit(int(link))
