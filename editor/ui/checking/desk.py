"""What ties the checks of a window to its side, its status bar and its texts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.checking import going, mending
from editor.ui.checking.checker import Checker

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.ui.window import PostWindow


class Desk(QObject):
    """Shows what was found, and does what the user wants done about it."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self.checker = Checker(window.document, window.reader, window.ignored)
        self.checker.found.connect(self._show)
        panel = window.side.findings
        panel.chosen.connect(self._go)
        panel.way = self._way
        panel.way_wanted.connect(self._take_way)
        panel.fix_wanted.connect(self._fix)
        panel.ignore_wanted.connect(self.checker.ignore)
        panel.ignored_wanted.connect(self.checker.show_ignored)
        window.status.findings.clicked.connect(window.side.show_findings)
        self._show()

    def _show(self) -> None:
        findings = self.checker.findings
        levels = [finding.level.name for finding in findings]
        number, grave = sum(level != "HINT" for level in levels), "ERROR" in levels
        side = self._window.side
        side.findings.show_findings(findings, self.checker.ignored, self.checker.state)
        side.show_number(number, grave=grave)
        self._window.status.show_findings(number, levels.count("HINT"), grave=grave)

    def step(self, rows: int) -> None:
        """Go to the next finding, or the one before."""
        self._window.side.findings.step(rows)

    def _go(self, finding: "Finding") -> None:
        self._window.take_edits()
        present = self.checker.present(finding)
        if present is not None:
            going.go_to(self._window, present)

    def _way(self, finding: "Finding") -> str:
        action = going.way(finding)
        return self._window.window_actions[action].text() if action and not self._window.is_source_shown() else ""

    def _take_way(self, finding: "Finding") -> None:
        self._window.take_edits()
        present = self.checker.present(finding)
        if present is not None:
            going.take_way(self._window, present)

    def _fix(self, finding: "Finding") -> None:
        self._window.take_edits()
        present = self.checker.present(finding)
        if present is not None:
            mending.mend(self._window, present)
            self.checker.check_soon()
