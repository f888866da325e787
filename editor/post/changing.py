"""Front matter with changed keys: each change is a splice of the source that is read again before it counts."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from editor.post import delimiters, psych, splices
from editor.post.entry import Entry, Kind
from editor.post.errors import FrontMatterError
from editor.post.front_matter import FrontMatter
from editor.post.manner import Manner
from editor.post.nodes import Style, parse
from editor.post.reading import value_of
from editor.post.splices import Splice
from editor.post.values import Value, same

_RESOLVED = (Kind.DATE, Kind.NUMBER, Kind.YES_NO)

# Stands for a value that cannot be told before the file is read, as that of an alias.
_ANYTHING = "\0anything"


def changed(front_matter: FrontMatter, values: Mapping[str, Value], removed: Collection[str] = ()) -> FrontMatter:
    """See FrontMatter.changed."""
    result = front_matter
    for key, value in values.items():
        if key not in removed:
            result = _with_value(result, key, value)
    for key in removed:
        result = _without(result, key)
    return result


def changed_text(front_matter: FrontMatter, key: str, text: str) -> FrontMatter:
    """See FrontMatter.changed_text."""
    text = text.replace("\r\n", "\n")
    _refuse_when_broken(front_matter)
    if key not in front_matter:
        return _appended_text(front_matter, key, text)
    entry = front_matter.entry(key)
    if entry.text.rstrip("\n") == text.rstrip("\n"):
        return front_matter
    return _with_text(front_matter, entry, text)


def changed_items(front_matter: FrontMatter, key: str, items: Sequence[str]) -> FrontMatter:
    """See FrontMatter.changed_items."""
    known: dict[str, Value] = {}
    if key in front_matter and isinstance(front_matter[key], list):
        known = dict(zip(front_matter.entry(key).items, _list(front_matter, key), strict=True))
    elif not items and (key not in front_matter or front_matter[key] is None):
        return front_matter
    return _with_value(front_matter, key, [known.get(item, item) for item in items])


def changed_yaml(front_matter: FrontMatter, key: str, text: str) -> FrontMatter:
    """See FrontMatter.changed_yaml."""
    _refuse_when_broken(front_matter)
    entry = front_matter.entry(key)
    if text == entry.yaml:
        return front_matter
    expected = _ANYTHING if any(sign in text for sign in "*&") else value_of(parse(text + "\n"))
    return _with_source(front_matter, entry, text, expected)


def _refuse_when_broken(front_matter: FrontMatter) -> None:
    if front_matter.error is not None:
        raise front_matter.error


def _with_text(front_matter: FrontMatter, entry: Entry, text: str) -> FrontMatter:
    key = entry.key
    if entry.kind is Kind.NESTED or (entry.kind is Kind.LIST and entry.value is not None):
        return changed_yaml(front_matter, key, text)
    if entry.block_scalar is not None or (entry.value is None and "\n" in text.rstrip("\n")):
        return _with_lines(front_matter, entry, text.rstrip("\n"))
    if not text and entry.style is Style.PLAIN:
        return _with_value(front_matter, key, None)
    if entry.kind in _RESOLVED and not isinstance(psych.resolve(text), str):
        return _with_source(front_matter, entry, text, psych.resolve(text))
    return _with_value(front_matter, key, text)


def _list(front_matter: FrontMatter, key: str) -> list[Value]:
    value = front_matter[key]
    return list(value) if isinstance(value, list) else []


def _with_value(front_matter: FrontMatter, key: str, value: Value) -> FrontMatter:
    _refuse_when_broken(front_matter)
    if key not in front_matter:
        return _appended(
            front_matter,
            key,
            lambda end, column: splices.appended(end, column, key, value, _manner(front_matter)),
            value,
        )
    entry = front_matter.entry(key)
    if _settled(value, entry):
        return front_matter
    return _first_that_reads(
        front_matter, key, splices.set_value(front_matter.source, entry, value, _manner(front_matter)), value
    )


def _with_lines(front_matter: FrontMatter, entry: Entry, text: str) -> FrontMatter:
    splice = splices.set_lines(front_matter.source, entry, text, _manner(front_matter))
    after = _applied(front_matter, splice)
    if _keeps_others(front_matter, after, entry.key) and _same_lines(after.entry(entry.key).text, text):
        return after
    return _with_value(front_matter, entry.key, text)


def _with_source(front_matter: FrontMatter, entry: Entry, text: str, expected: Value) -> FrontMatter:
    return _first_that_reads(
        front_matter, entry.key, [splices.set_source(front_matter.source, entry, text, _manner(front_matter))], expected
    )


def _appended_text(front_matter: FrontMatter, key: str, text: str) -> FrontMatter:
    if "\n" not in text.rstrip("\n"):
        return _with_value(front_matter, key, text)
    return _appended(
        front_matter,
        key,
        lambda end, column: splices.appended_lines(end, column, key, text.rstrip("\n"), _manner(front_matter)),
        _ANYTHING,
    )


def _appended(
    front_matter: FrontMatter, key: str, ways: Callable[[int, int], Iterable[Splice]], value: Value
) -> FrontMatter:
    if front_matter.entries.flow:
        raise FrontMatterError("post.front_matter_unwritable")
    base = front_matter if front_matter.source else FrontMatter(f"---{front_matter.newline}" * 2, front_matter.newline)
    column = next((entry.column for entry in front_matter.entries.written), 0)
    return _first_that_reads(base, key, ways(delimiters.split(base.source)[0], column), value)


def _without(front_matter: FrontMatter, key: str) -> FrontMatter:
    _refuse_when_broken(front_matter)
    result = front_matter
    while key in result:
        after = _applied(result, splices.removed(result.source, result.entry(key)))
        if result.entries.flow or len(after.entries.written) != len(result.entries.written) - 1:
            raise FrontMatterError("post.front_matter_unwritable")
        result = after
    if not _keeps_others(front_matter, result, key):
        raise FrontMatterError("post.front_matter_unwritable")
    return result


def _first_that_reads(front_matter: FrontMatter, key: str, ways: Iterable[Splice], value: Value) -> FrontMatter:
    for splice in ways:
        after = _applied(front_matter, splice)
        if _keeps_others(front_matter, after, key) and key in after and _settled(value, after.entry(key)):
            return after
    raise FrontMatterError("post.front_matter_unwritable")


def _keeps_others(front_matter: FrontMatter, after: FrontMatter, key: str) -> bool:
    kept = [entry for entry in front_matter.entries.written if entry.key != key]
    found = [entry for entry in after.entries.written if entry.key != key]
    return (
        after.error is None
        and [entry.key for entry in kept] == [entry.key for entry in found]
        and all(same(old.value, new.value) for old, new in zip(kept, found, strict=True))
    )


def _manner(front_matter: FrontMatter) -> Manner:
    return Manner.of(front_matter.entries.written, front_matter.newline)


def _applied(front_matter: FrontMatter, splice: Splice) -> FrontMatter:
    return FrontMatter(splice.apply(front_matter.source), front_matter.newline)


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
