"""What every document of one site is read with."""

import functools
import posixpath
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import TypeVar

from editor.post import regular
from editor.post.errors import NotRegularFile
from editor.site.configuration import Configuration
from editor.site.defaults import FrontMatterDefaults
from editor.site.entries import EntryFilter, walk
from editor.site.reading import Place, Reading, read_document
from editor.site.times import Clock

_Shared = TypeVar("_Shared", bound=Hashable)
# Whole texts; a listing of more documents than these reads them again.
_KEPT_READINGS = 256


class Context:
    """The configuration and what follows from it; the same for all documents."""

    def __init__(
        self, source: Path, config: Configuration, clock: Clock, usual_layout: Callable[..., str | None]
    ) -> None:
        self.usual_layout = usual_layout
        """The layout of a file with this suffix that names none, of the names that follow; None for none."""
        self.source = source
        self.config = config
        self.clock = clock
        self.defaults = FrontMatterDefaults(config, source, clock)
        self.entry_filter = EntryFilter(source, config["include"], config["exclude"])
        self.markdown_suffixes = frozenset(f".{name}" for name in config["markdown_ext"].lower().split(","))
        self.from_disk = functools.lru_cache(maxsize=_KEPT_READINGS)(self.read_once)
        self._shared: dict[Hashable, Hashable] = {}

    @functools.cached_property
    def collections_path(self) -> Path:
        """The folder that holds the collections' folders."""
        return self.source / self.config["collections_dir"] if self.config["collections_dir"] else self.source

    @functools.cached_property
    def folders(self) -> Sequence[tuple[str, Sequence[str]]]:
        """The folders that Jekyll reads, relative to the source, with the names of the files that it keeps there."""
        return list(walk(self.source, self.entry_filter, self.source / self.config["destination"]))

    def read(self, place: Place, text: str) -> Reading:
        """The document at `place` whose file reads `text`."""
        return read_document(text, place, self.defaults.all(place.relative_path, place.label), self.clock)

    def read_once(self, place: Place) -> Reading:
        """The document at `place` as it is on disk."""
        try:
            text = regular.read(self.collections_path / place.relative_path).decode("utf-8-sig")
        except (OSError, UnicodeError, NotRegularFile) as error:
            return Reading.unreadable(place, error)
        return self.read(place, text)

    def output_suffix(self, suffix: str, permalink: object) -> str:
        """The suffix of the file that Jekyll writes for a document's `suffix`; "" for none (Renderer#output_ext)."""
        if isinstance(permalink, str) and not permalink.endswith("/"):
            ending = posixpath.splitext(permalink)[1]
            if ending:
                return ending
        folded = suffix.lower()
        if folded in self.markdown_suffixes:
            return ".html"
        return ".css" if folded in (".scss", ".sass") else suffix

    def shared(self, value: _Shared) -> _Shared:
        """The first value that equals `value`: a hundred thousand posts have a few categories."""
        return self._shared.setdefault(value, value)  # type: ignore[return-value]  # equal keys are of one type
