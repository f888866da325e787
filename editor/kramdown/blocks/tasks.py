"""Items of a list that can be ticked off."""

import re

from editor.kramdown.attributes import add_class
from editor.kramdown.tree import Node

TASK = "task-list-item"
_BOX = re.compile(r"\[( |x|X)\][ \t]+(?=[^\s])", re.ASCII)
_INPUT = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{} />'


def mark_task(item: Node, text: str) -> str:
    """The item's first line with an input for the box that it begins with."""
    found = _BOX.match(text)
    if found is None:
        return text
    add_class(item.attrs, TASK)
    return _INPUT.format("" if found[1] == " " else ' checked="checked"') + text[found.end() :]
