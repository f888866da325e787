"""Changes a house style file to say another style: what stays the same keeps its bytes, comments as well."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import AoT, Table

from editor.house.reading import load_plain, parse
from editor.house.style import FormField, House, LinkedField, Style
from editor.house.toml_text import long_text, text, texts
from editor.house.writing import field_table, images_lines, link_table, new_section_lines, style_table, write

Part = TypeVar("Part", Style, LinkedField, FormField)


def edited(source: str, path: Path, wanted: House, language: str) -> str:
    """The file's text with `wanted` as its style. Raises HouseError where the text is no house style.

    A text whose form does not bear the change is written anew, with comments in `language`.
    """
    present = parse(source, path, load_plain())
    if wanted == present:
        return source
    document = tomlkit.parse(source)
    _change_tables(document, "styles", present.styles, wanted.styles, lambda style: style.id, style_table)
    _change_values(document, "markup", _pairs(present), _pairs(wanted))
    gaps = [{kind: text(space) for kind, space in house.gaps.items()} for house in (present, wanted)]
    _change_values(document, "gap", *gaps)
    _change_values(document, "skeleton", _skeleton(present), _skeleton(wanted))
    _change_tables(document, "linked", present.linked, wanted.linked, lambda link: link.target, link_table)
    _change_tables(document, "fields", present.fields, wanted.fields, lambda field: field.key, field_table)
    if wanted.new_section != present.new_section:
        _change_lines(document, "new_section", new_section_lines(wanted.new_section))
    if wanted.images != present.images:
        _change_lines(document, "images", images_lines(wanted.images))
    changed = tomlkit.dumps(document)
    return changed if _says(changed, path, wanted) else write(wanted, language)


def _says(source: str, path: Path, wanted: House) -> bool:
    return parse(source, path, load_plain()) == wanted


def _pairs(house: House) -> dict[str, str]:
    return {kind: texts(pair) for kind, pair in house.markup.items()}


def _skeleton(house: House) -> dict[str, str]:
    return {"front_matter": long_text(house.skeleton_front_matter), "body": long_text(house.skeleton_body)}


def _change_values(document: TOMLDocument, name: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Set the values of a table that differ, given as TOML."""
    lines = [f"{key} = {value}\n" for key, value in after.items() if before.get(key) != value]
    if lines:
        if name not in document:
            document[name] = tomlkit.table()
        _update(document[name], tomlkit.parse("".join(lines)))


def _change_lines(document: TOMLDocument, name: str, lines: str) -> None:
    """Have a table say exactly these lines."""
    new = tomlkit.parse(lines)
    if name not in document:
        document[name] = tomlkit.table()
    _update(document[name], new)
    _remove_others(document[name], new)


def _change_tables(
    document: TOMLDocument,
    name: str,
    before: Sequence[Part],
    after: Sequence[Part],
    key: Callable[[Part], str],
    written: Callable[[Part], str],
) -> None:
    """Have an array of tables say these parts, one after the other; those that stay the same are not touched."""
    if before == after:
        return
    tables = document.get(name, tomlkit.aot())
    old = {key(part): (part, table) for part, table in zip(before, tables, strict=True)}
    new = {key(part): _fragment(written(part), name) for part in after}
    for part in after:
        same, table = old.get(key(part), (part, None))
        if table is not None and same != part:
            _update(table, new[key(part)])
            _remove_others(table, new[key(part)])
    wanted = [old[key(part)][1] if key(part) in old else new[key(part)] for part in after]
    _set_tables(document, name, tables, wanted)


def _fragment(written: str, name: str) -> Table:
    """The one table of an array that some TOML says, with an empty line behind it."""
    tables = tomlkit.parse(f"{written}\n")[name]
    assert isinstance(tables, AoT)
    return tables[0]


def _set_tables(document: TOMLDocument, name: str, tables: AoT, wanted: list[Table]) -> None:
    """Have an array hold these tables; where their order allows it, it stays and is only added to and taken from."""
    for place in reversed(range(len(tables))):
        if not any(tables[place] is table for table in wanted):
            del tables[place]
    if all(mine is table for mine, table in zip(tables, wanted, strict=False)):
        added = wanted[len(tables) :]
    else:
        tables, added = tomlkit.aot(), wanted
    for table in added:
        tables.append(table)
    if not tables:
        document.remove(name)
    elif document.get(name) is not tables:
        document[name] = tables


def _update(table: Any, new: Any) -> None:
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(table.get(key), dict):
            _update(table[key], value)
        elif key not in table or table[key] != value:
            table[key] = value


def _remove_others(table: Any, new: Any) -> None:
    for key in [key for key in table if key not in new]:
        table.remove(key)
