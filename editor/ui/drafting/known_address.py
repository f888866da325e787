"""The address at which readers know a post: a change that moves it is said beforehand, and it can be kept."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.errors import StetError
from editor.post.errors import SaveFailed
from editor.ui.notice import Offer
from editor.ui.safety.patience import wait_for

if TYPE_CHECKING:
    from editor.post import FrontMatter
    from editor.ui.drafting.foreteller import Foreteller
    from editor.ui.window import PostWindow

_ABOUT = "address"
_PATIENCE = 10.0  # seconds: a site on a share
_BREAK = "\u200b"  # where a line may end, which a URL would not let it do


class KnownAddress(QObject):
    """Follows what is foretold of a window's post, from one saving to the next."""

    def __init__(self, window: "PostWindow", foreteller: "Foreteller") -> None:
        super().__init__(window)
        self._window, self._foreteller = window, foreteller
        self._path: Path | None = None
        self._url = ""
        document = window.document
        document.reloaded.connect(self._forget)
        document.moved.connect(self._follow)
        foreteller.foretold.connect(self._look)

    def _forget(self) -> None:
        self._path, self._url = None, ""

    def _follow(self, _before: Path, now: Path) -> None:
        self._path = now

    def _look(self) -> None:
        found, document = self._foreteller.found, self._window.document
        if found is None or (found.path, found.base) != (document.path, document.base.front_matter.source):
            return  # foretold of another post, or before it was saved
        self.retranslate()
        if found.path != self._path:  # a copy of the post: what was there is still there
            self._forget()
        before, self._path = self._url, found.path
        self._url = found.known_url or self._url
        if before not in ("", self._url):
            self._offer(before, self._url)

    def retranslate(self) -> None:
        """Say below the fields, in the language on screen, which change moves the post."""
        found = self._foreteller.found
        if found is not None:
            note = self.tr("The address changes: {old} → {new}")
            old, new = _breakable(found.known_url), _breakable(found.forecast.shown_url)
            self._window.form.show_warning(found.moved_by, note.format(old=old, new=new))

    def _offer(self, old: str, new: str) -> None:
        said = self.tr("The post has another address now: {old} → {new}\nLinks to the old one will lead nowhere.")
        keep = Offer(self.tr("Keep the Old Address"), functools.partial(self._keep, old, new))
        self._window.tell(said.format(old=old, new=new), _ABOUT, [keep])

    def _keep(self, old: str, new: str) -> None:
        """Have the post found at its old address, in the file as well."""
        from editor.ui.checking.mending import apply
        from editor.ui.commands import file

        window, site = self._window, self._window.document.site
        if site is None or not window.document.may_be_changed or window.body.is_composing:
            return
        window.take_edits()
        post = window.document.post
        try:
            kept, redirects = wait_for(functools.partial(_kept, site, post.front_matter, old, new), _PATIENCE)
        except TimeoutError:
            window.tell_error(SaveFailed("window.no_answer", path=site), _ABOUT)
            return
        except StetError as error:
            window.tell_error(error, _ABOUT)
            return
        from editor.checks.finding import difference

        back = apply(window, difference(post.text, post.with_front_matter(kept).text))
        self._url = ""  # what was chosen is not asked about
        if file.save(window):
            sent_on = self.tr("Readers who follow a link to {old} come to {new}.")
            said = sent_on if redirects else self.tr("The post stays at {old}.")
            window.tell(said.format(old=old, new=new), _ABOUT, [back])


def _kept(root: Path, front_matter: "FrontMatter", old: str, new: str) -> "tuple[FrontMatter, bool]":
    """The front matter that keeps an address, and whether that sends readers on from there."""
    from editor.site.drafting import addresses
    from editor.site.nearest import site_in

    site = site_in(root)
    return addresses.keeping(site, front_matter, old, new), addresses.redirects(site)


def _breakable(url: str) -> str:
    return url[:1] + url[1:].replace("/", f"/{_BREAK}").replace("-", f"-{_BREAK}")
