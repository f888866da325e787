"""The site's data (Jekyll 4.3, lib/jekyll/readers/data_reader.rb)."""

import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.post import FrontMatterError
from editor.site.csv_files import Malformed, table
from editor.site.errors import DataError
from editor.site.times import Clock
from editor.site.yaml_files import RefusedSymbol, load, merged

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_values

_SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".tsv")
_DROPPED = re.compile(r"[^\w\s-]+|(?:(?<=^)|(?<=\s))\s+(?=$|\s?\b)", re.ASCII)
_DEPTH = 40
# A table may have many thousand rows.
_VALUES = 1_000_000


class Data(dict[str, Any]):
    """Values by their names, each read when it is first asked for: a page needs one language of twenty."""

    def __init__(self, readers: Mapping[str, Callable[[], Any]]) -> None:
        super().__init__(readers)
        self._unread = set(readers)

    def __getitem__(self, key: str) -> Any:
        if key in self._unread:
            self[key] = super().__getitem__(key)()
            self._unread.discard(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None, /) -> Any:
        """As of any mapping."""
        return self[key] if key in self._unread else super().get(key, default)

    def items(self) -> "dict_items[str, Any]":
        """As of any mapping; all are read for it."""
        return self._whole().items()

    def values(self) -> "dict_values[str, Any]":
        """As of any mapping; all are read for it."""
        return self._whole().values()

    def _whole(self) -> dict[str, Any]:
        return {key: self[key] for key in self}

    def __iter__(self) -> Iterator[str]:
        # That it is here has `dict(data)` and `{**data}` ask for the values as well.
        return super().__iter__()

    def __eq__(self, other: object) -> bool:
        return self._whole() == other

    __hash__ = None  # as of any mapping that changes

    def over(self, base: "Data") -> "Data":
        """The values over those of `base`; what both have is merged."""
        readers = {key: functools.partial(base.__getitem__, key) for key in base}
        readers |= {key: functools.partial(self.__getitem__, key) for key in self}
        readers |= {key: functools.partial(self._over, base, key) for key in self if key in base}
        return Data(readers)

    def _over(self, base: "Data", key: str) -> Any:
        before, own = base[key], self[key]
        if isinstance(before, Data) and isinstance(own, Data):
            return own.over(before)
        return merged({key: before}, {key: own})[key]


def read(folder: Path, clock: Clock, problems: list[DataError]) -> Data:
    """The values of the files in `folder` by their names, folders within as mappings; what fails joins `problems`."""
    return _read(folder, functools.partial(_value, folder, clock, problems), 0)


def _read(folder: Path, value: Callable[[Path], Any], depth: int) -> Data:
    names = sorted(folder.iterdir()) if folder.is_dir() and depth < _DEPTH else []
    visible = [path for path in names if not path.name.startswith(".")]
    files = [path for path in visible if path.suffix in _SUFFIXES and path.is_file()]
    readers = {key_of(path.stem): functools.partial(value, path) for path in files}
    within = [path for path in visible if path.is_dir()]
    return Data(readers | {key_of(path.name): functools.partial(_read, path, value, depth + 1) for path in within})


def key_of(name: str) -> str:
    """The key that a file's or folder's name becomes; Jekyll leaves nothing of a Korean name."""
    return re.sub(r"\s+", "_", _DROPPED.sub("", name), flags=re.ASCII)


def _value(root: Path, clock: Clock, problems: list[DataError], path: Path) -> Any:
    shown = path.relative_to(root.parent).as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if path.suffix in (".csv", ".tsv"):
            return table(text, "\t" if path.suffix == ".tsv" else ",")
        return clock.timed(_json(text) if path.suffix == ".json" else load(text, _VALUES))
    except FrontMatterError as error:
        problem = error.facts.get("problem") or str(error)
        problems.append(DataError("site.data_broken", path=shown, line=error.line, problem=problem))
    except RefusedSymbol as error:
        problems.append(DataError("site.symbol", path=shown, line=error.line))
    except Malformed as error:
        problems.append(DataError("site.data_broken", path=shown, line=error.line, problem='"'))
    except (OSError, UnicodeError) as error:
        problems.append(DataError("site.document_unreadable", path=shown, problem=str(error)))
    return None


def _json(text: str) -> Any:
    """Jekyll reads JSON as YAML; JSON's own reader gives the same in a tenth of the time, and knows no comments."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return load(text, _VALUES)
    return value if _is_shallow(value) else load(text, _VALUES)


def _is_shallow(value: Any) -> bool:
    """Whether it is no deeper than what is read of YAML."""
    level = [value]
    for _ in range(_DEPTH):
        level = [inner for item in level for inner in _within(item)]
        if not level:
            return True
    return False


def _within(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
