"""What a thread found, told to the window, which may be gone by then."""

from PySide6.QtCore import QObject, Signal


class Messenger(QObject):
    """Speaks from any thread to receivers in their own.

    A thread that emits a signal of an object which the window's end deletes at that moment crashes, and so may one that
    lets go of it last while its listener is deleted. So a messenger has no parent, and lasts as long as the program.
    """

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        _all.append(self)


_all: list[Messenger] = []
"""A few for each window, of some hundred bytes."""
