"""Writes preformatted text: `<pre>` with its signs escaped, `{% highlight %}` and Markdown's code as it stands."""

import re

from editor.body.model import LINE_BREAK, Leaf, Mark, Run, Syntax, common_length
from editor.body.spelling import BEGINS_RAW, BRACE, escape

_CODE = re.compile(r"<code\b[^>]*+>\Z", re.IGNORECASE)
_CLOSES_MATH = re.compile(r"\$(?=(?>(?:\{\})*)\$)")
_OPENS_LIQUID = re.compile(r"\{(?=[{%])")
_ENDS_RAW = re.compile(r"\{(?=%-?\s*+endraw\b)")


def write_code(leaf: Leaf) -> str:
    """The source of a code leaf's content."""
    out = [_line_end(leaf).rstrip(" \t")] if _line_end_is_lost(leaf) else []
    stack: tuple[Mark, ...] = ()
    raw = leaf.raw or BEGINS_RAW.search(leaf.open) is not None
    for index, run in enumerate(leaf.runs):
        common = common_length(stack, run.marks)
        out += (mark.close for mark in reversed(stack[common:]))
        out += (mark.open for mark in run.marks[common:])
        out.append(_content(run, leaf, leaf.runs[index + 1 : index + 2], raw))
        if run.atom is not None and run.atom.kind == "liquid":
            raw = BEGINS_RAW.match(run.atom.raw) is not None
        stack = run.marks
    out += (mark.close for mark in reversed(stack))
    if leaf.runs and leaf.runs[-1].text.endswith(LINE_BREAK) and not leaf.close.startswith(("\n", "\r")):
        out.append(_line_end(leaf))  # the last one does not show
    return "".join(out)


def _line_end_is_lost(leaf: Leaf) -> bool:
    """Whether the line end that code begins with would not show, as the first one behind its opening."""
    begins = bool(leaf.runs) and leaf.runs[0].text.startswith(LINE_BREAK)
    return begins and bool(leaf.open.strip()) and "\n" not in leaf.open and not _CODE.search(leaf.open)


def _content(run: Run, leaf: Leaf, following: tuple[Run, ...], raw: bool) -> str:
    if run.spelling is not None:
        return run.spelling
    if run.atom is not None and run.text != LINE_BREAK:
        return run.atom.raw
    after = _begins(following[0]) if following else leaf.close
    own = _apart(run.text, after) if leaf.open.startswith("$$") else run.text
    text = escape(own, Syntax.HTML) if leaf.open.startswith("<") else _past_liquid(own, after, raw)
    return _with_line_ends(text, leaf, not following or after == LINE_BREAK) if LINE_BREAK in text else text


def _apart(text: str, after: str) -> str:
    """Mathematics in which no two signs close it: each has an empty group between them that does not show."""
    behind = "$" if after.startswith("$") else ""
    written = _CLOSES_MATH.sub("${}", text + behind)
    return written[: len(written) - len(behind)]


def _begins(run: Run) -> str:
    """The first sign that a run writes; a line break for itself."""
    return run.text if run.text == LINE_BREAK else (run.atom.raw if run.atom else run.spelling or run.text)[:1]


def _with_line_ends(text: str, leaf: Leaf, ends: bool) -> str:
    """Text whose line breaks are line ends; a line without text has no blanks. `ends` says that a line ends with it."""
    *lines, last = text.split(LINE_BREAK)
    line_end = _line_end(leaf)
    bare = line_end.rstrip(" \t")
    begins = [line_end if line else bare for line in lines[1:]] + [bare if ends and not last else line_end]
    return lines[0] + "".join(map("".join, zip(begins, [*lines[1:], last], strict=True)))


def _line_end(leaf: Leaf) -> str:
    """How a line ends that was typed, with what its containers and its indentation begin the next one with."""
    newline = "\r\n" if "\r\n" in leaf.open + leaf.source else "\n"
    indentation = leaf.open if leaf.syntax is Syntax.MARKDOWN and not leaf.open.strip() else ""
    return newline + "".join(container.prefix for container in leaf.containers) + indentation


def _past_liquid(code: str, after: str, raw: bool) -> str:
    """Code in which braces are no Liquid, nor with what stands after it; in Liquid's raw text, where they are none."""
    if raw:
        return _ENDS_RAW.sub(f"{{% endraw %}}{BRACE}{{% raw %}}", code)
    written = _OPENS_LIQUID.sub(BRACE, code)
    return written[:-1] + BRACE if written.endswith("{") and after[:1] in ("{", "%") else written
