"""What is told of a post when it is opened: an encoding that Jekyll drops, bytes that are no text, keys said twice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


class Condition(QObject):
    """Looks at each post that its window opens."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        window.document.reloaded.connect(self.look)
        self.look()

    def look(self) -> None:
        """Tell what the post's condition is."""
        self._window.settle("encoding")
        if self._window.document.unreadable is not None:
            self._tell_encoding()
        self._window.show_writable()
        duplicates = self._window.document.post.front_matter.duplicates
        if duplicates:
            text = self.tr("These fields stand in the file twice: {keys}. The site takes the last of each.")
            self._window.tell(text.format(keys=", ".join(duplicates)), "duplicates")

    def _tell_encoding(self) -> None:
        unreadable = self._window.document.unreadable
        assert unreadable is not None
        if unreadable.encoding is None:
            text = self.tr(
                "Line {line} has characters that cannot be read. The post can be looked at, not changed; "
                "a � stands for what cannot be shown."
            )
            self._window.warn(text.format(line=unreadable.facts["line"]), "encoding")
            return
        text = self.tr(
            "The file's characters are stored in an older way ({encoding}), and the site leaves such posts out. "
            "Is the text shown right? Then it can be converted with the next saving."
        )
        offers = [
            Offer(self.tr("Convert (UTF-8)"), self._convert),
            Offer(self.tr("Keep It So"), self._keep),
        ]
        self._window.warn(text.format(encoding=unreadable.encoding.upper()), "encoding", offers)

    def _convert(self) -> None:
        self._accept(convert=True)

    def _keep(self) -> None:
        self._accept(convert=False)

    def _accept(self, *, convert: bool) -> None:
        self._window.document.accept_encoding(convert=convert)
        self._window.settle("encoding")
        self._window.show_writable()
        self._window.flow.show_facts()
