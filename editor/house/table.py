"""A table of a house style file while it is read: values are asked for by kind, a fault names line and key."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as FilePath
from pathlib import PurePosixPath
from typing import Any

from editor.errors import StetError
from editor.house.lines import Path, line_of

LANGUAGES = ("ko", "en")


class HouseError(StetError):
    """A house style file that cannot be read, or says what cannot be. Facts: `path`, and mostly `line` and `item`."""


class Table:
    """Values by key. Methods raise HouseError for a value of the wrong kind, or that is missing and has no default."""

    def __init__(self, values: Mapping[str, Any], source: str, file: FilePath, way: Path = ()) -> None:
        self._values, self._source, self._file, self._way = values, source, file, way

    def fault(self, problem: str, key: str = "", **facts: object) -> HouseError:
        """What is wrong with a key, or with the table itself: `problem` is the name of a message in [house]."""
        way = (*self._way, key) if key else self._way
        # A place in an array of tables is told by its line.
        named = ".".join(part for part in way if isinstance(part, str))
        line = line_of(self._source, way)
        return HouseError(f"house.{problem}", path=self._file, line=line, item=named, **facts)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def known(self, keys: Iterable[str]) -> None:
        """Refuse keys that nothing reads: mostly misspelt ones."""
        for key in self._values.keys() - frozenset(keys):
            raise self.fault("unknown", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise self.fault("no_text", key)
        return value

    def one_of(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of some texts."""
        value = self.text(key, default)
        if value not in choices:
            raise self.fault("no_choice", key, choices=", ".join(filter(None, choices)))
        return value

    def number(self, key: str) -> int:
        """A whole number from 0; 0 where it is missing."""
        value = self._value(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.fault("no_number", key)
        return value

    def flag(self, key: str) -> bool:
        """true or false; false where it is missing."""
        value = self._value(key, False)
        if not isinstance(value, bool):
            raise self.fault("no_flag", key)
        return value

    def folder(self, key: str, default: str) -> str:
        """A folder below a site's root, with forward slashes."""
        text = self.text(key, default)
        way = PurePosixPath(text)
        if not text or way.is_absolute() or ".." in way.parts or "\\" in text:
            raise self.fault("no_folder", key)
        return way.as_posix()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.fault("no_texts", key)
        return tuple(value)

    def pair(self, key: str) -> tuple[str, str]:
        """An opening and a closing text."""
        pair = self.texts(key)
        if len(pair) != 2:
            raise self.fault("no_pair", key)
        return pair[0], pair[1]

    def labels(self, key: str, *, needed: bool) -> Mapping[str, str]:
        """A name in both languages; empty where it is missing and not needed."""
        if key not in self._values and not needed:
            return {}
        table = self.table(key)
        table.known(LANGUAGES)
        return {language: table.text(language) for language in LANGUAGES}

    def table(self, key: str) -> "Table":
        """A table within this one."""
        value = self._value(key, None)
        if not isinstance(value, dict):
            raise self.fault("no_table", key)
        return Table(value, self._source, self._file, (*self._way, key))

    def tables(self, key: str) -> "list[Table]":
        """The tables of an array; none where it is missing."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            raise self.fault("no_tables", key)
        return [Table(table, self._source, self._file, (*self._way, key, place)) for place, table in enumerate(value)]

    def keys(self) -> Iterable[str]:
        """The keys, in the file's order."""
        return self._values.keys()

    def _value(self, key: str, default: Any) -> Any:
        value = self._values.get(key, default)
        if value is None:
            raise self.fault("missing", key)
        return value
