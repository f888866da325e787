"""HTML within text."""

import functools
import re

from editor.kramdown.html import elements, tokens
from editor.kramdown.html.raw import element_name, verbatim
from editor.kramdown.spans.parser import Found, SpanProcessor, Text
from editor.kramdown.tree import Node, Source

# A value keeps its lines in a block's tag and loses them in a text's (parse_span_html in parser/kramdown/html.rb).
_NEWLINES = re.compile(r"\n+")


class HtmlSpan(SpanProcessor):
    """Elements of text, comments and instructions."""

    signs = "<"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Reads to the closing tag, or to the end of the text where there is none."""
        source = text.source
        if source.startswith("<!--", at):
            end = text.enclosed.end("-->", at + 4)
            return None if end < 0 else Found(end, verbatim(source[at:end]))
        tag = tokens.OPENING.match(source, at)
        if tag is None:
            closing_tag = tokens.CLOSING.match(source, at)
            return Found(closing_tag.end(), closing_tag[0]) if closing_tag else None
        name = element_name(tag["name"])
        if is_block(name) or text.hopeless("html", at):
            return Found(tag.end(), tag[0])
        written = tokens.attributes(tag["attributes"], name in elements.KNOWN)
        attrs = {key: _NEWLINES.sub(" ", value) for key, value in written.items()}
        node = Node("html_span", name, attrs)
        wish = attrs.pop("markdown", None)
        node.closed = bool(tag["closed"])
        end = tag.end()
        if not tag["closed"] and name not in elements.VOID:
            end = _read_content(text, node, end, wish)
        return Found(end, node)


def is_block(name: str) -> bool:
    """Whether the element may not stand in text."""
    return name in BLOCKS_IN_TEXT


BLOCKS_IN_TEXT = frozenset(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary "
    "table tbody td th thead tfoot tr ul".split()
)


def _read_content(text: Text, node: Node, start: int, wish: str | None) -> int:
    closing = _closing(node.text)
    model = elements.content_model(node.text)
    parsed = model != "raw" and text.document.options.parse_span_html
    if wish in ("0", "1", "span"):
        parsed = wish == "span" or (wish == "1" and model != "raw")

    def closes(place: int, content: bool) -> bool:
        return closing.match(text.source, place) is not None

    table = text.table
    node.model = "span" if parsed and len(table) > 1 else "raw"
    if not parsed and len(table) > 1:
        text.table = {"<": [processor for processor in table["<"] if isinstance(processor, HtmlSpan)]}
    outer, text.in_html = text.in_html, True
    stopped = text.parse(node, start, closes)
    text.in_html = outer
    if len(text.table) == 1:
        text.table = table
        node.children = [Source(child) if isinstance(child, str) else child for child in node.children]
    found = closing.match(text.source, text.pos) if stopped else None
    return found.end() if found else len(text.source)


@functools.lru_cache(maxsize=64)
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}\s*>", re.ASCII | (re.IGNORECASE if name in elements.KNOWN else 0))
