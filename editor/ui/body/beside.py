"""Changes of the front matter as steps of the body's undo: whoever takes back the last one need not know where it was.

The text's frame carries the number of the last such change, an integer that undo and redo bring back with the text.
"""

from typing import NamedTuple

from PySide6.QtGui import QTextDocument, QTextFormat

from editor.post.changes import difference

_NUMBER = QTextFormat.Property.UserProperty.value + 16
"""Frame property: the last change, a number of `Beside`; 0 for none."""


class FrontMatterChange(NamedTuple):
    """What the front matter's source was and became."""

    before: str
    after: str

    def onto(self, source: str) -> str:
        """The front matter's source with this change; as it is where something else has changed at the same place."""
        change, since = difference(self.before, self.after), difference(self.before, source)
        if since.start + since.removed <= change.start:
            return change._replace(start=change.start + len(since.text) - since.removed).apply(source)
        if change.start + change.removed <= since.start or source == self.before:
            return change.apply(source)
        return source


class Beside:
    """The changes beside one text document, in side tables that are only added to."""

    def __init__(self, text: QTextDocument) -> None:
        self._text = text
        self._made: list[tuple[int, FrontMatterChange]] = [(0, FrontMatterChange("", ""))]

    @property
    def number(self) -> int:
        """The number of the last change."""
        return int(self._text.rootFrame().frameFormat().intProperty(_NUMBER))

    def make(self, before: str, after: str) -> None:
        """Have a change of the front matter's source as a part of the step that is being made."""
        self._made.append((self.number, FrontMatterChange(before, after)))
        frame = self._text.rootFrame()
        form = frame.frameFormat()
        form.setProperty(_NUMBER, len(self._made) - 1)
        frame.setFrameFormat(form)

    def since(self, number: int) -> FrontMatterChange | None:
        """What a step back or forth means for the front matter, from the change `number` on; None for nothing."""
        now = self.number
        if now != number and self._made[now][0] == number:
            return self._made[now][1]
        before, change = self._made[number]
        return FrontMatterChange(change.after, change.before) if now != number and before == now else None
