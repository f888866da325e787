"""Block scalars (`>` folded, `|` literal) as they are written: a header line and indented lines."""

import dataclasses
import re
from collections.abc import Iterable
from typing import Self

_HEADER = re.compile(r"(?P<mark>[>|])(?P<indicators>[-+0-9]*)")
_NEWLINE = re.compile(r"\r?\n")


@dataclasses.dataclass(frozen=True)
class BlockScalar:
    """A block scalar as written.

    `header` is its first line from the indicator on, comment included; `indent` the column of its text, 0 when there is
    none yet; `lines` the text as written, without the indentation.
    """

    header: str
    indent: int
    lines: tuple[str, ...]

    @classmethod
    def read(cls, source: str, parent: int) -> Self:
        """From the scalar's source without its last newline; `parent` is the column of its key."""
        header, *lines = _NEWLINE.split(source)
        found = _HEADER.match(header)
        digits = found["indicators"].strip("+-") if found else ""
        indent = parent + int(digits) if digits else _indent(lines)
        return cls(header, indent, tuple(line[indent:] for line in lines))

    @property
    def folded(self) -> bool:
        """Whether single newlines within the text are spaces."""
        return self._header["mark"] == ">"

    @property
    def chomping(self) -> str:
        """ "-" takes no newline at the end, "+" takes all, "" exactly one."""
        return self._header["indicators"].strip("0123456789")

    @property
    def _header(self) -> re.Match[str]:
        found = _HEADER.match(self.header)
        assert found is not None  # a block scalar begins so, or it would not be one
        return found

    @property
    def text(self) -> str:
        """What a person edits: the lines as written, blank lines between paragraphs and all."""
        return "\n".join(self.lines)

    def with_chomping(self, chomping: str) -> Self:
        """This scalar with another chomping indicator."""
        digits = self._header["indicators"].strip("+-")
        return self._with_indicators(digits + chomping)

    def with_text(self, text: str, parent: int, default: int) -> Self:
        """This scalar with other lines.

        `parent` is the column of the key that holds it, `default` the indentation below it where there is no text yet.
        """
        lines = tuple(line if line.strip(" ") else "" for line in text.split("\n")) if text else ()
        digits = self._header["indicators"].strip("+-")
        indent = self.indent or parent + (int(digits) if digits else default)
        written = dataclasses.replace(self, indent=indent, lines=lines)
        first = next(filter(None, lines), "")
        if first.startswith((" ", "\t")) and not digits:
            # Without the number YAML would take the text's own blanks for indentation.
            return written._with_indicators(f"{indent - parent}{self.chomping}")
        return written

    def _with_indicators(self, indicators: str) -> Self:
        found = self._header
        start, end = found.span("indicators")
        return dataclasses.replace(self, header=self.header[:start] + indicators + self.header[end:])

    def write(self, newline: str) -> str:
        """The scalar's source, without a newline after its last line."""
        return newline.join([self.header, *((" " * self.indent + line) if line else "" for line in self.lines)])


def fold(value: str) -> str:
    """The lines that YAML folds into `value`.

    A newline between two lines of text is written as one blank line more, except beside a line that begins with a
    blank, which folding leaves alone (YAML 1.2, section 8.1.3).
    """
    written: list[str] = []
    before = ""
    for line in value.split("\n"):
        if line and before and not _spaced(before) and not _spaced(line):
            written.append("")
        before = line or before
        written.append(line)
    return "\n".join(written)


def content_end(source: str, start: int, end: int) -> int:
    """Where the text of the block scalar at `start` ends, the last newline left out.

    YAML's mark (`end`) stands after all blank lines that follow; they are the scalar's own only where it keeps them
    (`+`).
    """
    lines = source[start:end].split("\n")
    found = _HEADER.match(lines[0])
    if lines[-1] == "":
        lines.pop()
    if found is None or "+" not in found["indicators"]:
        indent = _indent(line.rstrip("\r") for line in lines[1:])
        while len(lines) > 1 and _blank(lines[-1].rstrip("\r"), indent):
            lines.pop()
    return start + len("\n".join(lines)) - lines[-1].endswith("\r")


def _blank(line: str, indent: int) -> bool:
    """Blanks beyond the indentation are text."""
    return not line.strip(" ") and (indent == 0 or len(line) <= indent)


def _spaced(line: str) -> bool:
    return line.startswith((" ", "\t"))


def _indent(lines: Iterable[str]) -> int:
    first = next((line for line in lines if line.strip(" ")), "")
    return len(first) - len(first.lstrip(" "))
