"""A window with a post's text: all of a post's window that the first painting needs."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from editor.ui.house_style import HouseStyle
from editor.ui.parts import Parts
from editor.ui.places import Places
from editor.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor.house import House
    from editor.post.keeping import Keeping
    from editor.ui.body import BodyEditor
    from editor.ui.closed_posts import ClosedPosts
    from editor.ui.document import PostDocument
    from editor.ui.reader.site_reader import SiteReader
    from editor.ui.text_part import TextPart

_ZOOM_STEPS = (-5, 15)
_ZOOM_PERCENT = 10


class TextWindow(QMainWindow):
    """The post, its body in the middle, and what the window is called; places are kept for what comes later."""

    titled = Signal(QWidget)
    """It is called otherwise, or its text is saved, or no more: this window."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.session, self.language = surroundings.session, surroundings.language
        self.appearance = surroundings.appearance
        self.house_style = HouseStyle(surroundings.house, self)
        self._surroundings = surroundings
        self._is_furnished = False
        self._zoomed = self.session.zoom
        self.closes_next: QWidget | None = None
        """What was to be closed while the text was being saved, and is when that has ended: this, or all tabs."""
        self.places = Places(self)
        self.parts = Parts(self.session)
        self.setCentralWidget(self.parts)

    @functools.cached_property
    def document(self) -> "PostDocument":
        """The post."""
        from editor.ui.document import PostDocument

        document = PostDocument(self)
        document.reloaded.connect(self._take_style)
        document.reloaded.connect(self._load_body)
        document.replaced.connect(self._replace_body)
        document.path_changed.connect(self._show_path)
        document.saving_ended.connect(self._close_as_wished, Qt.ConnectionType.QueuedConnection)
        return document

    @functools.cached_property
    def text(self) -> "TextPart":
        """The part in the middle."""
        from editor.ui.text_part import TextPart

        text = TextPart(self)
        text.body.set_house(self.house)
        self.house_style.changed.connect(self._wear_style)
        text.body.set_language(self.language.code)
        text.body.set_dark(self.appearance.theme.dark)
        self.parts.put("body", text)
        self._show_zoom(text)
        text.body.setFocus()
        return text

    @property
    def house(self) -> "House":
        """The house style of the post's site."""
        return self.house_style.house

    def _take_style(self) -> None:
        self.house_style.use(self.document.own_style, is_akin=self.document.is_akin(self._surroundings.house))

    def _wear_style(self) -> None:
        self.text.body.set_house(self.house)

    def _load_body(self) -> None:
        from editor.body import syntax_of

        document = self.document
        syntax = syntax_of(document.suffix)
        self.text.body.load(document.post.body, syntax, document.site, document.post.newline)

    def _replace_body(self, front_matter: str) -> None:
        post = self.document.post
        self.body.replace_source(post.body, (front_matter, post.front_matter.source))

    @property
    def keeping(self) -> "Keeping":
        """What is kept outside of sites."""
        return self._surroundings.keeping

    @functools.cached_property
    def reader(self) -> "SiteReader":
        """Whom to ask about the post's site."""
        from editor.ui.reader.site_reader import SiteReader

        return SiteReader(self._surroundings.readers, self)

    @property
    def ignored(self) -> "dict[Path | None, set[tuple[object, ...]]]":
        """The findings of which no more is said, by the post's file."""
        return self._surroundings.ignored

    @property
    def offered(self) -> "set[Path]":
        """The sites whose house style was offered, in this window or another."""
        return self._surroundings.offered

    @property
    def closed_posts(self) -> "ClosedPosts":
        """The posts whose tabs were closed, here or in another window."""
        return self._surroundings.closed

    @property
    def is_furnished(self) -> bool:
        """Whether what stands around the text has been made."""
        return self._is_furnished

    @property
    def body(self) -> "BodyEditor":
        """The text as rich text."""
        return self.text.body

    def text_view(self) -> "QTextEdit | QPlainTextEdit":
        """The body or the source, whichever is in view."""
        return self.text.view()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0: as it came."""
        self.zoom_to(max(_ZOOM_STEPS[0], min(_ZOOM_STEPS[1], self._zoomed + steps if steps else 0)))
        self.session.zoom = self._zoomed

    def zoom_to(self, steps: int) -> None:
        """Show the text so many steps larger than it comes."""
        if steps != self._zoomed:
            self._zoomed = steps
            self._show_zoom(self.text)

    def _show_zoom(self, text: "TextPart") -> None:
        text.set_zoom(100 + _ZOOM_PERCENT * self._zoomed)

    def name(self) -> str:
        """The post's file name, or what stands for it."""
        return self.document.path.name if self.document.path else self.tr("New Post")

    def headline(self) -> str:
        """The post's headline; where it has none, the name of its file."""
        return self.document.post.headline or self.name()

    def _show_title(self) -> None:
        """Name the window by the headline, as people know the post, and by the file; at first by the file alone."""
        name = self.name()
        headline = self.headline() if self.is_furnished else name
        title = name if headline == name else f"{headline} · {name}"
        self.setWindowTitle(f"[*]{title.replace('[*]', '[*][*]')} — Stet")
        self.titled.emit(self)

    def _show_path(self) -> None:
        self.setWindowFilePath(str(self.document.path or ""))
        self._show_title()

    def show_modified(self) -> None:
        """Show whether the text is saved."""
        self.setWindowModified(self.document.is_modified)
        self.titled.emit(self)

    def _close_as_wished(self) -> None:
        wished, self.closes_next = self.closes_next, None
        if wished is not None:
            wished.close()
