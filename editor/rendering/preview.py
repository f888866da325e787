"""The page of one post, made anew at each change of its text with as little work as that takes."""

import datetime
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from editor.kramdown import DEFAULTS, Options
from editor.post import Post
from editor.rendering.alone import render_alone
from editor.rendering.article import Article, make_article
from editor.rendering.kept_frame import KeptFrame
from editor.rendering.liquid.limits import TooMuch
from editor.rendering.liquid.problem import Problem
from editor.rendering.pieces import article_in_pieces
from editor.site import find_site

if TYPE_CHECKING:
    from editor.rendering.indexed_site import Index
    from editor.rendering.jekyll_page import JekyllPage

_LONG = 16_000
"""Characters of a body that is rendered by pieces while somebody types."""

# Of the time that the window waits for an answer, what templates may take.
_SHARE = 0.65
_LEAST = 0.2  # seconds


class Shown(NamedTuple):
    """What the window shows. `frame` is what stands before and after the article, None for our own page around it.

    A frame without a place for the article (its layout prints the body nowhere, or twice) is the whole page, and its
    second half None. `is_final` is False where the frame was made for another body, or of a site not wholly read.
    """

    article: Article
    frame: tuple[str, str | None] | None
    problems: tuple[Problem, ...]
    is_final: bool
    url: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How a page is asked for.

    `revision` rises when files of the site have changed; `idle` says that nobody types, so that a frame that looks at
    the body is worth making again; `root` is the site that a post without a file is for; `seconds` is how long the
    answer is waited for; `language`, "ko" or "en", is that in which the page says what is wrong in it.
    """

    revision: int = 0
    idle: bool = True
    root: Path | None = None
    seconds: float = 2.0
    language: str = "en"


class Preview:
    """Remembers the site, the page and the frame of what was shown last."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._page: JekyllPage | None = None
        self._index: Index | None = None
        self._stamps: dict[Path, int] = {}
        self._kept: KeptFrame | None = None
        # Front matter whose frame took too much, and the seconds that it was given.
        self._refused: dict[str, float] = {}
        self._last: Shown | None = None
        self._last_of: tuple[object, ...] = ()
        self._unknown: tuple[str, str] | None = None
        """A long body and its suffix whose pieces are not known yet."""

    def show(self, text: str, path: Path | None, suffix: str, asked: Asked = Asked()) -> Shown:
        """The page of a post that reads `text`, in the file `path` (None: not saved yet). Raises TooMuch."""
        page = self._page_of(path or _imagined(asked.root, suffix), asked.revision)
        post = Post.from_text(text)
        shown = None if asked.idle else self._quickly(post, path, suffix)
        if shown is None:
            shown = self._wholly(page, post, path, suffix, asked)
            self._unknown = (post.body, suffix) if len(post.body) >= _LONG else None
        self._last, self._last_of = shown, (page, path, suffix, post.front_matter.source)
        return shown

    def _wholly(self, page: "JekyllPage | None", post: Post, path: Path | None, suffix: str, asked: Asked) -> Shown:
        seconds = asked.seconds * _SHARE
        if page is None:
            body, problems = render_alone(post, suffix, seconds, asked.language)
            return Shown(make_article(post, path, suffix, body), None, problems, True, "")
        deadline = time.process_time() + seconds
        page.view.language, page.view.reaches_network = asked.language, False
        page.show(post.text)
        rendered = page.body(seconds)
        # Leaves find their blocks by their text as it is before it is finished.
        article = _finished(make_article(post, path, suffix, rendered.body, self._options), page)
        known = (*page.faults, *rendered.problems)
        if not page.has_layout:
            return Shown(article, None, (*known, *page.missing_layout), not self._is_partial, page.url)
        front_matter, left = post.front_matter.source, max(deadline - time.process_time(), _LEAST)
        if trouble := self._renew_frame(page, front_matter, left, idle=asked.idle):
            # The article can be shown, if not in its layout.
            return Shown(article, None, (*known, *trouble), asked.idle, page.url)
        assert self._kept is not None
        problems = (*known, *self._kept.problems)
        is_final = self._kept.is_of(page) and not self._is_partial
        return Shown(article, self._kept.halves, problems, is_final, page.url)

    def _renew_frame(self, page: "JekyllPage", front_matter: str, seconds: float, *, idle: bool) -> tuple[Problem, ...]:
        """Make the frame again where it does not fit; what is wrong where it takes too much."""
        if self._kept is not None and self._kept.fits(page, front_matter, idle=idle):
            return ()
        trouble = (Problem("rendering.too_much", {}, page.layouts[0].relative_path, 0),)
        self._kept = None
        # With a little more time than before it is not worth another try.
        if seconds < 1.5 * self._refused.get(front_matter, 0):
            return trouble
        try:
            self._kept = KeptFrame(page, front_matter, page.frame(seconds))
        except TooMuch:
            self._refused[front_matter] = seconds
            return trouble
        self._stamp(page)
        return ()

    def _quickly(self, post: Post, path: Path | None, suffix: str) -> Shown | None:
        """A long post whose body alone has changed, from the pieces that are known; None where that is no answer."""
        last, known = self._last, (self._page, path, suffix, post.front_matter.source)
        if len(post.body) < _LONG or last is None or self._last_of != known:
            return None
        if last.frame is not None and last.frame[1] is None:
            return None  # the frame is the whole page
        if self._page is not None and not self._page.is_as_written:
            return None
        article = article_in_pieces(post.body, suffix, last.article.header_html, self._options)
        return None if article is None else last._replace(article=_finished(article, self._page), is_final=False)

    @property
    def sheets(self) -> list[str]:
        """The paths of the site's own style sheets that the page shown last will load."""
        if self._last is None or self._last.frame is None:
            return []
        from editor.rendering.sheets import linked_sheets

        return linked_sheets(self._last.frame[0])

    @property
    def _options(self) -> Options:
        """How Markdown is converted where the page stands."""
        return self._page.view.kramdown if self._page is not None else DEFAULTS

    @property
    def _is_partial(self) -> bool:
        return self._index is not None and self._index.was_asked_early

    @property
    def has_work(self) -> bool:
        """Whether `work` would find something to do."""
        return self._is_partial or self._unknown is not None

    def work(self, seconds: float) -> bool:
        """Get ready for the next key, or go on reading the site, while nobody waits.

        True: what was shown is outdated, for all of the site is known now.
        """
        if self._unknown is not None:
            source, suffix = self._unknown
            self._unknown = None
            article_in_pieces(source, suffix, "", self._options)
            return False
        assert self._index is not None
        if not self._index.is_complete:
            self._index.read(seconds)
        if self._index.is_complete:
            self._index.was_asked_early = False
            self._key = ()
        return self._index.is_complete

    def _page_of(self, path: Path | None, revision: int) -> "JekyllPage | None":
        root = find_site(path.parent) if path else None
        key = (path, root, revision)
        if key != self._key or self._have_files_changed():
            self._page = _page_in(root, path, self._renewed_index(root, revision)) if root and path else None
            self._key, self._kept, self._stamps = key, None, {}
            self._refused.clear()
        return self._page

    def _renewed_index(self, root: Path, revision: int) -> "Index":
        """The index goes on while nothing but the post shown changes."""
        from editor.rendering.indexed_site import Index
        from editor.site import Site

        is_same = self._index is not None and self._key[1:] in ((root, revision), ())
        if self._index is None or not is_same:
            self._index = Index(Site(root), self._index)
        return self._index

    def _stamp(self, page: "JekyllPage") -> None:
        """Remember the files that the frame was made of."""
        files = [layout.path for layout in page.layouts]
        files += [page.site.root / name for name in ("_config.yml", "_config.yaml", "_config.toml")]
        self._stamps = {path: _time_of(path) for path in files} | page.view.read_files

    def _have_files_changed(self) -> bool:
        return any(_time_of(path) != stamp for path, stamp in self._stamps.items())


def _imagined(root: Path | None, suffix: str) -> Path | None:
    """Where a post that has no file yet might be saved."""
    return root / "_posts" / f"{datetime.date.today()}-untitled{suffix}" if root else None


def _finished(article: Article, page: "JekyllPage | None") -> Article:
    """The article as the site's plugins leave it."""
    return article if page is None else article._replace(blocks=page.finished(article.blocks))


def _time_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _page_in(root: Path, path: Path, index: "Index") -> "JekyllPage | None":
    from editor.rendering.indexed_site import IndexedSite
    from editor.rendering.jekyll_page import JekyllPage

    site = IndexedSite(root, index)
    # Jekyll may be told to read another folder than the one that its configuration is in.
    return JekyllPage(site, path) if path.absolute().is_relative_to(site.source) else None
