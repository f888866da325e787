"""Something that is asked of a site."""

from PySide6.QtCore import QObject, Signal

from editor.wire import Message


class Question(QObject):
    """Told of the answer piece by piece, unless it is dropped.

    It has no parent: whoever asked may be gone before the answer comes, and Qt then tells nobody.
    """

    came = Signal(dict)
    """A piece, as the module of editor/reader for its kind says."""
    ended = Signal(bool)
    """That was all; False: the answer broke off, or none could be made."""

    def __init__(self, kind: str, facts: Message) -> None:
        super().__init__()
        self.kind, self.facts = kind, facts
        self.tries = 0
        """How often it was put to a process: one that ends amid an answer is started again."""

    def message(self, number: int) -> Message:
        """What is asked."""
        return {"id": number, "ask": self.kind, **self.facts}
