"""Where pictures come in: from a drop, the clipboard or a file dialog into the text or a field, by way of the site."""

import datetime
import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.errors import StetError
from editor.site.images.errors import ImageError
from editor.ui.images.alt_card import AltCard
from editor.ui.images.incoming import Incoming, elsewhere, holds_pictures, incoming
from editor.ui.images.keeper import Keeper
from editor.ui.images.progress import Progress
from editor.ui.images.taking_in import Copy, Job, TakingIn

if TYPE_CHECKING:
    from editor.ui.form.image_field import ImageField
    from editor.ui.window import PostWindow

_AGAIN_MS = 100  # until a syllable is composed, or the text is in view again
_ABOUT = "image"


class ImageDesk(QObject):
    """Takes in what is offered to one window."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self._undescribed: list[QTextCursor] = []
        self.taking_in = TakingIn(self)
        self.keeper = Keeper(window)
        self.card = AltCard(window.body)
        self.progress = Progress(window.text)
        window.text.add_below(self.progress)
        window.body.takes_pictures = holds_pictures
        window.body.picturesOffered.connect(self.offer)
        window.body.descriptionWanted.connect(self.describe)
        window.form.pictures_offered.connect(self.offer_to_field)
        window.form.picture_chosen.connect(self.fill_field)
        self._connect()

    def _connect(self) -> None:
        self.taking_in.began.connect(self.progress.begin)
        self.taking_in.idle.connect(self.progress.end)
        self.taking_in.copied.connect(self._look_after)
        self.taking_in.failed.connect(self._tell)
        self.progress.given_up.connect(self.taking_in.give_up)
        self.progress.given_up.connect(self.progress.end)
        self.card.left.connect(self._ask_next)
        self.keeper.moved.connect(self._look_again)
        self._window.document.reloaded.connect(self.taking_in.give_up)

    def offer(self, data: QMimeData, cursor: QTextCursor) -> None:
        """Pictures are for the text at a cursor, one of them for the place of one that is selected.

        One of the web stays there: nothing is fetched.
        """
        pictures = [] if (web := elsewhere(data)) else incoming(data)
        image = self._window.body.picture_at(cursor) if cursor.hasSelection() else None
        if image is not None and web is not None:
            self._replace(web.address, image)
        elif image is not None and len(pictures) == 1:
            self._take(pictures, lambda copy: self._replace(copy.body, image))
        elif web is not None:
            self._insert(web.address, web.alternative, QTextCursor(cursor))
        else:
            self.insert(pictures, cursor)

    def insert(self, pictures: Sequence[Incoming], cursor: QTextCursor) -> None:
        """Take pictures into the site and put them into the text, one after the other, at a cursor."""
        place = QTextCursor(cursor)
        place.clearSelection()
        self._take(pictures, lambda copy: self._insert(copy.body, "", place))

    def replace(self, picture: Incoming) -> None:
        """Take a picture into the site and show it in the place of the one at the caret; then ask what it shows."""
        image = self._window.body.picture_at(self._window.body.textCursor())
        if image is not None:
            self._take([picture], lambda copy: self._replace(copy.body, image))

    def offer_to_field(self, data: QMimeData, field: "ImageField") -> None:
        """A picture is for a field of the form: the first, where several were dropped."""
        web = elsewhere(data)
        if web is not None:
            field.fill(web.address)
            return
        self._take(incoming(data)[:1], lambda copy: field.fill(copy.field))

    def fill_field(self, file: Path, field: "ImageField") -> None:
        """A picture's file was chosen for a field."""
        self._take([Incoming(file.stem, file)], lambda copy: field.fill(copy.field))

    def describe(self) -> None:
        """Ask for the description of the picture at the caret."""
        image = self._window.body.picture_at(self._window.body.textCursor())
        if image is not None:
            self.card.ask(image)

    def close(self, *, keep: bool) -> None:
        """The window closes; see `Keeper.end`."""
        self.taking_in.give_up()
        self.keeper.end(keep=keep)

    def retranslate(self) -> None:
        """Set the texts in the language on screen."""
        self.card.retranslate()
        self.progress.retranslate()

    def _take(self, pictures: Sequence[Incoming], then: Callable[[Copy], None]) -> None:
        document = self._window.document
        root = document.site
        if root is None:
            self._tell(ImageError("image.no_site"))
            return
        post = document.path or document.suggested_path(datetime.date.today())
        self._window.settle(_ABOUT)
        rules = self._window.house.images
        self.taking_in.ask([Job(picture, root, post, rules, then) for picture in pictures])

    def _insert(self, address: str, alternative: str, place: QTextCursor) -> None:
        window = self._window
        body = window.body
        if body.is_composing or window.is_source_shown():
            QTimer.singleShot(_AGAIN_MS, self, functools.partial(self._insert, address, alternative, place))
            return
        if body.isReadOnly():
            return
        body.insert_picture(place, address, alternative)
        image = body.picture_at(place)
        if image is not None and not alternative:
            self._undescribed.append(image)
            self._ask_next()

    def _replace(self, address: str, image: QTextCursor) -> None:
        body = self._window.body
        if body.is_composing or self._window.is_source_shown():
            QTimer.singleShot(_AGAIN_MS, self, functools.partial(self._replace, address, image))
            return
        body.replace_picture(image, address)
        if body.picture(image)[0]:
            self.card.ask(image)

    def _ask_next(self) -> None:
        """Ask for the descriptions of the pictures that came in, one after the other."""
        if self._undescribed and not self.card.isVisible():
            self.card.ask(self._undescribed.pop(0), inserted=True)

    def _look_after(self, copy: Copy, root: Path) -> None:
        if copy.is_new:
            self.keeper.add(copy, root)
        self._look_again()

    def _look_again(self) -> None:
        """Files of the site came or went."""
        self._window.body.look_for_pictures()
        self._window.form.look_for_pictures()

    def _tell(self, error: StetError) -> None:
        self._window.tell_error(error, _ABOUT)
