"""Front matter that is not YAML: Jekyll publishes the post without its layout and dated today.

Where the line at fault shows one of the usual traps, the finding names it, and quotes or blanks would mend it.
"""

import re
from collections.abc import Iterator

from editor.checks.finding import Finding, Fix, Level
from editor.checks.subject import Subject
from editor.checks.texts import quoted
from editor.post import FrontMatter
from editor.post.splices import Splice

_PAIR = re.compile(r"(?P<before>[ ]*(?:- )?(?:[\w-]+[ ]*:[ ]+)?)(?P<value>\S.*?)[ \t]*", re.DOTALL)
_LINES_BEFORE = 3
"""libyaml names the line where it gave up: the fault may stand a little above it."""


def look(subject: Subject) -> Iterator[Finding]:
    """The fault that YAML's reader met."""
    error = subject.front_matter.error
    if error is None:
        return
    line = error.line or 1
    for number in range(line, max(line - _LINES_BEFORE, 1), -1):
        found = _trap(subject, number, line)
        if found is not None:
            yield found
            return
    start, end = subject.line_span(line)
    facts = {name: value for name, value in error.facts.items() if name != "line"} | {"line": line}
    yield Finding("broken_front_matter", Level.ERROR, start, end, facts, key=error.key)


def _trap(subject: Subject, number: int, line: int) -> Finding | None:
    start, end = subject.line_span(number)
    written = subject.text[start:end]
    name, mended = _mended(written)
    if not name or not _gets_further(subject, Splice(start, end, mended), line):
        return None
    first = next(index for index, (one, other) in enumerate(zip(written, mended + "\n", strict=False)) if one != other)
    splice = Splice(start + first, end, mended[first:])
    fix = Fix("blanks" if name == "tab" else "quotes", splice, {"text": mended.strip()})
    return Finding(f"yaml_{name}", Level.ERROR, start + first, end, {"line": number}, fix)


def _mended(line: str) -> tuple[str, str]:
    """Which trap a line shows, and the line without it; "" for none."""
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent:
        return "tab", indent.replace("\t", "  ") + line[len(indent) :]
    found = _PAIR.fullmatch(line)
    if found is None:
        return "", line
    value = found["value"]
    name = _name(value)
    return name, f"{found['before']}{quoted(value)}" if name else line


def _name(value: str) -> str:
    """Which trap a value shows that stands plain where it should be quoted; "" for none."""
    first = value[0]
    if first in "[{":
        return "bracket"
    if first in "\"'":
        return "quote"
    if first in "@`%&*!|>":
        return "sign"
    return "colon" if ": " in value or value.endswith(":") else ""


def _gets_further(subject: Subject, splice: Splice, line: int) -> bool:
    """Whether YAML's reader goes past the line at fault once it is mended."""
    source = splice.apply(subject.front_matter.source)
    error = FrontMatter(source, subject.front_matter.newline).error
    return error is None or (error.line or 0) > line
