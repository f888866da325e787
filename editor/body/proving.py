"""Writes edited leaves so that they show what was meant: `**끝. **다음` is not bold, with `<strong>` it is."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from editor.body.breaks import BREAK
from editor.body.destinations import link_address
from editor.body.effects import effects, effects_of
from editor.body.html_code import read_code, read_highlighted
from editor.body.images import image_source
from editor.body.inline import Unreadable, merged, read_inline
from editor.body.model import LINE_BREAK, Atom, Leaf, Mark, Reading, Run, Syntax
from editor.body.neighbours import Pair, stay_apart
from editor.body.spelling import BRACE, PARSED_IN_MARKDOWN, REFERENCE
from editor.body.writing import is_code, write_leaf

if TYPE_CHECKING:
    from editor.kramdown.document import Document

_TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em", "~~": "del", "<s>": "del", "<strike>": "del"}
"""kramdown takes `<s>` at a line's start for a block (HTML_SPAN_ELEMENTS in lib/kramdown/parser/html.rb)."""

_RAW_SIGNS = ("&", "<", "{")
"""Signs that were text where they stood and may be markup beside others; what is written by default is always text."""
_LONE_NEWLINE = re.compile(r"(?<!\r)\n")
_FENCE = re.compile(r"`{3,}|~{3,}")
_BLANKS = r"[^\S\r\n]*+"
_LOOSE = re.compile(
    rf"^[ \t>]*+((?>`{{3,}}|~{{3,}})){_BLANKS}(?>(?:[^\s{{]|\{{(?![{{%]))*)(?:{_BLANKS}(?=[\r\n]|\Z)|(\{{.*))",
    re.MULTILINE,
)
"""A line that would open code: a fence with at most one word behind it, or with Liquid, which may be one."""


class Written(NamedTuple):
    """What a leaf writes, and whether that is read as the leaf that it is."""

    source: str
    proved: bool = True


def write_proved(leaf: Leaf, reading: Reading) -> Written:
    """A leaf's source; every sign escaped where it would not be read as the leaf that it is in its reading."""
    written = write_leaf(leaf)
    if written == leaf.source or not (leaf.runs or leaf.is_literal):
        return Written(written)
    if leaf.syntax is Syntax.HTML and leaf.kind == "code" and leaf.open.startswith("{"):
        return Written(written, _is_highlighted(written, leaf))
    if leaf.syntax is Syntax.HTML:
        return Written(written if _shows(written, leaf) else write_leaf(replace(leaf, runs=in_html(leaf.runs))))
    return _proved_code(leaf, written, reading) if leaf.kind == "code" else _proved_text(leaf, written, reading)


def _proved_code(leaf: Leaf, written: str, reading: Reading) -> Written:
    from editor.body.markdown.proof import reads_as  # takes 80 ms to import, and bodies of HTML never need it

    known = reading.definitions
    choices = [written]
    if not reads_as(leaf, written, known):
        if _is_read_where_it_was(leaf, written, reading):
            return Written(written, proved=False)
        if leaf.source and leaf.place >= 0 and not reads_as(reading.leaves[leaf.place], leaf.source, known):
            return Written(write_leaf(_fenced_anew(leaf)))  # its lines are not set as those of what it stands in
        # What stands elsewhere may begin with the one sign, and would be code up to it.
        signs = ("~", "") if not leaf.open.strip() and "```" in reading.source else ("", "~")
        others = (*(write_leaf(_plain_code(leaf, sign)) for sign in signs), *map(write_leaf, _otherwise_set(leaf)))
        choices = [other for other in others if reads_as(leaf, other, known)]
        written = choices[0] if choices else others[0]
    if "\r\n" in reading.space and not _LONE_NEWLINE.search(leaf.source):
        written = _LONE_NEWLINE.sub("\r\n", written)
    return Written(written, bool(choices))


def _proved_text(leaf: Leaf, written: str, reading: Reading) -> Written:
    from editor.body.markdown.proof import reads_as  # see above

    known = reading.definitions
    if reads_as(leaf, written, known):
        return Written(written)
    if _is_read_where_it_was(leaf, written, reading):
        return Written(written, proved=False)
    for runs in _spellings(leaf, known):
        written = write_leaf(replace(leaf, runs=runs))
        if reads_as(leaf, written, known):
            return Written(written)
    return Written(written, proved=False)


def _is_read_where_it_was(leaf: Leaf, written: str, reading: Reading) -> bool:
    """Whether a leaf's source is read as it behind the leaf that it was read behind.

    What would be a table by itself is text straight below a heading; lines of code need not be set in as their item is.
    """
    if leaf.place <= 0 or leaf.rehoused:
        return False
    before = reading.leaves[leaf.place - 1]
    pair = Pair(before, before.source, leaf, written)
    return stay_apart(pair, reading.gaps[leaf.place].raw, reading.definitions)


def _spellings(leaf: Leaf, known: "Document | None") -> Iterator[tuple[Run, ...]]:
    """A leaf's runs in other spellings, ever farther from their own."""
    from editor.body.respelling import by_name, on_one_line, respelled, with_spaces_apart  # which few edits need

    yield with_spaces_apart(leaf.runs)
    yield by_name(leaf, known)
    for runs in respelled(leaf):
        yield from (runs, in_html(runs))
    yield from (in_html(leaf.runs), on_one_line(leaf.runs), _notes_seen(in_html(on_one_line(leaf.runs))))


def guarded(leaf: Leaf) -> Iterator[str]:
    """A Markdown leaf's sources in which no sign depends on what stands around it, ever more careful.

    As signs that open code and are nowhere closed: others further down may come to close them.
    """
    from editor.body.respelling import on_one_line  # see above

    if leaf.kind == "code":
        yield from (write_leaf(_plain_code(leaf, sign)) for sign in ("", "~", "`"))
        return
    if not leaf.runs or leaf.kind in ("sealed", "rule", "spacer"):
        return
    if leaf.kind == "item":
        leaf = replace(leaf, open=leaf.open.lstrip(" \t"))  # set in no more than its list is
    escaped = merged(run._replace(spelling=None) if run.spelling == run.text else run for run in leaf.runs)
    for runs in (escaped, on_one_line(escaped), in_html(on_one_line(escaped))):
        yield write_leaf(replace(leaf, runs=runs))


def is_loose(source: str) -> bool:
    """Whether a line of text would open code, were it closed somewhere."""
    return bool(loose_fences(source))


def loose_fences(source: str) -> list[tuple[str, str]]:
    """The fences of a text's lines that would open code, were they closed somewhere; each with Liquid behind it."""
    return _LOOSE.findall(source) if "```" in source or "~~~" in source else []


def in_html(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs that show the same in both syntaxes: HTML marks and atoms, and spellings that are references."""
    made: dict[Mark, Mark] = {}
    return merged(_run_in_html(run, made) for run in runs)


def _shows(written: str, leaf: Leaf) -> bool:
    """Whether an HTML leaf's source is read as that leaf."""
    if not any(run.spelling in _RAW_SIGNS for run in leaf.runs):
        return True
    start, end = len(leaf.open), len(written) - len(leaf.close)
    try:
        if leaf.kind == "code":  # whose last line end does not show
            end += 2 if leaf.close.startswith("\r\n") else leaf.close.startswith(("\n", "\r"))
            again = read_code(written, start, end)
        else:
            again = read_inline(written, start, end)
    except Unreadable:
        return False
    return _looks(again.runs) == _looks(leaf.runs)


def _is_highlighted(written: str, leaf: Leaf) -> bool:
    """Whether a block of Liquid's that highlights code is read as that code."""
    if "{%" not in written[len(leaf.open) : len(written) - len(leaf.close)]:
        return True
    try:
        _, runs, _ = read_highlighted(written)
    except Unreadable:
        return False
    return _looks(runs) == _looks(leaf.runs)


def _looks(runs: Sequence[Run]) -> list[tuple[str, object]]:
    return [(" " if char == "\u00a0" else char, effects_of(run.marks)) for run in runs for char in run.text]


def _notes_seen(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs whose footnotes stand outside of the elements in which they would be text."""

    def seen(run: Run) -> Run:
        if run.atom is None or run.atom.kind != "footnote":
            return run
        return run._replace(marks=tuple(mark for mark in run.marks if mark.kind in PARSED_IN_MARKDOWN))

    return tuple(map(seen, runs))


def _plain_code(leaf: Leaf, sign: str = "") -> Leaf:
    """Code whose lines all begin alike, between fences that no line of it can close; of a sign, or of its own."""
    runs = tuple(run if run.spelling == BRACE else run._replace(spelling=None) for run in leaf.runs)
    fence = _FENCE.match(leaf.open)
    if fence is None and leaf.open.strip():
        return replace(leaf, runs=runs)
    line_end = "\n" + "".join(container.prefix for container in leaf.containers)
    longer = _fence(leaf, sign or (fence[0][0] if fence else "`"), len(fence[0]) if fence else 3)
    # By indentation no line that is empty can be the first or the last.
    opening = longer + (leaf.open[fence.end() :].split("\n")[0].rstrip() if fence else "") + line_end
    if leaf.text.startswith(LINE_BREAK):
        opening = opening.rstrip(" \t")
    return replace(leaf, runs=runs, open=opening, close=line_end + longer + _behind_fence(leaf.close))


def _fence(leaf: Leaf, sign: str, least: int) -> str:
    """A fence of a sign that no line of some code can close."""
    return sign * max(least, *(len(found) + 1 for found in re.findall(re.escape(sign) + "+", leaf.text)), 3)


def _fenced_anew(leaf: Leaf) -> Leaf:
    """Code as it is set, between fences that no line of it can close."""
    fence = _FENCE.match(leaf.open)
    if fence is None:
        return leaf
    longer = _fence(leaf, fence[0][0], len(fence[0]))
    return replace(leaf, open=longer + leaf.open[fence.end() :], close=_FENCE.sub(longer, leaf.close, count=1))


def _behind_fence(close: str) -> str:
    """The attribute list that may stand behind what closes code."""
    closing = _FENCE.search(close)
    return close[closing.end() :].lstrip("`~") if closing else ""


def _otherwise_set(leaf: Leaf) -> Iterator[Leaf]:
    """Mathematics with its signs beside it, or on lines of their own; no other code.

    Blanks behind the first sign do not show, and a line of dashes below the first line would make that a heading.
    """
    if leaf.open.startswith("$$"):
        plain, behind = _plain_code(leaf), leaf.close.rpartition("$$")[2]
        line_end = "\n" + "".join(container.prefix for container in leaf.containers)
        yield replace(plain, open="$$", close=f"$${behind}")
        yield replace(plain, open=f"$${line_end}", close=f"{line_end}$${behind}")


def _run_in_html(run: Run, made: dict[Mark, Mark]) -> Run:
    for mark in run.marks:
        if mark not in made:
            made[mark] = _mark_in_html(mark)
    kept = run.spelling is not None and (REFERENCE.fullmatch(run.spelling) or not run.spelling.strip("\r\n\t >"))
    return Run(
        run.text,
        tuple(made[mark] for mark in run.marks),
        run.spelling if kept else None,
        run.atom and _atom_in_html(run.atom),
    )


def _atom_in_html(atom: Atom) -> Atom:
    if atom.raw.startswith("!["):
        address, alternative = map(html.escape, image_source(atom.raw))
        return Atom("img", f'<img src="{address}" alt="{alternative}" />')
    if atom.kind == "empty" and atom.raw.startswith("["):
        return atom._replace(raw=f'<a href="{html.escape(link_address(atom.raw))}"></a>')
    return atom if atom.kind != "br" or atom.raw.startswith("<") else BREAK


def _mark_in_html(mark: Mark) -> Mark:
    if mark.open.startswith("[") or mark.link:
        return Mark("a", f'<a href="{html.escape(effects(mark).link or "")}">', "</a>")
    tag = "code" if is_code(mark) else _TAGS.get(mark.open, "")
    return Mark(tag, f"<{tag}>", f"</{tag}>") if tag else mark
