"""Reads house style files: TOML as in resources/house/default.toml, which a site's `.stet.toml` may say less than."""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor import resources
from editor.house import markup
from editor.house.lengths import MEASURES
from editor.house.lines import syntax_error
from editor.house.style import (
    FIELD_KINDS,
    HEADINGS,
    IMAGE_FORMATS,
    FormField,
    House,
    ImageRules,
    LinkedField,
    NewSection,
    Style,
)
from editor.house.table import HouseError, Table
from editor.post import delimiters

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_BYTES = 500_000
"""A style is a few kilobytes; whoever opens a post waits for it."""
_SHORTCUT = re.compile(r"(?:(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[^\s+]|F[0-9]{1,2}|[A-Z][a-z]+)|F[0-9]{1,2})?")


def load(path: Path, base: House | None = None) -> House:
    """Read a house style file; what it does not say is as in `base`, and without one it must say all.

    Raises HouseError, which names line and key where there are any.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise HouseError("house.too_large", path=path, most=_MOST_BYTES // 1000)
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problem = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise HouseError("house.unreadable", path=path, problem=problem) from error
    return parse(source, path, base)


def parse(source: str, path: Path, base: House | None = None) -> House:
    """The house style that a file's text says; `path` is for its errors. As `load`."""
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line, problem = syntax_error(source, str(error))
        raise HouseError("house.no_toml", path=path, line=line, problem=problem) from error
    except RecursionError as error:
        raise HouseError("house.no_toml", path=path, line=1, problem="too deep") from error
    return _house(Table(values, source, path), base)


@functools.cache
def load_default() -> House:
    """The house style that Stet brings with it, for posts that no site says anything about."""
    return load(resources.path("house/default.toml"))


@functools.cache
def load_plain() -> House:
    """Markup that is nobody's in particular: what a site's own style begins with."""
    return load(resources.path("house/plain.toml"))


@functools.cache
def load_neutral() -> House:
    """The style of posts that are in nobody's: for who writes on a site that says nothing of a style."""
    return load(resources.path("house/neutral.toml"), load_plain())


def _house(file: Table, base: House | None) -> House:
    file.known(("styles", "markup", "gap", "skeleton", "linked", "fields", "images", "new_section"))
    skeleton = _skeleton(file, base)
    return House(
        styles=_styles(file.tables("styles")),
        markup=_markup(file, base),
        gaps=_gaps(file, base),
        skeleton_front_matter=skeleton[0],
        skeleton_body=skeleton[1],
        linked=tuple(map(_linked, file.tables("linked"))),
        fields=_fields(file.tables("fields")),
        images=_images(file.table("images")) if "images" in file else ImageRules(),
        new_section=_new_section(file.table("new_section")) if "new_section" in file else NewSection(),
    )


def _styles(tables: list[Table]) -> tuple[Style, ...]:
    _apart(tables, "id")
    _apart(tables, "shortcut")
    return tuple(map(_style, tables))


def _style(table: Table) -> Style:
    table.known(("id", "label", "open", "close", "shortcut"))
    style_id, shortcut = table.text("id"), table.text("shortcut", "")
    if not _ID.fullmatch(style_id):
        raise table.fault("no_id", "id")
    if not _SHORTCUT.fullmatch(shortcut):
        raise table.fault("no_shortcut", "shortcut")
    opening, closing = table.text("open"), table.text("close")
    if not markup.is_inline(opening, closing):
        raise table.fault("no_inline", "open")
    if not markup.has_effect(opening):
        raise table.fault("no_effect", "open")
    return Style(style_id, table.labels("label", needed=True), opening, closing, shortcut)


def _markup(file: Table, base: House | None) -> dict[str, tuple[str, str]]:
    found = dict(base.markup) if base else {}
    for table, kind in _entries(file, "markup", markup.KINDS, base):
        found[kind] = opening, closing = table.pair(kind)
        if not markup.is_balanced(opening + closing):
            raise table.fault("unbalanced", kind)
        for sign in markup.SIGNS.get(kind, ()):
            if sign not in opening:
                raise table.fault("no_sign", kind, sign=sign)
    return found


def _gaps(file: Table, base: House | None) -> dict[str, str]:
    found = dict(base.gaps) if base else {}
    for table, kind in _entries(file, "gap", markup.GAPS, base):
        found[kind] = table.text(kind)
        if found[kind].strip():
            raise table.fault("no_gap", kind)
    return found


def _entries(file: Table, name: str, known: Sequence[str], base: House | None) -> Iterator[tuple[Table, str]]:
    """A table with each of its keys that is to be read: those that it has, or, without a base, all that are known."""
    if base and name not in file:
        return
    table = file.table(name)
    table.known(known)
    for key in table.keys() if base else known:
        yield table, key


def _skeleton(file: Table, base: House | None) -> tuple[str, str]:
    if base and "skeleton" not in file:
        return base.skeleton_front_matter, base.skeleton_body
    table = file.table("skeleton")
    table.known(("front_matter", "body"))
    front_matter = table.text("front_matter", base.skeleton_front_matter if base else None)
    if delimiters.split(front_matter)[1] != len(front_matter):
        raise table.fault("no_front_matter", "front_matter")
    return front_matter, table.text("body", base.skeleton_body if base else None)


def _linked(table: Table) -> LinkedField:
    table.known(("source", "target", "template"))
    template = table.text("template", "{source}")
    if "{source}" not in template:
        raise table.fault("no_sign", "template", sign="{source}")
    return LinkedField(_key(table, "source"), _key(table, "target"), template)


def _key(table: Table, name: str) -> str:
    """A key of the front matter."""
    key = table.text(name)
    if not key:
        raise table.fault("no_key", name)
    return key


def _fields(tables: list[Table]) -> tuple[FormField, ...]:
    _apart(tables, "key")
    return tuple(map(_field, tables))


def _field(table: Table) -> FormField:
    table.known(("key", "kind", "label", "choices", "limit", "measure", "required"))
    return FormField(
        key=_key(table, "key"),
        kind=table.one_of("kind", FIELD_KINDS, "text"),
        labels=table.labels("label", needed=False),
        choices=table.texts("choices"),
        limit=table.number("limit"),
        required=table.flag("required"),
        measure=table.one_of("measure", MEASURES, MEASURES[0]),
    )


def _images(table: Table) -> ImageRules:
    table.known(("folder", "width", "height", "bytes", "format"))
    return ImageRules(
        folder=table.folder("folder", ImageRules().folder),
        width=table.number("width"),
        height=table.number("height"),
        bytes=table.number("bytes"),
        format=table.one_of("format", IMAGE_FORMATS, ""),
    )


def _new_section(table: Table) -> NewSection:
    table.known(("heading", "spacer_above", "spacer_below"))
    return NewSection(
        heading=table.one_of("heading", HEADINGS, NewSection().heading),
        spacer_above=table.flag("spacer_above"),
        spacer_below=table.flag("spacer_below"),
    )


def _apart(tables: list[Table], key: str) -> None:
    """Refuse a value that two tables have for a key; "" may stand in any."""
    seen = set()
    for table in tables:
        value = table.text(key, "")
        if value and value in seen:
            raise table.fault("twice", key, value=value)
        seen.add(value)
