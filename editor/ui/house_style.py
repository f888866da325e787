"""The house style of a window's post: its site's own, or the one that Stet brings."""

import functools
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.house import House, HouseError
from editor.house.of_site import OwnStyle, own_style
from editor.house.reading import load_neutral
from editor.ui.safety.errand import Errand

_EVERY_MS = 2000


class HouseStyle(QObject):
    """Follows the site's file while it is watched; one that broke leaves the style that it said last."""

    changed = Signal()
    judged = Signal()  # `error` is another, or none

    def __init__(self, brought: House, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._brought = self._fallback = brought
        self._own = OwnStyle()
        self._last: House | None = None
        self._site: Path | None = None
        self._looks: dict[str, str] = {}
        self._asked: tuple[Path, frozenset[str]] | None = None
        self._looking = Errand(self)
        self._looking.done.connect(self._take_looks)
        self._errand = Errand(self)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._look_later)
        self._due = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._due.timeout.connect(self._look)

    @property
    def house(self) -> House:
        """The style in force; of styles that only have classes with what those look like on the site."""
        return self._last or self._fallback

    @property
    def looks(self) -> Mapping[str, str]:
        """What classes look like on the site, as far as that is known."""
        return self._looks

    @property
    def is_own(self) -> bool:
        """Whether the site has a style of its own."""
        return self._own.stamp is not None

    @property
    def error(self) -> HouseError | None:
        """Why the site's file is not followed; None where it is, or where there is none."""
        return self._own.error

    def use(self, own: OwnStyle, *, is_akin: bool = True) -> None:
        """Follow what was read of a site, from now on its style's.

        `is_akin`: where the site says nothing, its posts are in the style that Stet brings, and not in nobody's.
        """
        house, error = self.house, self.error
        self._fallback = self._brought if is_akin else load_neutral()
        if own.site != self._own.site or own.error is None:
            self._last = own.house and _with_looks(own.house, self._looks)
        self._own, self._site = own, own.site
        self._look_at_classes()
        if self.house != house:
            self.changed.emit()
        if own.error is not error:
            self.judged.emit()

    def watch(self, site: Path | None) -> None:
        """Look beside the window, now and every other second, whether the site's file was touched."""
        self._site = site
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._site = None
        self._due.stop()

    def _look_at_classes(self) -> None:
        """See beside the window what the style's classes look like, where it has any."""
        if self._site is None or self._last is None or not self._last.may_have_classes:
            return
        from editor.house.classes import classes_of

        names = classes_of(self._last)
        if names and (self._site, names) != self._asked:
            self._asked = self._site, names
            self._looking.ask(functools.partial(_class_looks, self._site, names))

    def _take_looks(self, looks: dict[str, str]) -> None:
        self._looks = looks
        house = self.house
        if self._last is not None:
            self._last = _with_looks(self._last, looks)
        if self.house != house:
            self.changed.emit()

    def _look(self) -> None:
        if self._site is not None:
            self._errand.ask(functools.partial(own_style, self._site, self._own))

    def _look_later(self) -> None:
        if self._site is not None:
            self._due.start()

    def _take(self, own: OwnStyle) -> None:
        if own.site == self._site:
            self.use(own, is_akin=self._fallback is self._brought)
        self._look_later()


def _class_looks(site: Path, names: frozenset[str]) -> dict[str, str]:
    from editor.site.class_looks import class_looks

    return class_looks(site, names)


def _with_looks(house: House, looks: Mapping[str, str]) -> House:
    if not looks or not house.may_have_classes:
        return house
    from editor.house.classes import with_looks

    return with_looks(house, looks)
