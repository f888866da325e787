"""The post in a window: its file, its text as saved and as it now is."""

import datetime
import functools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.errors import StetError
from editor.house import House, load_default, load_plain
from editor.house.kinship import is_akin, is_site_akin
from editor.house.of_site import OwnStyle, own_style
from editor.post import ChangedOnDisk, FrontMatter, HardLinked, NotUtf8, Post, SaveFailed, moving, saver, temporaries
from editor.post.saver import Digest
from editor.site import find_site
from editor.ui.safety.patience import wait_for

Insisted = frozenset[type[StetError]]
"""The kinds of failure in spite of which to save: ChangedOnDisk, HardLinked, UnsavedBroken."""

_PATIENCE = 10.0  # seconds


class UnsavedBroken(StetError):
    """The front matter is broken: Jekyll would publish the post without its layout and dated today."""


class Locked(StetError):
    """Another program has the post open. Facts: `path`."""


class NotOpened(StetError):
    """The system does not let the file be read."""


class PostDocument(QObject):
    """One post. The file's text is the truth: it is modified when its text differs from the saved one."""

    changed = Signal()  # the text
    reloaded = Signal()  # another post, or the same from its file: every view starts anew
    modified_changed = Signal(bool)
    path_changed = Signal()
    moved = Signal(object, object)  # the file, from one Path to another
    saved = Signal()
    saving_ended = Signal()  # well or not
    replaced = Signal(str)  # the post, by one that the views do not show yet; what its front matter was; undo goes on

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = self._post = Post.from_text("")
        self._path: Path | None = None
        self._digest: Digest | None = None
        self._site: Path | None = None
        self._was_modified = False
        self.was_touched = False
        """Whether it was edited or saved since it was opened."""
        self.is_locked = False
        """Whether another program has the file open, and this window may not write it."""
        self.is_saving = False
        """Whether a saving is on its way: the window is painted, but does nothing else."""
        self.unanswered: dict[Digest, Post] = {}
        """What was to be saved when the disk did not answer: it may do it yet."""
        self.unreadable: NotUtf8 | None = None
        """Why the file's bytes can be read only: they are not UTF-8. Its text is then an approximation, or CP949."""
        self.own_style = OwnStyle()
        """The style of the site, as it was read with the post."""
        self._saved_at: datetime.datetime | None = None

    @property
    def post(self) -> Post:
        """The post as it now is."""
        return self._post

    @property
    def base(self) -> Post:
        """The post as its file holds it."""
        return self._base

    @property
    def digest(self) -> Digest | None:
        """The digest of what its file held when it was last read or written; None before there is a file."""
        return self._digest

    @property
    def path(self) -> Path | None:
        """Its file; None before it is first saved."""
        return self._path

    @property
    def saved_at(self) -> datetime.datetime | None:
        """When this window last saved it, local time."""
        return self._saved_at

    @property
    def site(self) -> Path | None:
        """The root of the site that the post belongs to."""
        return self._site

    @property
    def suffix(self) -> str:
        """The file's suffix, which says how the body is written; ".md" before there is a file."""
        return self._path.suffix if self._path else ".md"

    @property
    def is_modified(self) -> bool:
        """Whether the text differs from the saved one."""
        if self._post is self._base:
            return False
        return self._post.text != self._base.text or self._post.encoding != self._base.encoding

    def new(self, house: House, site: Path | None = None, like: Post | None = None) -> None:
        """Start a post from the skeleton of the site's own style, of `house` where it has none; or `like` another.

        In a site that says nothing of its style but has posts, the skeleton is nobody's: another house's picture and
        closing line are not for its readers.
        """
        self._site, self.unreadable = site, None
        self.own_style = self._style_of(site)
        if like is not None:
            self._begin(like, None, None)
            self.was_touched = True  # as it was wanted: another post does not take its place
            return
        house = self.own_style.house or (load_plain() if site and self._has_posts(site) else house)
        self._begin(Post.from_text(house.skeleton_front_matter + house.skeleton_body), None, None)

    def open(self, path: Path) -> None:
        """Read a file. Raises StetError when it cannot be read or is no text; then nothing changes."""
        try:
            data, digest, site, own = wait_for(functools.partial(_read, path, self.own_style), _PATIENCE)
        except OSError as error:  # TimeoutError is one
            reason = error.strerror or str(error) or "no answer"
            raise NotOpened("window.unreadable", path=path, reason=reason) from error
        try:
            post, self.unreadable = Post.from_bytes(data), None
        except NotUtf8 as error:
            post, self.unreadable = _for_reading(data, error), error
        self._site, self.own_style = site, own
        self._begin(post, path, digest)

    @staticmethod
    def _has_posts(site: Path) -> bool:
        try:
            return wait_for(lambda: any((site / "_posts").iterdir()), _PATIENCE)
        except OSError:  # TimeoutError is one
            return False

    def is_akin(self, brought: House) -> bool:
        """Whether the post, or the newest one of its site, is in the style that Stet brings; IT's is for all."""
        if brought is not load_default() or is_akin(brought, self._post.front_matter.source, self._post.body):
            return True
        if self._site is None or self.own_style.house is not None:
            return False
        try:
            return wait_for(functools.partial(is_site_akin, brought, self._site), _PATIENCE)
        except TimeoutError:
            return False

    def _style_of(self, site: Path | None) -> OwnStyle:
        try:
            return wait_for(functools.partial(own_style, site, self.own_style), _PATIENCE) if site else OwnStyle()
        except TimeoutError:
            return OwnStyle(site)

    def _begin(self, post: Post, path: Path | None, digest: Digest | None) -> None:
        self._base = self._post = post
        self._path, self._digest, self._saved_at = path, digest, None
        self._was_modified = self.was_touched = False
        self.reloaded.emit()
        self.path_changed.emit()
        self.modified_changed.emit(False)

    def set_body(self, body: str) -> None:
        """The body was edited."""
        if body != self._post.body:
            self._change(self._post.with_body(body))

    def set_front_matter(self, front_matter: FrontMatter) -> None:
        """The front matter was edited."""
        if front_matter.source != self._post.front_matter.source:
            self._change(self._post.with_front_matter(front_matter))

    def set_text(self, text: str) -> None:
        """The whole text was edited."""
        if text != self._post.text:
            self._change(self._post.with_text(text))

    def rebase(self, base: Post, digest: Digest, post: Post) -> None:
        """The file holds another text now, and this is what becomes of the window's; undo goes on."""
        self._base, self._digest = base, digest
        self.replace(post)

    def accept_encoding(self, *, convert: bool) -> None:
        """The text is read as it should be: it may be changed, and is saved in UTF-8, or else as it was."""
        self.unreadable = None
        if convert:
            self._change(self._post.in_utf8())

    @property
    def may_be_changed(self) -> bool:
        """Whether this window may write the file."""
        return not self.is_locked and self.unreadable is None

    def follow(self, path: Path) -> None:
        """The file has another name now."""
        before = self._path
        self._path, self._site = path, find_site(path)
        self.moved.emit(before, path)
        self.path_changed.emit()

    def replace(self, post: Post) -> None:
        """Another text, which did not come from a view: every view shows it, as one step that can be undone."""
        before, self._post = self._post.front_matter.source, post
        self.replaced.emit(before)
        self.changed.emit()
        self._tell_modified()

    def _change(self, post: Post) -> None:
        self._post, self.was_touched = post, True
        self.changed.emit()
        self._tell_modified()

    def _tell_modified(self) -> None:
        if self.is_modified != self._was_modified:
            self._was_modified = self.is_modified
            self.modified_changed.emit(self._was_modified)

    def save(self, insisted: Insisted = frozenset()) -> None:
        """Write the post to its file. Raises StetError; then the file is as it was. Needs a path."""
        if self._path is None:
            raise ValueError("a post without a file is saved by save_as")
        if self.is_locked:
            raise Locked("window.locked", path=self._path)
        self._write(self._path, self._digest, insisted)
        self._settle()

    def save_as(self, path: Path, insisted: Insisted = frozenset()) -> None:
        """Write the post to another file, which it then belongs to; one that is there is replaced.

        Raises StetError; then both files are as they were.
        """
        # The file dialog has asked whether a file that is there may go.
        self._write(path, None, insisted | {ChangedOnDisk})
        self._path, self._site = path, find_site(path)
        self._settle()
        self.path_changed.emit()

    def _write(self, path: Path, opened: Digest | None, insisted: Insisted) -> None:
        if self.unreadable is not None:
            raise self.unreadable
        if UnsavedBroken not in insisted:
            self.refuse_broken()
        overwrite, split = ChangedOnDisk in insisted, HardLinked in insisted
        post = self._post
        data = post.to_bytes()
        save = functools.partial(saver.save, path, data, opened, overwrite=overwrite, split=split)
        self._digest = self._patiently(save, path, post, data)
        self._base = post

    def move(self, path: Path, post: Post) -> None:
        """Have the post stand at `path` and read `post`, both or neither; never over a file that is there.

        A post without a file gets one. Raises StetError; then everything is as it was.
        """
        if not self.may_be_changed:
            raise self.unreadable or Locked("window.locked", path=path)
        before, data = self._path, post.to_bytes()
        if before is None or self._digest is None:
            work = functools.partial(moving.make, path, data)
        else:
            work = functools.partial(moving.move, before, path, data, self._digest)
        self._digest = self._patiently(work, path, post, data)
        is_shown = post.text == self._post.text
        self._base = self._post = post
        self._path, self._site = path, find_site(path)
        if before is not None:
            self.moved.emit(before, path)
        self._settle()
        self.path_changed.emit()
        if not is_shown:
            self.replace(post)

    def _patiently(self, work: Callable[[], Digest], path: Path, post: Post, data: bytes) -> Digest:
        """What writing gives. The window is painted meanwhile, for as long as a disk may take."""
        self.is_saving = True
        try:
            return wait_for(work, _PATIENCE)
        except TimeoutError as error:
            self.unanswered[saver.digest(data)] = post
            raise SaveFailed("window.no_answer", path=path) from error
        finally:
            self.is_saving = False
            self.saving_ended.emit()

    def _settle(self) -> None:
        self.was_touched = True
        self._saved_at = datetime.datetime.now()
        self._tell_modified()
        self.saved.emit()

    def refuse_broken(self) -> None:
        """Raises UnsavedBroken for front matter that Jekyll cannot read."""
        error = self._post.front_matter.error
        if error is not None:
            raise UnsavedBroken("window.broken_front_matter", line=error.line)

    def suggested_path(self, today: datetime.date) -> Path:
        """Where a new post would be saved: the site's _posts, a name as Jekyll wants it."""
        from editor.site.drafting.names import slug_of

        folder = self._site / "_posts" if self._site else Path.home()
        return folder / f"{today.isoformat()}-{slug_of(self._post.title)}.md"

    @property
    def place(self) -> Path | None:
        """Where the post is, or would be saved in its site: images are looked up from there. None without a site."""
        if self._path is not None or self._site is None:
            return self._path
        return self._site / "_posts" / f"{datetime.date.today().isoformat()}-post.md"


def _read(path: Path, known: OwnStyle) -> tuple[bytes, Digest, Path | None, OwnStyle]:
    """The file's bytes, their digest, the root of its site, and its style; what killed saves left beside it goes."""
    data, digest = saver.read(path)
    temporaries.remove_stale(path.resolve().parent)
    site = find_site(path)
    return data, digest, site, own_style(site, known)


def _for_reading(data: bytes, error: NotUtf8) -> Post:
    if error.encoding is not None:
        return Post.from_bytes(data, error.encoding)
    return Post.from_text(data.decode("utf-8", "replace"))
