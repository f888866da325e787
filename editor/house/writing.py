"""Writes a house style as the text of a `.stet.toml`: what `reading.parse` reads as the same style again."""

from collections.abc import Iterator, Mapping

from editor import messages
from editor.house.lengths import MEASURES
from editor.house.reading import load_plain
from editor.house.style import FormField, House, ImageRules, LinkedField, NewSection, Style
from editor.house.toml_text import comment, key, long_text, text, texts

Notes = Mapping[str, str]
"""What to say of parts in comments, by their names: "styles.red", "markup.paragraph", "fields.title", "skeleton"."""


def write(house: House, language: str, notes: Notes | None = None) -> str:
    """The file's text, with comments in `language`; what is as in the plain style is left out."""
    return "\n".join(_parts(house, language, notes or {}))


def _parts(house: House, language: str, notes: Notes) -> Iterator[str]:
    plain = load_plain()
    yield comment(messages.text("house_file.head", language)) + comment(notes.get("", ""))
    for style in house.styles:
        yield comment(notes.get(f"styles.{style.id}", "")) + style_table(style)
    markup = {kind: pair for kind, pair in house.markup.items() if pair != plain.markup[kind]}
    if markup:
        lines = (comment(notes.get(f"markup.{kind}", "")) + f"{kind} = {texts(markup[kind])}\n" for kind in markup)
        yield _headed("markup", language) + "".join(lines)
    gaps = {kind: space for kind, space in house.gaps.items() if space != plain.gaps[kind]}
    if gaps:
        lines = (comment(notes.get(f"gap.{kind}", "")) + f"{kind} = {text(gaps[kind])}\n" for kind in gaps)
        yield _headed("gap", language) + "".join(lines)
    yield _headed("skeleton", language, notes) + (
        f"front_matter = {long_text(house.skeleton_front_matter)}\nbody = {long_text(house.skeleton_body)}\n"
    )
    if house.new_section != NewSection():
        yield _headed("new_section", language, notes) + new_section_lines(house.new_section)
    for link in house.linked:
        yield comment(notes.get(f"linked.{link.target}", "")) + link_table(link)
    for field in house.fields:
        yield comment(notes.get(f"fields.{field.key}", "")) + field_table(field)
    if house.images != ImageRules():
        yield _headed("images", language, notes) + images_lines(house.images)


def _headed(name: str, language: str, notes: Notes | None = None) -> str:
    return comment(messages.text(f"house_file.{name}", language)) + comment((notes or {}).get(name, "")) + f"[{name}]\n"


def style_table(style: Style) -> str:
    """`[[styles]]` for a style."""
    names = ", ".join(f"{language} = {text(name)}" for language, name in style.labels.items())
    lines = [f"id = {text(style.id)}", f"label = {{ {names} }}", f"open = {text(style.open)}"]
    lines.append(f"close = {text(style.close)}")
    if style.shortcut:
        lines.append(f"shortcut = {text(style.shortcut)}")
    return _table("[[styles]]", lines)


def link_table(link: LinkedField) -> str:
    """`[[linked]]` for a linked field."""
    lines = [f"source = {text(link.source)}", f"target = {text(link.target)}"]
    return _table("[[linked]]", [*lines, f"template = {long_text(link.template)}"])


def field_table(field: FormField) -> str:
    """`[[fields]]` for a field of the form."""
    lines = [f"key = {text(field.key)}", f"kind = {text(field.kind)}"]
    if field.labels:
        names = ", ".join(f"{key(language)} = {text(name)}" for language, name in field.labels.items())
        lines.append(f"label = {{ {names} }}")
    if field.choices:
        lines.append(f"choices = {texts(field.choices)}")
    if field.limit:
        lines.append(f"limit = {field.limit}")
    if field.measure != MEASURES[0]:
        lines.append(f"measure = {text(field.measure)}")
    if field.required:
        lines.append("required = true")
    return _table("[[fields]]", lines)


def new_section_lines(section: NewSection) -> str:
    """The lines of `[new_section]`."""
    flags = {"spacer_above": section.spacer_above, "spacer_below": section.spacer_below}
    return f"heading = {text(section.heading)}\n" + "".join(f"{name} = true\n" for name, set_ in flags.items() if set_)


def images_lines(images: ImageRules) -> str:
    """The lines of `[images]`."""
    numbers = {"width": images.width, "height": images.height, "bytes": images.bytes}
    lines = [f"folder = {text(images.folder)}"]
    lines += [f"{name} = {number}" for name, number in numbers.items() if number]
    if images.format:
        lines.append(f"format = {text(images.format)}")
    return "".join(f"{line}\n" for line in lines)


def _table(head: str, lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in (head, *lines))
