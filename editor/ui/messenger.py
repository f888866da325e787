"""What a thread found, told to the window, which may be gone by then."""

from PySide6.QtCore import QObject, Signal


class Messenger(QObject):
    """Speaks from any thread to receivers in their own.

    A thread that emits a signal of an object which the window's end deletes at that moment crashes. So a messenger has
    no parent, and whoever starts a thread hands it over: it lasts until both have let go of it.
    """

    said = Signal(object)
