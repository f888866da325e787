"""What journals hold whose Stet is gone."""

import contextlib
import dataclasses
import datetime
import json
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.post.changes import Change, decode
from editor.post.journal.origin import Origin
from editor.post.journal.records import Kind, Record, read_records
from editor.post.signs import Sign

SUFFIX = ".journal"


@dataclasses.dataclass(frozen=True)
class Leftover:
    """A text that was not saved.

    `kept`: its Stet was quit so that it would be here again; else it crashed or was killed. `damaged`: the journal's
    bytes were, and the text may lack what was written last.
    """

    journal: Path
    origin: Origin
    text: str
    written: datetime.datetime
    kept: bool = False
    damaged: bool = False

    def discard(self) -> None:
        """Remove the journal. Raises the system's OSError."""
        self.journal.unlink(missing_ok=True)


def leftovers(folder: Path, sign: Sign) -> list[Leftover]:
    """What was left in a folder of journals, the newest first; a journal that cannot be read is no failure."""
    found = []
    for path in _dead_journals(folder, sign):
        try:
            data, written = path.read_bytes(), path.stat().st_mtime
        except OSError:
            continue
        read = read_journal(path, data, datetime.datetime.fromtimestamp(written))
        if read is not None:
            found.append(read)
        elif _is_settled(path, data):
            with contextlib.suppress(OSError):
                path.unlink()
    return sorted(found, key=lambda leftover: leftover.written, reverse=True)


def _dead_journals(folder: Path, sign: Sign) -> Iterator[Path]:
    try:
        paths = list(folder.iterdir())
    except OSError:
        return
    for path in paths:
        owner, _, rest = path.name.partition(".")
        if rest.endswith(SUFFIX.removeprefix(".")) and not sign.lives(owner):
            yield path


def read_journal(path: Path, data: bytes, written: datetime.datetime) -> Leftover | None:
    """The last text that the bytes of a journal give, None where they give none."""
    records = list(read_records(data, path.stem))
    origin = next(filter(None, map(_origin, reversed(records))), Origin())
    text, whole = _last_text(records)
    if text is None:
        return None
    kept = any(record.kind is Kind.KEPT for record in records)
    intact = whole and data.endswith(records[-1].to_bytes(path.stem))
    return Leftover(path, origin, text, written, kept, not intact)


def _is_settled(path: Path, data: bytes) -> bool:
    """Whether a journal says itself that it keeps nothing; one that is only damaged stays where it is."""
    records = list(read_records(data, path.stem))
    return not data or (bool(records) and records[-1].kind is Kind.SETTLED)


def _origin(record: Record) -> Origin | None:
    if record.kind is not Kind.ORIGIN:
        return None
    try:
        return Origin.from_json(json.loads(record.payload))
    except (ValueError, TypeError):
        return None


def _last_text(records: Iterable[Record]) -> tuple[str | None, bool]:
    """The text after the last change that follows on a text without a gap, and whether no change was left out."""
    text: str | None = None
    sequence, whole = -1, True
    for record in records:
        if record.kind is Kind.TEXT:
            text, sequence, whole = _decoded(record.payload), record.sequence, True
        elif record.kind is Kind.SETTLED:
            text, sequence, whole = None, record.sequence, True
        elif record.kind is Kind.CHANGE:
            if text is None or not whole or record.sequence != sequence + 1:
                whole = False
                continue
            changed = _changed(text, record.payload)
            whole = changed is not None
            text, sequence = changed if changed is not None else text, record.sequence
    return text, whole


def _decoded(payload: bytes) -> str | None:
    try:
        return decode(payload)
    except ValueError:
        return None


def _changed(text: str, payload: bytes) -> str | None:
    try:
        return Change.from_bytes(payload).apply(text)
    except (ValueError, struct.error):
        return None
