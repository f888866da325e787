"""The site's data (Jekyll 4.3, lib/jekyll/readers/data_reader.rb)."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from editor.post import FrontMatterError
from editor.site.csv_files import Malformed, table
from editor.site.errors import DataError
from editor.site.yaml_files import RefusedSymbol, load

_SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".tsv")
_DROPPED = re.compile(r"[^\w\s-]+|(?:(?<=^)|(?<=\s))\s+(?=$|\s?\b)", re.ASCII)
_DEPTH = 40
# A table may have many thousand rows.
_VALUES = 1_000_000


def read(folder: Path, problems: list[DataError]) -> dict[str, Any]:
    """The values of the files in `folder` by their names, folders within as mappings; what fails joins `problems`."""
    return _read(folder, folder, problems, 0)


def _read(root: Path, folder: Path, problems: list[DataError], depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    names = sorted(folder.iterdir()) if folder.is_dir() and depth < _DEPTH else []
    visible = [path for path in names if not path.name.startswith(".")]
    for path in visible:
        if path.suffix in _SUFFIXES and path.is_file():
            result[key_of(path.stem)] = _value(root, path, problems)
    for path in visible:
        if path.is_dir():
            result[key_of(path.name)] = _read(root, path, problems, depth + 1)
    return result


def key_of(name: str) -> str:
    """The key that a file's or folder's name becomes; Jekyll leaves nothing of a Korean name."""
    return re.sub(r"\s+", "_", _DROPPED.sub("", name), flags=re.ASCII)


def _value(root: Path, path: Path, problems: list[DataError]) -> Any:
    shown = path.relative_to(root.parent).as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if path.suffix in (".csv", ".tsv"):
            return table(text, "\t" if path.suffix == ".tsv" else ",")
        return _json(text) if path.suffix == ".json" else load(text, _VALUES)
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
