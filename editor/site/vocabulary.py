"""What a site's posts say in the keys of their front matter, and how often: what a form offers for the next post."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from editor.site.picture_files import picture_files

if TYPE_CHECKING:
    from editor.site.index import Entry
    from editor.site.site import Site

_MOST_VALUES, _MOST_PICTURES = 3000, 10_000
_PIECE = 500
"""So many values are told at a time: whoever hears them has other things to do."""
_AUTHORS = ("author", "authors")
_IMAGES = "image"
_LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Used:
    """A value, and in how many posts it stands; 0 for one that the site only has ready."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The values of each key, the most used first; `pictures` are the site's picture files, named from its root."""

    values: Mapping[str, Sequence[Used]]
    pictures: Sequence[Used]

    @classmethod
    def nothing(cls) -> Self:
        """Of a site of which nothing is known."""
        return cls({}, ())

    def packed(self) -> Iterator[dict[str, Any]]:
        """In pieces, as JSON has them."""
        for key, all_used in (*self.values.items(), (None, self.pictures)):
            for start in range(0, len(all_used), _PIECE):
                yield {"key": key, "used": _pairs(all_used[start : start + _PIECE])}

    def with_piece(self, piece: Mapping[str, Any]) -> Self:
        """This one, and what a piece of another says. Raises ValueError, KeyError and TypeError for what is none."""
        key, used = piece["key"], _used(piece["used"])
        if key is None:
            return replace(self, pictures=(*self.pictures, *used))
        return replace(self, values={**self.values, str(key): (*self.values.get(str(key), ()), *used)})


def gather(site: "Site", entries: "Iterable[Entry]") -> Vocabulary:
    """The vocabulary of a site with this index.

    Layouts are the site's and its theme's, authors also those of `_data/authors`. A text that stands in one post only
    is no word of the site's, but a category or tag is.
    """
    counts = _counts(entries)
    counts[_LAYOUT] = Counter({name: counts.get(_LAYOUT, Counter())[name] for name in site.layouts()})
    for key in _AUTHORS:
        authors = [name for name in _authors(site) if name not in counts.get(key, ())]
        if key in counts or authors:
            counts.setdefault(key, Counter()).update(dict.fromkeys(authors, 0))
    pictures = counts.pop(_IMAGES, Counter[str]())
    return Vocabulary(
        {key: used for key, counter in counts.items() if (used := _ranked(counter))},
        _newest_first(Counter({name: pictures[name] + pictures[name[1:]] for name in picture_files(site)})),
    )


def _counts(entries: "Iterable[Entry]") -> dict[str, Counter[str]]:
    lists: dict[str, Counter[str]] = {"categories": Counter(), "tags": Counter()}
    texts: dict[str, Counter[str]] = {}
    for entry in entries:
        facts = entry.facts
        for key, values in (("categories", facts.categories), ("tags", facts.tags)):
            lists[key].update({str(value) for value in values if isinstance(value, str)})
        for key, words in facts.words:
            texts.setdefault(key, Counter()).update(set(words))
    recurring = {
        key: Counter({word: count for word, count in counter.items() if count > 1 or key == _IMAGES})
        for key, counter in texts.items()
    }
    return lists | recurring


def _authors(site: "Site") -> list[str]:
    """The authors whom the site describes in `_data/authors`, as most themes have it."""
    described = site.data.get("authors")
    return [str(name) for name in described] if isinstance(described, Mapping) else []


def _ranked(counter: Counter[str]) -> tuple[Used, ...]:
    ranked = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Used(value, count) for value, count in ranked[:_MOST_VALUES])


def _newest_first(counter: Counter[str]) -> tuple[Used, ...]:
    """The most used first, and among equals the highest name: files that are named by a date are many."""
    ranked = sorted(sorted(counter, reverse=True), key=lambda name: -counter[name])
    return tuple(Used(name, counter[name]) for name in ranked[:_MOST_PICTURES])


def _pairs(used: Sequence[Used]) -> list[list[Any]]:
    return [[each.value.encode("utf-8", "replace").decode(), each.count] for each in used]


def _used(pairs: list[Any]) -> tuple[Used, ...]:
    return tuple(Used(str(value), int(count)) for value, count in pairs)
