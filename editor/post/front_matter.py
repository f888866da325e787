"""Front matter as a value: its source, what is in it, and what it becomes when keys change.

A window reads a post's text before it needs its front matter: what knows YAML is imported when it is asked for.
"""

import dataclasses
import functools
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from editor.post import delimiters
from editor.post.errors import FrontMatterError

if TYPE_CHECKING:
    from editor.post.entries import Entries
    from editor.post.entry import Entry
    from editor.post.values import Value


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
        return self.entries.duplicates

    def keys(self) -> tuple[str, ...]:
        """The keys, in the file's order."""
        return tuple(self.entries.by_key)

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries.by_key)

    def __contains__(self, key: object) -> bool:
        return key in self.entries.by_key

    def __getitem__(self, key: str) -> "Value":
        return self.entry(key).value

    def entry(self, key: str) -> "Entry":
        """The entry of `key`. Raises KeyError."""
        return self.entries.by_key[key]

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

    def changed(self, values: "Mapping[str, Value]", removed: Collection[str] = ()) -> "FrontMatter":
        """This front matter with `values` set and the keys `removed` gone (those that it has).

        A value is written in the style of the one that stood there where that style can say it; a new key goes to the
        end, in the file's manner. The newline that ends a folded or literal text is the style's matter: "a" and "a\\n"
        are the same value there. Raises FrontMatterError when the YAML, read again, would not give what was asked for
        and everything else unchanged.
        """
        from editor.post import changing

        return changing.changed(self, values, removed)

    def changed_text(self, key: str, text: str) -> "FrontMatter":
        """This front matter with `text` as the person's text of `key` (see Entry.text).

        That is the lines of a folded or literal value as they are to stand in the file (the newline at the end need not
        be typed), else the value; "" leaves an unquoted key with no value. Raises FrontMatterError as `changed` does.
        """
        from editor.post import changing

        return changing.changed_text(self, key, text)

    def changed_items(self, key: str, items: Sequence[str]) -> "FrontMatter":
        """This front matter with the list `key` showing `items` (see Entry.items).

        Items that were there keep their type and bytes; new ones are text. No items leave alone a key that has no value
        or is not there.
        """
        from editor.post import changing

        return changing.changed_items(self, key, items)

    def changed_yaml(self, key: str, text: str) -> "FrontMatter":
        """This front matter with the YAML `text` as the value of `key` (see Entry.yaml).

        Raises FrontMatterError, with a line of `text` where it has one, and KeyError.
        """
        from editor.post import changing

        return changing.changed_yaml(self, key, text)

    @property
    def entries(self) -> "Entries":
        """Every entry with its place in the source; none where there is an error."""
        return self._read[0]

    @functools.cached_property
    def _read(self) -> "tuple[Entries, FrontMatterError | None]":
        from editor.post import entries

        nothing = entries.Entries({}, ())
        end, whole = delimiters.split(self.source)
        if whole != len(self.source):
            return nothing, FrontMatterError("post.front_matter_delimiters", line=1)
        try:
            return entries.read(self.source[:end]), None
        except FrontMatterError as error:
            return nothing, error
