"""kramdown's extensions, the same between blocks and within text."""

from editor.kramdown.attributes import ANY_CONTENT, AttributeList
from editor.kramdown.document import Document
from editor.kramdown.html.raw import verbatim
from editor.kramdown.options import text_options
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS

NAMES = ("comment", "nomarkdown", "options")
OPENING = rf"\{{::(?P<name>{'|'.join(NAMES)})(?:\s(?P<attributes>{ANY_CONTENT}))?(?P<closed>/)?\}}"
"""What one begins with, as a pattern's text."""


def shown(document: Document, name: str, attributes: str, content: str) -> Node:
    """What stands in the page for `{::name attributes}content{:/}`; sets options where it is about them."""
    if name == "comment" and content:
        return Node("comment", content.strip(ENDS))
    if name != "nomarkdown":
        if name == "options":
            document.options = text_options(document.options, AttributeList(attributes).attrs)
        return Node("eob", "definition")
    return verbatim(content if AttributeList(attributes).attrs.get("type", "html") == "html" else "")
