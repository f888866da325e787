"""Says in the status bar what Jekyll will make of a window's post, as it is typed."""

import functools
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor import messages
from editor.ui.drafting.forecast_label import ForecastLabel
from editor.ui.safety.errand import Errand

if TYPE_CHECKING:
    from editor.errors import StetError
    from editor.site.drafting.forecast import Forecast
    from editor.ui.window import PostWindow

_PAUSE_MS = 150
_TICK_MS = 20_000  # what is scheduled is published while nobody types

Asked = tuple[Path, Path | None, str, str, str, bool]
"""The site's root, the post's file if it has one, its front matter, that in the file, the encoding, whether new names
are romanised."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """What Jekyll makes of the post as it is, and of what its file holds, which front matter `base` says.

    `moved_by`: the keys whose change gives a published post another URL.
    """

    path: Path | None
    base: str
    forecast: "Forecast"
    saved: "Forecast | None" = None
    moved_by: tuple[str, ...] = ()

    @property
    def known_url(self) -> str:
        """The URL at which readers know what the file holds, as people read it; "" where they do not know it."""
        return self.saved.shown_url if self.saved and self.saved.state == "published" else ""


class Foreteller(QObject):
    """Asks beside the window, and only when front matter, file or site changed; outside of a site it says nothing."""

    foretold = Signal()

    def __init__(self, window: "PostWindow", label: ForecastLabel) -> None:
        super().__init__(window)
        self._window, self._label = window, label
        self._asked: Asked | None = None
        self.found: Foretold | None = None
        """What was foretold last; None outside of a site, and until it is known."""
        self._asking = Errand(self)
        self._asking.done.connect(self._take)
        self._due = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._due.timeout.connect(self._ask)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.ask_again)
        document = window.document
        for change in (document.changed, document.reloaded, document.path_changed, document.saved):
            change.connect(self._due.start)
        self._due.start()

    @property
    def forecast(self) -> "Forecast | None":
        """What Jekyll makes of the post as it is."""
        return self.found.forecast if self.found else None

    @property
    def is_busy(self) -> bool:
        """Whether something else may be foretold in a moment."""
        return self._due.isActive() or self._asking.is_busy

    def ask_again(self) -> None:
        """Time has gone by, or the site has changed."""
        self._asked = None
        self._due.start()

    def _ask(self) -> None:
        document = self._window.document
        if document.site is None:
            self._asked = None
            self._take(None)
            return
        post, base = document.post, document.base.front_matter.source
        romanises = document.path is None and self._window.session.romanises
        asked = (document.site, document.path, post.front_matter.source, base, post.encoding, romanises)
        if asked != self._asked:
            self._asked = asked
            self._asking.ask(functools.partial(_foretell, *asked))

    def _take(self, found: Foretold | None) -> None:
        self.found = found
        if self.forecast is not None and self.forecast.date is not None:
            self._tick.start()
        else:
            self._tick.stop()
        self.retranslate()
        self.foretold.emit()

    def retranslate(self) -> None:
        """Say it in the language on screen."""
        self._label.setText(self._line())
        self._label.setToolTip(self._explanation())

    def _line(self) -> str:
        found = self.forecast
        if found is None:
            return ""
        states = {
            "draft": self.tr("Draft"),
            "scheduled": self.tr("Scheduled {time}"),
            "published": self.tr("Published"),
            "broken": self.tr("Published wrongly"),
            "not_built": self.tr("Not built"),
        }
        state = states[found.state]
        if found.state == "scheduled" and found.date is not None:
            state = state.format(time=f"{found.date:%Y-%m-%d %H:%M}")
        return f"{state} → {found.shown_url}" if found.why is None else f"{state} · {self._text(found.why)}"

    def _explanation(self) -> str:
        found = self.forecast
        if found is None or found.why is not None:
            return self._line()
        explanations = {
            "draft": self.tr("Readers do not see drafts. Published, this one stands at\n{address}"),
            "scheduled": self.tr("Readers see it from then on, at\n{address}"),
            "published": self.tr("When the site is built, it stands at\n{address}"),
        }
        return explanations[found.state].format(address=found.address or found.shown_url)

    def _text(self, why: "StetError") -> str:
        facts = {name: Path(str(fact)).name if name == "path" else fact for name, fact in why.facts.items()}
        return messages.text(why.key, self._window.language.code, **facts)


def _foretell(root: Path, path: Path | None, front_matter: str, base: str, encoding: str, romanises: bool) -> Foretold:
    from editor.post import FrontMatter, Post
    from editor.post.encodings import UTF8
    from editor.site.drafting import addresses, forecast, names
    from editor.site.drafting.errors import NotBuilt
    from editor.site.drafting.state import State
    from editor.site.nearest import site_in

    if encoding != UTF8:
        return Foretold(path, base, forecast.Forecast(State.NOT_BUILT, why=NotBuilt("drafting.encoding")))
    site = site_in(root)
    slug = names.slug_of(Post.from_text(front_matter).title, names.spelling(romanises=romanises))
    now = forecast.forecast(site, path or names.draft_place(site, slug, front_matter), front_matter)
    if path is None:
        return Foretold(path, base, now)
    saved = now if base == front_matter else forecast.forecast(site, path, base)
    found = Foretold(path, base, now, saved)
    if not found.known_url or now.url in ("", saved.url):
        return found
    return replace(found, moved_by=addresses.moved_by(site, path, FrontMatter(base), FrontMatter(front_matter)))
