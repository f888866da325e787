"""What another program's HTML means, without its looks: paragraphs, headings, lists, quotes, tables, marks, links."""

from editor.body.foreign.leaves import Making, is_plain
from editor.body.foreign.reading import read_foreign

__all__ = ["Making", "is_plain", "read_foreign"]
