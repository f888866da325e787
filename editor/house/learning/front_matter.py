"""Which keys front matter has, in which order, of which kind, how each is written, and which follows which."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from editor.house.learning.counting import Counted, Tally
from editor.house.style import LinkedField
from editor.post import FrontMatter
from editor.post.entry import Entry, Kind
from editor.post.nodes import Style

_KINDS = {
    Kind.TEXT: "text",
    Kind.LONG_TEXT: "long-text",
    Kind.LIST: "list",
    Kind.DATE: "date",
    Kind.YES_NO: "yes-no",
    Kind.NUMBER: "number",
}
_IMAGES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif")
_OWN = ("title", "date")
"""Keys whose value is each post's own, however often one recurs."""
_MOST_CHOICES = 12
_LEAST_LINKED = 20
_EMPTY = {Style.SINGLE: " ''", Style.DOUBLE: ' ""', Style.FLOW: " []"}


@dataclass(frozen=True, slots=True)
class LearnedField:
    """A key: in how many posts it is, its kind (of FIELD_KINDS, "" for nested data), and how it is written.

    `start` is what a new post has of it: its line with no value, or with the one that most posts have (`fixed`).
    `choices` are its values where they are few and all recur; `longest` is the length of the longest text.
    """

    key: str
    posts: int
    kind: str
    start: str
    fixed: bool
    choices: tuple[str, ...]
    longest: int


@dataclass(slots=True)
class _Key:
    posts: int = 0
    place: float = 0.0
    longest: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    empty: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)


class FieldTally:
    """Counts the keys of front matter."""

    def __init__(self) -> None:
        self._posts = 0
        self._keys: defaultdict[str, _Key] = defaultdict(_Key)
        self._templates: defaultdict[str, Tally[tuple[str, str]]] = defaultdict(Tally)

    def add(self, front_matter: FrontMatter, post: int) -> None:
        """Count a post's keys; broken front matter has none."""
        entries = [front_matter.entry(key) for key in front_matter]
        if not entries:
            return
        self._posts += 1
        for place, entry in enumerate(entries):
            self._add_entry(entry, place / len(entries), front_matter.source)
        self._add_links([entry for entry in entries if entry.kind is Kind.LONG_TEXT], post)

    def _add_entry(self, entry: Entry, place: float, source: str) -> None:
        key = self._keys[entry.key]
        key.posts += 1
        key.place += place
        kind = _kind(entry)
        key.kinds[kind] += 1
        key.lines[source[entry.key_start : entry.end].replace("\r\n", "\n").rstrip("\n")] += 1
        key.empty[source[entry.key_start : entry.colon + 1].rstrip() + _empty(entry)] += 1
        if kind in ("text", "long-text"):
            key.longest = max(key.longest, len(entry.text))
        if kind in ("text", "list") and len(key.values) <= _MOST_CHOICES:
            key.values.update(entry.items if kind == "list" else filter(None, (entry.text,)))

    def _add_links(self, entries: list[Entry], post: int) -> None:
        for source in entries:
            said = source.text.strip()
            for target in entries:
                if target is not source and len(said) >= _LEAST_LINKED and said in target.text:
                    template = target.text.strip().replace(said, "{source}", 1)
                    self._templates[target.key].add((source.key, template), post)

    def fields(self, least_posts: int) -> list[LearnedField]:
        """The keys that are in so many posts, in the order that they mostly stand in."""
        found = [(name, key) for name, key in self._keys.items() if key.posts >= least_posts]
        found.sort(key=lambda item: item[1].place / item[1].posts)
        return [_learned(name, key, least_posts) for name, key in found]

    def usual(self, fields: list[LearnedField]) -> list[LearnedField]:
        """Those of the keys that at least half of all posts have."""
        return [one for one in fields if one.posts * 2 >= self._posts]

    def linked(self, least_posts: int) -> list[Counted[LinkedField]]:
        """Keys whose text most posts make from another one's, which stands before it."""
        found = []
        order = {one.key: place for place, one in enumerate(self.fields(least_posts))}
        for target, tally in self._templates.items():
            most = tally.most()
            if most and most.posts >= max(least_posts, self._keys[target].posts / 2):
                source, template = most.value
                if order.get(source, len(order)) < order.get(target, -1):
                    link = LinkedField(source, target, template)
                    found.append(Counted(link, most.uses, most.posts, self._keys[target].posts - most.posts))
        return found


def _kind(entry: Entry) -> str:
    named = "image" in entry.key.lower()
    if entry.kind is Kind.TEXT and (named or entry.text.lower().partition("?")[0].endswith(_IMAGES)):
        return "image"
    return _KINDS.get(entry.kind, "")


def _empty(entry: Entry) -> str:
    """How the value stands with nothing in it."""
    if entry.kind is Kind.DATE:
        return ""
    if entry.block_scalar is not None:
        return " " + entry.source.partition("\n")[0].split("#")[0].strip()
    return _EMPTY.get(entry.style, "")


def _learned(name: str, key: _Key, least_posts: int) -> LearnedField:
    line, uses = key.lines.most_common(1)[0]
    fixed = name not in _OWN and uses * 2 >= key.posts and uses >= least_posts
    kind = key.kinds.most_common(1)[0][0]
    few = kind in ("text", "list") and 1 < len(key.values) <= _MOST_CHOICES
    recur = few and min(key.values.values()) >= least_posts
    return LearnedField(
        key=name,
        posts=key.posts,
        kind=kind,
        start=line if fixed else key.empty.most_common(1)[0][0],
        fixed=fixed,
        choices=tuple(value for value, _ in key.values.most_common()) if recur and name not in _OWN else (),
        longest=key.longest,
    )
