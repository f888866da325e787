"""Offers the house style that a site's posts show, where the site does not say its own; and opens what it says."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.errors import StetError
from editor.house.of_site import FILE_NAME
from editor.ui.notice import Offer
from editor.ui.reader.question import Question
from editor.wire import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.house.described import Described
    from editor.ui.house.dialog import HouseDialog
    from editor.ui.house.storing import Stored
    from editor.ui.window import PostWindow

_QUIET_MS = 3000  # the window has long been there, and whoever opened it writes
_LEAST_POSTS = 5
_ABOUT, _OFFER = "house style", "house style offered"


class HouseOffer(QObject):
    """Of one window. A site is looked at once, beside the window, and not again when the user does not want it."""

    def __init__(self, window: "PostWindow") -> None:
        super().__init__(window)
        self._window = window
        self._looked = window.offered
        self._asked = False
        self.dialog: HouseDialog | None = None
        self._question: Question | None = None
        self._learning: Path | None = None
        self._due = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._due.timeout.connect(self._look)
        window.document.reloaded.connect(self._due.start)
        window.text.notice.dismissed.connect(self._dismissed)
        self._due.start()

    def show_style(self) -> None:
        """Show the site's style to be changed, or learn it where there is none yet."""
        site = self._window.document.site
        if site is None:
            text = self.tr("Open a post of a site first: a house style belongs to a site.")
            self._window.tell(text, _ABOUT)
        elif (site / FILE_NAME).exists():
            self._open_stored(site / FILE_NAME)
        else:
            self._asked = True
            self._learn(site, 1)

    def _look(self) -> None:
        window, site = self._window, self._window.document.site
        if site is None or site in self._looked or window.house_style.is_own or window.session.declines_house(site):
            return
        self._learn(site, _LEAST_POSTS)

    def _learn(self, site: Path, least: int) -> None:
        self._looked.add(site)
        self._window.reader.drop(self._question)
        self._learning = site
        self._question = self._window.reader.ask(site, "style", least=least)
        self._question.came.connect(self._take)
        self._question.ended.connect(self._end)

    def _take(self, piece: Message) -> None:
        if "style" in piece:
            self._take_style(piece["style"])
        elif self._asked:
            text = self.tr("Looking at the site's posts: {percent} %").format(percent=round(piece["done"] * 100))
            self._window.tell(text, _ABOUT)

    def _end(self, is_whole: bool) -> None:
        """Where it broke off, it may be tried again."""
        self._question = None
        if not is_whole and self._learning is not None:
            self._looked.discard(self._learning)
            if self._asked:
                self._asked = False
                self._window.tell(self.tr("The site's posts could not be read to the end. Try again."), _ABOUT)

    def _take_style(self, told: Message | None) -> None:
        site, asked, self._asked = self._learning, self._asked, False
        if site is None or site != self._window.document.site or self._window.house_style.is_own:
            return
        if asked:
            self._window.settle(_ABOUT)
        if told is None:
            if asked:
                self._window.tell(self.tr("This site has no posts yet to learn a house style from."), _ABOUT)
            return
        from editor.house.described import Described

        learned = Described.unpacked(told)
        if asked:
            self._review(site, learned)
        elif not learned.found_nothing or len(learned.usual) > 1:
            self._offer(site, learned)

    def _offer(self, site: Path, learned: "Described") -> None:
        offers = (
            Offer(self.tr("Look at It…"), functools.partial(self._review, site, learned)),
            Offer(self.tr("Not Now"), functools.partial(self._window.session.decline_house, site)),
        )
        self._window.tell(self._what_was_found(learned), _OFFER, offers)

    def _dismissed(self, about: str) -> None:
        site = self._window.document.site
        if about == _OFFER and site is not None:
            self._window.session.decline_house(site)

    def _what_was_found(self, learned: "Described") -> str:
        if learned.house.styles:
            names = ", ".join(style.label(self._window.language.code) for style in learned.house.styles)
            text = self.tr(
                "The posts of this site have a house style: {names}. Its buttons and new posts can follow it."
            )
            return text.format(names=names)
        if not learned.found_nothing:
            return self.tr("The posts of this site begin and end alike. New posts can begin so as well.")
        text = self.tr("The posts of this site have the same fields: {names}. New posts can begin with them.")
        return text.format(names=", ".join(learned.usual))

    def _review(self, site: Path, learned: "Described") -> None:
        from editor.ui.house.storing import Stored

        self._show(Stored(site / FILE_NAME, learned.house), learned.notes[self._window.language.code])
        assert self.dialog is not None
        self.dialog.declined.connect(functools.partial(self._window.session.decline_house, site))

    def _open_stored(self, path: Path) -> None:
        from editor.ui.house.storing import Stored

        try:
            stored = Stored.read(path)
        except StetError as error:
            self._window.tell_error(error, _ABOUT)
        except OSError as error:
            self._window.tell_error(StetError("house.unreadable", path=path, problem=error.strerror), _ABOUT)
        else:
            self._show(stored, {})

    def _show(self, stored: "Stored", counts: "Mapping[str, str]") -> None:
        from editor.ui.house.dialog import HouseDialog

        if self.dialog is not None:
            self.dialog.close()
        self.dialog = HouseDialog(stored, counts, self._window)
        self.dialog.stored.connect(self._stored)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None

    def _stored(self, path: Path) -> None:
        self._window.settle(_OFFER)
        self._window.house_style.watch(path.parent)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """A new post in which nothing is written yet begins as the site's posts do from now on."""
        window = self._window
        window.take_edits()
        if window.document.path is None and not window.document.is_modified:
            window.document.new(window.house, window.document.site)
