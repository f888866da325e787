"""Front matter as a value: its source, what is in it, and what it becomes when keys change."""

import dataclasses
import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from editor.post import delimiters, entries, psych, splices
from editor.post.entries import Entries
from editor.post.entry import Entry, Kind
from editor.post.errors import FrontMatterError
from editor.post.manner import Manner
from editor.post.nodes import Style, parse
from editor.post.reading import value_of
from editor.post.splices import Splice
from editor.post.values import Value, same

_RESOLVED = (Kind.DATE, Kind.NUMBER, Kind.YES_NO)


@dataclasses.dataclass(frozen=True)
class FrontMatter:
    """What stands between a post's first two delimiter lines, these included; `source` is "" when there is none.

    Immutable: a change gives another FrontMatter in which only the changed keys' characters differ, or the very same
    object when nothing changes. `newline` is that of the post's file.
    """

    source: str = ""
    newline: str = "\n"

    @property
    def error(self) -> FrontMatterError | None:
        """Why the YAML cannot be read (1-based line in the file), or None.

        With an error there are no keys, and changes are refused.
        """
        return self._read[1]

    @property
    def yaml(self) -> str:
        """The lines between the delimiters."""
        start = self.source.find("\n") + 1
        return self.source[start : delimiters.split(self.source)[0]]

    @property
    def duplicates(self) -> tuple[str, ...]:
        """Keys that stand there more than once; the last one counts, as in Psych."""
        return self._entries.duplicates

    def keys(self) -> tuple[str, ...]:
        """The keys, in the file's order."""
        return tuple(self._entries.by_key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries.by_key)

    def __contains__(self, key: object) -> bool:
        return key in self._entries.by_key

    def __getitem__(self, key: str) -> Value:
        return self.entry(key).value

    def entry(self, key: str) -> Entry:
        """The entry of `key`. Raises KeyError."""
        return self._entries.by_key[key]

    def with_yaml(self, text: str) -> "FrontMatter":
        """This front matter with other lines between the delimiters, whether they can be read or not."""
        if text == self.yaml:
            return self
        if text and not text.endswith("\n"):
            text += self.newline
        start, end = self.source.find("\n") + 1, delimiters.split(self.source)[0]
        opening, closing = self.source[:start], self.source[end:]
        if not self.source:
            opening = closing = f"---{self.newline}"
        return FrontMatter(opening + text + closing, self.newline)

    def changed(self, values: Mapping[str, Value], removed: Collection[str] = ()) -> "FrontMatter":
        """This front matter with `values` set and the keys `removed` gone (those that it has).

        A value is written in the style of the one that stood there where that style can say it; a new key goes to the
        end, in the file's manner. The newline that ends a folded or literal text is the style's matter: "a" and "a\\n"
        are the same value there. Raises FrontMatterError when the YAML, read again, would not give what was asked for
        and everything else unchanged.
        """
        result = self
        for key, value in values.items():
            if key not in removed:
                result = result._with_value(key, value)
        for key in removed:
            result = result._without(key)
        return result

    def changed_text(self, key: str, text: str) -> "FrontMatter":
        """This front matter with `text` as the person's text of `key` (see Entry.text).

        That is the lines of a folded or literal value as they are to stand in the file (the newline at the end need not
        be typed), else the value; "" leaves an unquoted key with no value. Raises FrontMatterError as `changed` does.
        """
        text = text.replace("\r\n", "\n")
        self._refuse_when_broken()
        if key not in self:
            return self._appended_text(key, text)
        entry = self.entry(key)
        if entry.text.rstrip("\n") == text.rstrip("\n"):
            return self
        return self._with_text(entry, text)

    def _with_text(self, entry: Entry, text: str) -> "FrontMatter":
        key = entry.key
        if entry.kind is Kind.NESTED or (entry.kind is Kind.LIST and entry.value is not None):
            return self.changed_yaml(key, text)
        if entry.block_scalar is not None or (entry.value is None and "\n" in text.rstrip("\n")):
            return self._with_lines(entry, text.rstrip("\n"))
        if not text and entry.style is Style.PLAIN:
            return self._with_value(key, None)
        if entry.kind in _RESOLVED and not isinstance(psych.resolve(text), str):
            return self._with_source(entry, text, psych.resolve(text))
        return self._with_value(key, text)

    def changed_items(self, key: str, items: Sequence[str]) -> "FrontMatter":
        """This front matter with the list `key` showing `items` (see Entry.items).

        Items that were there keep their type and bytes; new ones are text. No items leave alone a key that has no value
        or is not there.
        """
        known: dict[str, Value] = {}
        if key in self and isinstance(self[key], list):
            known = dict(zip(self.entry(key).items, self._list(key), strict=True))
        elif not items and (key not in self or self[key] is None):
            return self
        return self._with_value(key, [known.get(item, item) for item in items])

    def changed_yaml(self, key: str, text: str) -> "FrontMatter":
        """This front matter with the YAML `text` as the value of `key` (see Entry.yaml).

        Raises FrontMatterError, with a line of `text` where it has one, and KeyError.
        """
        self._refuse_when_broken()
        entry = self.entry(key)
        if text == entry.yaml:
            return self
        expected = _ANYTHING if any(sign in text for sign in "*&") else value_of(parse(text + "\n"))
        return self._with_source(entry, text, expected)

    @functools.cached_property
    def _read(self) -> tuple[Entries, FrontMatterError | None]:
        nothing = Entries({}, ())
        end, whole = delimiters.split(self.source)
        if whole != len(self.source):
            return nothing, FrontMatterError("post.front_matter_delimiters", line=1)
        try:
            return entries.read(self.source[:end]), None
        except FrontMatterError as error:
            return nothing, error

    @property
    def _entries(self) -> Entries:
        return self._read[0]

    @property
    def _manner(self) -> Manner:
        return Manner.of(self._entries.written, self.newline)

    def _refuse_when_broken(self) -> None:
        if self.error is not None:
            raise self.error

    def _list(self, key: str) -> list[Value]:
        value = self[key]
        return list(value) if isinstance(value, list) else []

    def _with_value(self, key: str, value: Value) -> "FrontMatter":
        self._refuse_when_broken()
        if key not in self:
            return self._appended(
                key, lambda end, column: splices.appended(end, column, key, value, self._manner), value
            )
        entry = self.entry(key)
        if _settled(value, entry):
            return self
        return self._first_that_reads(key, splices.set_value(self.source, entry, value, self._manner), value)

    def _with_lines(self, entry: Entry, text: str) -> "FrontMatter":
        splice = splices.set_lines(self.source, entry, text, self._manner)
        after = self._applied(splice)
        if self._keeps_others(after, entry.key) and _same_lines(after.entry(entry.key).text, text):
            return after
        return self._with_value(entry.key, text)

    def _with_source(self, entry: Entry, text: str, expected: Value) -> "FrontMatter":
        return self._first_that_reads(entry.key, [splices.set_source(self.source, entry, text, self._manner)], expected)

    def _appended_text(self, key: str, text: str) -> "FrontMatter":
        if "\n" not in text.rstrip("\n"):
            return self._with_value(key, text)
        return self._appended(
            key,
            lambda end, column: splices.appended_lines(end, column, key, text.rstrip("\n"), self._manner),
            _ANYTHING,
        )

    def _appended(self, key: str, ways: Callable[[int, int], Iterable[Splice]], value: Value) -> "FrontMatter":
        if self._entries.flow:
            raise FrontMatterError("post.front_matter_unwritable")
        base = self if self.source else FrontMatter(f"---{self.newline}" * 2, self.newline)
        column = next((entry.column for entry in self._entries.written), 0)
        return base._first_that_reads(key, ways(delimiters.split(base.source)[0], column), value)

    def _without(self, key: str) -> "FrontMatter":
        self._refuse_when_broken()
        result = self
        while key in result:
            after = result._applied(splices.removed(result.source, result.entry(key)))
            if result._entries.flow or len(after._entries.written) != len(result._entries.written) - 1:
                raise FrontMatterError("post.front_matter_unwritable")
            result = after
        if not self._keeps_others(result, key):
            raise FrontMatterError("post.front_matter_unwritable")
        return result

    def _first_that_reads(self, key: str, ways: Iterable[Splice], value: Value) -> "FrontMatter":
        for splice in ways:
            after = self._applied(splice)
            if self._keeps_others(after, key) and key in after and _settled(value, after.entry(key)):
                return after
        raise FrontMatterError("post.front_matter_unwritable")

    def _applied(self, splice: Splice) -> "FrontMatter":
        return FrontMatter(splice.apply(self.source), self.newline)

    def _keeps_others(self, after: "FrontMatter", key: str) -> bool:
        kept = [entry for entry in self._entries.written if entry.key != key]
        found = [entry for entry in after._entries.written if entry.key != key]
        return (
            after.error is None
            and [entry.key for entry in kept] == [entry.key for entry in found]
            and all(same(old.value, new.value) for old, new in zip(kept, found, strict=True))
        )


# Stands for a value that cannot be told before the file is read, as that of an alias.
_ANYTHING = "\0anything"


def _settled(asked: Value, entry: Entry) -> bool:
    """Whether the entry says what was asked for."""
    if asked is _ANYTHING or same(asked, entry.value):
        return True
    if entry.block_scalar is None or not isinstance(asked, str) or not isinstance(entry.value, str):
        return False
    ends = (asked.rstrip("\n"), entry.value.rstrip("\n"))
    return ends[0] == ends[1] and len(asked) - len(ends[0]) <= 1 and len(entry.value) - len(ends[1]) <= 1


def _same_lines(written: str, asked: str) -> bool:
    """Whether the lines are the same but for blanks on blank lines, which are not written."""
    return [line.strip(" ") and line for line in written.rstrip("\n").split("\n")] == [
        line.strip(" ") and line for line in asked.split("\n")
    ]
