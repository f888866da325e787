"""The HTML of a tree."""

import re
from collections.abc import Callable

from editor.kramdown.attributes import merge
from editor.kramdown.document import Document
from editor.kramdown.html import elements
from editor.kramdown.html.escape import escape_all, escape_text, written_attributes
from editor.kramdown.output import code, footnotes
from editor.kramdown.output.contents import Heading, table_of_contents
from editor.kramdown.output.identifiers import Identifiers, plain_text
from editor.kramdown.tree import Node, Source

_LINE_END = re.compile(r"\n(?!\Z)")


class Writer:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.identifiers = Identifiers()
        self.headings: list[tuple[int, str, Node]] = []
        self.notes_at = -1  # where the notes go, if not to the end
        self.in_html = 0  # HTML elements around what is being written
        self.within_link = False
        self.contents: list[tuple[int, str, dict[str, str]]] = []  # where a table of contents goes among the pieces
        self.pieces: list[str] = []

    def write(self, root: Node) -> str:
        """The whole page."""
        self.children(root)
        self._footnotes()
        for at, tag, attrs in self.contents:
            self.pieces[at] = table_of_contents(self._listed_headings(), tag, attrs)
        return "".join(self.pieces)

    def children(self, node: Node) -> None:
        """Writes what stands within the node."""
        pieces = self.pieces
        is_wrapped = self.document.options.hard_wrap and not self.in_html
        for child in node.children:
            if isinstance(child, str):
                text = escape_text(child) if isinstance(child, Source) else escape_all(child)
                pieces.append(_LINE_END.sub("<br />\n", text) if is_wrapped else text)
            else:
                _WRITERS[child.kind](self, child)

    def attributes(self, node: Node) -> dict[str, str]:
        """The node's own attributes and those given in braces."""
        if node.ial is None:
            return node.attrs
        attrs = dict(node.attrs)
        merge(attrs, node.ial.resolved(self.document.attribute_lists))
        return attrs

    def element(self, tag: str, node: Node, end: str = "") -> None:
        """Writes `<tag>children</tag>` and `end`."""
        self.pieces.append(f"<{tag}{written_attributes(self.attributes(node))}>")
        self.children(node)
        self.pieces.append(f"</{tag}>{end}")

    def inner(self, node: Node) -> str:
        """The HTML of what stands within the node."""
        outer, self.pieces = self.pieces, []
        self.children(node)
        html, self.pieces = "".join(self.pieces), outer
        return html

    def _listed_headings(self) -> list[Heading]:
        self.within_link = True
        return [Heading(level, identifier, self.inner(node)) for level, identifier, node in self.headings]

    def _footnotes(self) -> None:
        mentioned = self.document.mentioned
        if not mentioned:
            return
        notes: list[str] = []
        # A note may mention others, which then stand behind it.
        for footnote in mentioned:
            notes.append(self.inner(footnote.content))
        # Only now all mentions are counted.
        items = []
        for footnote, html in zip(mentioned, notes, strict=True):
            items.append(footnotes.item(self.document, footnote, html))
        if self.notes_at < 0:
            self.notes_at = len(self.pieces)
            self.pieces.append("")
        self.pieces[self.notes_at] = footnotes.listed(self.document, items)


def _paragraph(writer: Writer, node: Node) -> None:
    if node.loose:
        writer.element("p", node, "\n")
    else:
        writer.children(node)
        writer.pieces.append("\n")


def _header(writer: Writer, node: Node) -> None:
    options = writer.document.options
    attrs = dict(writer.attributes(node))
    if options.auto_ids and "id" not in attrs:
        if writer.in_html:
            attrs["id"] = writer.identifiers.within_html(plain_text(node), options.auto_id_prefix)
        else:
            attrs["id"] = writer.identifiers.of(plain_text(node), options.auto_id_prefix)
    html = writer.inner(node)
    level = min(max(node.level + options.header_offset, 1), 6)
    identifier = attrs.get("id", "")
    unlisted = node.ial is not None and "no_toc" in attrs.get("class", "").split()
    if identifier and node.level in options.toc_levels and not unlisted:
        writer.headings.append((node.level, identifier, node))
    if options.header_links and identifier:
        html = f'<a href="#{identifier}">{html}</a>'
    writer.pieces.append(f"<h{level}{written_attributes(attrs)}>{html}</h{level}>\n")


def _list(writer: Writer, node: Node) -> None:
    if node.ial is not None and "footnotes" in node.ial.references:
        writer.notes_at = len(writer.pieces)
        writer.pieces.append("")
        return
    if node.ial is not None and "toc" in node.ial.references:
        writer.contents.append((len(writer.pieces), node.kind, writer.attributes(node)))
        writer.pieces.append("")
        return
    _lines(node.kind)(writer, node)


def _definitions(writer: Writer, node: Node) -> None:
    names = node.ial.references if node.ial is not None else []
    for name in names:
        if name == "auto_ids" or name.startswith("auto_ids-"):
            for term in node.nodes():
                if term.kind == "dt" and "id" not in writer.attributes(term):
                    prefix = name.removeprefix("auto_ids").removeprefix("-")
                    term.attrs["id"] = writer.identifiers.of(plain_text(term), prefix)
    _lines("dl")(writer, node)


def _lines(tag: str) -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.pieces.append(f"<{tag}{written_attributes(writer.attributes(node))}>\n")
        writer.children(node)
        writer.pieces.append(f"</{tag}>\n")

    return write


def _cell(writer: Writer, node: Node) -> None:
    if not node.children:
        node.children.append("\u00a0")
    writer.element(node.kind, node, "\n")


def _line(tag: str, end: str = "\n") -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.element(tag, node, end)

    return write


def _empty(tag: str, end: str) -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.pieces.append(f"<{tag}{written_attributes(writer.attributes(node))} />{end}")

    return write


def _html(writer: Writer, node: Node) -> None:
    end = "" if node.kind == "html_span" or not node.loose else "\n"
    if node.text in elements.VOID or (node.closed and node.kind == "html"):
        _empty(node.text, end)(writer, node)
    else:
        writer.pieces.append(f"<{node.text}{written_attributes(writer.attributes(node))}>")
        writer.in_html += 1
        writer.children(node)
        writer.in_html -= 1
        writer.pieces.append(f"</{node.text}>{end}")


def _verbatim(writer: Writer, node: Node) -> None:
    writer.pieces.append(node.text)


def _comment(writer: Writer, node: Node) -> None:
    writer.pieces.append(f"<!-- {node.text} -->")


def _math(writer: Writer, node: Node) -> None:
    source = escape_all(node.text)
    block = node.model == "block"
    if not writer.document.options.math_engine:
        _bare_math(writer, node, source, block)
        return
    attrs = written_attributes(writer.attributes(node))
    if attrs:
        html = f"<div{attrs}>\\[{source}\\]\n</div>" if block else f"<span{attrs}>${source}$</span>"
    else:
        html = f"\\[{source}\\]" if block else f"\\({source}\\)"
    writer.pieces.append(html + "\n" * block)


def _bare_math(writer: Writer, node: Node, source: str, block: bool) -> None:
    attrs = writer.attributes(node)
    written = written_attributes({**attrs, "class": f"{attrs.get('class', '')} kdmath".strip()})
    writer.pieces.append(f"<div{written}>$$\n{source}\n$$</div>\n" if block else f"<span{written}>${source}$</span>")


def _link(writer: Writer, node: Node) -> None:
    if writer.within_link:
        writer.children(node)
    else:
        writer.element("a", node)


def _footnote(writer: Writer, node: Node) -> None:
    if not writer.within_link:
        writer.pieces.append(footnotes.mention(writer.document, node.text))


def _codeblock(writer: Writer, node: Node) -> None:
    writer.pieces.append(code.block(node.text, writer.attributes(node), writer.document.options.code_blocks))


def _codespan(writer: Writer, node: Node) -> None:
    writer.pieces.append(code.span(node.text, writer.attributes(node), writer.document.options.code_spans))


def _nothing(writer: Writer, node: Node) -> None:
    """For what only says how others are read."""


def _blank(writer: Writer, node: Node) -> None:
    writer.pieces.append("\n")


_WRITERS: "dict[str, Callable[[Writer, Node], None]]" = {
    "p": _paragraph,
    "header": _header,
    "ul": _list,
    "ol": _list,
    "html": _html,
    "html_span": _html,
    "verbatim": _verbatim,
    "entity": _verbatim,
    "comment": _comment,
    "math": _math,
    "footnote": _footnote,
    "codeblock": _codeblock,
    "codespan": _codespan,
    "bare": Writer.children,
    "eob": _nothing,
    "blank": _blank,
    "hr": _empty("hr", "\n"),
    "br": _empty("br", ""),
    "img": _empty("img", ""),
    "dl": _definitions,
    **{tag: _lines(tag) for tag in ("blockquote", "table", "thead", "tbody", "tfoot", "tr")},
    **{tag: _line(tag) for tag in ("li", "dt", "dd")},
    "td": _cell,
    "th": _cell,
    **{tag: _line(tag, "") for tag in ("em", "strong", "del", "abbr")},
    "a": _link,
}
