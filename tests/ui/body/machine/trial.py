"""A body and what is done to it: tried, and made short where a law breaks."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.exceptions import capture_exceptions

from editor.body import Syntax
from editor.ui.body import BodyEditor
from tests.ui.body.hands import Hands, body_of
from tests.ui.body.machine.bodies import stretch
from tests.ui.body.machine.deeds import Deed, drawn
from tests.ui.body.machine.touches import TOUCHES
from tests.ui.body.machine.watch import Broken, Watch

T = TypeVar("T")
LONGEST = 1.0
"""Seconds of processor time that one deed may take."""


@dataclass(frozen=True)
class Trial:
    """A body, and deeds one after the other; the widget is in a window of its own where they need it to be shown.

    `site` is the root of the site that says how Markdown is read. `as_long` has the body treated as one that is too
    long to be read whole after an edit.
    """

    source: str
    syntax: Syntax
    deeds: tuple[Deed, ...]
    shown: bool = False
    site: Path | None = None
    as_long: bool = False

    @classmethod
    def drawn(cls, seed: int, bodies: Sequence[tuple[str, Syntax]], steps: int) -> "Trial":
        """So many deeds on a stretch of one of several bodies: the same for the same seed. Odd ones have it as long."""
        chance = random.Random(seed)
        body, syntax = chance.choice(bodies)
        return cls(stretch(body, chance), syntax, tuple(drawn(chance, steps)), as_long=bool(seed % 2))

    @classmethod
    def touched(cls, seed: int, bodies: Sequence[tuple[str, Syntax]], steps: int) -> "Trial":
        """The same with deeds that reach the widget as the window system sends them."""
        chance = random.Random(seed)
        body, syntax = chance.choice(bodies)
        deeds = tuple(drawn(chance, steps, TOUCHES))
        return cls(stretch(body, chance), syntax, deeds, shown=True, as_long=bool(seed % 2))

    def failure(self) -> str:
        """The law that breaks, told by the shortest trial that was found; "" where all hold."""
        broken = self._broken([])
        return self._shortened(broken.law)._told() if broken else ""

    def _told(self) -> str:
        """What differs, the body, and what was done to it, in words and to be repeated."""
        done: list[str] = []
        broken = self._broken(done)
        steps = "\n".join(f"  {step}" for step in done)
        return f"{broken}\nthe body, in {self.syntax.value}: {self.source!r}\nwhere somebody\n{steps}\n{self!r}"

    def _shortened(self, law: str) -> "Trial":
        """A shorter trial that breaks the same law."""
        shortest, before = self, None
        while shortest is not before:
            before = shortest
            shortest = next((one for one in shortest._shorter() if one._breaks(law)), shortest)
        return shortest

    def _breaks(self, law: str) -> bool:
        broken = self._broken([])
        return broken is not None and broken.law == law

    def _shorter(self) -> Iterator["Trial"]:
        for deeds in _less(self.deeds):
            yield replace(self, deeds=tuple(deeds))
        for lines in _less(self.source.splitlines(keepends=True)):
            yield replace(self, source="".join(lines))

    def _broken(self, done: list[str]) -> Broken | None:
        """Do it all; the law that breaks. `done` takes what was done."""
        editor = BodyEditor()
        editor.resize(600, 400)
        editor.setVisible(self.shown)
        if self.as_long:
            body_of(editor).short = 0
        try:
            self._do(Hands(editor).open(self.source, self.syntax, self.site), done)
        except Broken as broken:
            return broken
        finally:
            QGuiApplication.clipboard().clear()
            editor.deleteLater()
            QCoreApplication.sendPostedEvents(editor, QEvent.Type.DeferredDelete.value)
        return None

    def _do(self, hands: Hands, done: list[str]) -> None:
        watch = Watch(hands)
        for deed in self.deeds:
            with capture_exceptions() as raised:
                done.append(deed.name)
                start = time.process_time()
                done[-1] = deed.do(hands)
                hands.editor.state()
                took = time.process_time() - start
            if took > LONGEST:
                raise Broken("nothing takes long", f"{done[-1]}: {took:.1f} s")
            if raised:
                raise Broken("nothing is raised", str(raised))
            watch.look()
        watch.undo_all()


def _less(parts: Sequence[T]) -> Iterator[list[T]]:
    """A sequence with less in it: halves first, then ever smaller stretches."""
    size = (len(parts) + 1) // 2
    while size:
        for start in range(0, len(parts), size):
            yield [*parts[:start], *parts[start + size :]]
        size //= 2
