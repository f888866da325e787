"""Items of a list that can be ticked off."""

import re

from editor.kramdown.attributes import add_class
from editor.kramdown.tree import Node

_BOX = re.compile(r"\[( |x|X)\][ \t]+(?=[^\s])", re.ASCII)
_INPUT = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{} />'


def mark_tasks(node: Node) -> None:
    """Puts an input in the place of the box that an item begins with; the list and all texts behind it are marked."""
    for item in node.nodes():
        first = item.children[0] if item.children else None
        if not isinstance(first, Node) or first.kind != "p":
            continue
        source = str(first.children[0])
        if found := _BOX.match(source):
            checked = "" if found[1] == " " else ' checked="checked"'
            first.children[:1] = [_INPUT.format(checked), source[found.end() :]]
            node.attrs["class"] = "task-list"
        if "class" in node.attrs:
            add_class(item.attrs, "task-list-item")
