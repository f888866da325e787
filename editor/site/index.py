"""The facts of all posts, read in one pass that a worker may run, and kept between sessions by whoever wants to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor.site import reader
from editor.site.context import Context
from editor.site.facts import Facts, facts_of
from editor.site.reading import Place

Known = Mapping[Place, "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A post or draft, the state of its file when it was read (time in ns and size), and what was in it.

    Made of plain values: it can be pickled.
    """

    place: Place
    stamp: tuple[int, int]
    facts: Facts


def entries(context: Context, known: Known | None = None) -> Iterator[Entry]:
    """An entry for each post and draft, whether Jekyll would publish it or not.

    Those of `known` are given back whose files are as they were; it may grow meanwhile. Entries of another
    configuration are worth nothing: keep `fingerprint` beside them.
    """
    for places in (reader.posts(context), reader.drafts(context)):
        for place in places:
            stamp = _stamp(place, context)
            old = known.get(place) if known is not None else None
            if old is not None and old.stamp == stamp:
                yield old
            else:
                yield Entry(place, stamp, facts_of(place, context.read_once(place), context))


def _stamp(place: Place, context: Context) -> tuple[int, int]:
    try:
        status = (context.collections_path / place.relative_path).stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def fingerprint(context: Context) -> str:
    """Changes with anything in the configuration that an entry depends on."""
    return repr(sorted(context.config.items()))
