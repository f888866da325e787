"""Writes preformatted text: `<pre>` with its signs escaped, `{% highlight %}` and Markdown's code as it stands."""

import re

from editor.body.model import LINE_BREAK, Leaf, Mark, Run, Syntax, common_length
from editor.body.spelling import escape

_OPENS_LIQUID = re.compile(r"\{[{%]")
_RAW = re.compile(r"\{%-?\s*+raw\s*+-?%\}")


def write_code(leaf: Leaf) -> str:
    """The source of a code leaf's content."""
    out: list[str] = []
    stack: tuple[Mark, ...] = ()
    for run in leaf.runs:
        common = common_length(stack, run.marks)
        out += (mark.close for mark in reversed(stack[common:]))
        out += (mark.open for mark in run.marks[common:])
        out.append(_content(run, leaf))
        stack = run.marks
    out += (mark.close for mark in reversed(stack))
    return "".join(out)


def _content(run: Run, leaf: Leaf) -> str:
    if run.spelling is not None:
        return run.spelling
    if run.atom is not None and run.text != LINE_BREAK:
        return run.atom.raw
    text = run.text
    if leaf.open.startswith("<"):
        text = escape(text, Syntax.HTML)
    elif leaf.open.startswith("{"):
        text = _past_liquid(text, leaf.open)
    return text.replace(LINE_BREAK, _line_end(leaf)) if LINE_BREAK in text else text


def _line_end(leaf: Leaf) -> str:
    """How a line ends that was typed, with what its containers and its indentation begin the next one with."""
    newline = "\r\n" if "\r\n" in leaf.open + leaf.source else "\n"
    indentation = leaf.open if leaf.syntax is Syntax.MARKDOWN and not leaf.open.strip() else ""
    return newline + "".join(container.prefix for container in leaf.containers) + indentation


def _past_liquid(code: str, opening: str) -> str:
    """Code in a Liquid block, in which braces are no Liquid."""
    if _RAW.search(opening):
        return code.replace("{%", '{% endraw %}{{ "{%" }}{% raw %}')
    return _OPENS_LIQUID.sub(lambda found: f'{{{{ "{found[0]}" }}}}', code)
