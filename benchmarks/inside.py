"""Stet's parts measured inside one process, without a screen: reading, exporting and typing as posts grow."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import posts
from benchmarks.table import grid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

_SIZES = (125_000, 250_000, 500_000, 1_000_000)  # bytes
_MB = _SIZES[-1]
_LINEAR = 1.6  # time a byte at the largest size by that at the smallest; quadratic would give 8
_KEYS = 25
_MOST = 1.2  # a key's time by that in a QTextEdit with nothing around it


@dataclass(frozen=True)
class Line:
    """One measure: what it reached, what it may reach at most ("" where it only informs), and whether that passes."""

    name: str
    reached: str
    most: str
    passed: bool


def run() -> list[Line]:
    """Measure everything; takes half a minute."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return [*_reading(), *_typing()]


def as_table(lines: list[Line]) -> str:
    """The lines as a table in Markdown."""
    rows = [[one.name, one.reached, one.most, "pass" if one.passed else "MISSED"] for one in lines]
    return grid(["inside one process", "reached", "limit", ""], rows)


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _spent(action: Callable[[], object]) -> float:
    """Seconds of this thread on the processor: what other programs do meanwhile counts for little."""
    started = time.thread_time()
    action()
    return time.thread_time() - started


def _best(action: Callable[[], object], times: int = 3) -> float:
    return min(_seconds(action) for _ in range(times))


def _reading() -> list[Line]:
    from editor.body import Syntax, read, write

    lines = []
    for syntax, limit in ((Syntax.HTML, 1.0), (Syntax.MARKDOWN, None)):
        spent = {}
        for size in _SIZES:
            source = posts.body(size)
            spent[size] = _best(lambda source=source, syntax=syntax: read(source, syntax), 2)  # type: ignore[misc]
        growth = spent[_MB] / _MB / (spent[_SIZES[0]] / _SIZES[0])
        name = f"reading 1 MB of HTML{'' if syntax is Syntax.HTML else ' in Markdown'}"
        most = f"≤ {limit:.1f} s" if limit else ""
        lines.append(Line(name, f"{spent[_MB]:.2f} s", most, limit is None or spent[_MB] <= limit))
        lines.append(Line("… a byte, by that at 125 KB", f"{growth:.2f} ×", f"≤ {_LINEAR} ×", growth <= _LINEAR))
    reading = read(posts.body(_MB), Syntax.HTML)
    spent_writing = _best(lambda: write(reading, reading.leaves))
    lines.append(Line("writing 1 MB", f"{spent_writing * 1000:.0f} ms", "", True))
    return lines


def _typing() -> list[Line]:
    from PySide6.QtWidgets import QApplication, QTextEdit

    from editor.body import Syntax
    from editor.ui.body import BodyEditor

    application = QApplication.instance() or QApplication([])
    stet, bare = BodyEditor(), QTextEdit()
    stet.load(posts.body(_MB), Syntax.HTML)
    bare.setPlainText(stet.document().toPlainText())
    for view in (stet, bare):
        view.resize(600, 700)
        view.show()
    application.processEvents()
    lines = []
    for place in ("start", "middle", "end"):
        keys: dict[str, list[float]] = {"stet": [], "bare": []}
        exports = []
        for view in (stet, bare):
            _go(view, place)
        for _ in range(_KEYS):
            keys["stet"].append(_spent(lambda: _press(stet)))
            exports.append(_spent(stet.source))
            keys["bare"].append(_spent(lambda: _press(bare)))
        typed, plain, export = (median(one) * 1000 for one in (keys["stet"], keys["bare"], exports))
        lines.append(Line(f"a key in 1 MB, {place}, until it is painted", f"{typed:.1f} ms", "", True))
        ratio = typed / plain
        reached = f"{ratio:.2f} × {plain:.1f} ms"
        lines.append(Line("… by a QTextEdit's with the same text", reached, f"≤ {_MOST} ×", ratio <= _MOST))
        lines.append(Line("… and the source after it", f"{export:.1f} ms", "≤ 10 ms", export <= 10))
    return lines


def _go(view: "QTextEdit", place: str) -> None:
    """Put the caret at the end of the first text block, of one in the middle, or of the last one."""
    document = view.document()
    number = {"start": 0, "middle": document.blockCount() // 2, "end": document.blockCount() - 1}[place]
    cursor = view.textCursor()
    cursor.setPosition(document.findBlockByNumber(number).position())
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    view.setTextCursor(cursor)
    view.repaint()


def _press(view: "QTextEdit") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    key, no_modifier = Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(view, QKeyEvent(kind, key, no_modifier, "m"))
    view.viewport().repaint()
    QCoreApplication.processEvents()
