"""The table of contents that `{:toc}` makes of a list."""

from dataclasses import dataclass, field

from editor.kramdown.html.escape import written_attributes


@dataclass(slots=True)
class Heading:
    """One heading of the page: its identifier and its text as HTML."""

    level: int
    identifier: str
    html: str


@dataclass(slots=True)
class _Entry:
    """A heading with those below it."""

    heading: Heading
    entries: "list[_Entry]" = field(default_factory=list)


def table_of_contents(headings: list[Heading], tag: str, attrs: dict[str, str]) -> str:
    """The list, nested as the headings' levels are; "" where there are none."""
    attrs = {"id": "markdown-toc", **attrs}
    entries = _nested(headings)
    return _written(entries, tag, attrs, attrs["id"]) if entries else ""


def _nested(headings: list[Heading]) -> list[_Entry]:
    top: list[_Entry] = []
    above: list[_Entry] = []
    for heading in headings:
        while above and above[-1].heading.level >= heading.level:
            above.pop()
        entry = _Entry(heading)
        (above[-1].entries if above else top).append(entry)
        above.append(entry)
    return top


def _written(entries: list[_Entry], tag: str, attrs: dict[str, str], prefix: str, indent: int = 0) -> str:
    items, margin = [], " " * indent
    for entry in entries:
        identifier = entry.heading.identifier
        link = written_attributes({"href": f"#{identifier}", "id": f"{prefix}-{identifier}"})
        inner = _written(entry.entries, tag, {}, prefix, indent + 4) + f"{margin}  " if entry.entries else ""
        items.append(f"{margin}  <li><a{link}>{entry.heading.html}</a>{inner}</li>\n")
    return f"{margin}<{tag}{written_attributes(attrs)}>\n{''.join(items)}{margin}</{tag}>\n"
