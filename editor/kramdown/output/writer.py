"""The HTML of a tree."""

import os
from collections.abc import Callable

from editor.kramdown.attributes import merge
from editor.kramdown.document import Document
from editor.kramdown.html import elements
from editor.kramdown.html.escape import escape_all, escape_text, written_attributes
from editor.kramdown.output import code, footnotes, lines
from editor.kramdown.output.contents import Heading, table_of_contents
from editor.kramdown.output.identifiers import Identifiers, ascii_name, plain_text
from editor.kramdown.tree import Node, Source

_IN_TEXT = frozenset(("em", "strong", "a", "abbr", "del", "html_span"))
"""Kinds of nodes that stand in text."""
_INDENT = 2


class Writer:
    """Writes one document, white space between blocks as kramdown has it: templates cut it by length."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.identifiers = Identifiers()
        self.headings: list[tuple[int, str, Node]] = []
        self.notes_place = ""  # what stands where the notes go, if not at the end
        self.in_html = 0  # HTML elements around what is being written
        self.in_notes = False
        self.indent = -_INDENT  # spaces before what is being written
        self.within_link = False
        self.contents: tuple[str, str, dict[str, str]] | None = None  # what stands where the table of contents goes
        self.pieces: list[str] = []

    def write(self, root: Node) -> str:
        """The whole page."""
        self.children(root)
        notes = self._footnotes()
        html = "".join(self.pieces)
        html = html.replace(self.notes_place, notes, 1) if self.notes_place else html + notes
        if self.contents is not None:
            place, tag, attrs = self.contents
            html = html.replace(place, table_of_contents(self._listed_headings(), tag, attrs), 1)
        return html

    def place(self) -> str:
        """Writes what will be replaced when all is known; a name that no text can foresee, as kramdown has it."""
        name = os.urandom(16).hex()
        self.pieces.append(name)
        return name

    def children(self, node: Node) -> None:
        """Writes what stands within the node."""
        self.indent += _INDENT
        pieces = self.pieces
        options, broken = self.document.options, not (self.in_html or self.in_notes)
        is_plain = lines.are_plain(options)
        is_after_blank = False
        for number, child in enumerate(node.children, 1):
            if isinstance(child, str):
                text = escape_text(child) if isinstance(child, Source) else escape_all(child)
                if not is_plain:
                    ends_block = number == len(node.children) and node.kind not in _IN_TEXT
                    text = lines.written(text, options, broken, ends_block)
                pieces.append(text)
            elif child.kind != "blank":
                _WRITERS[child.kind](self, child)
                is_after_blank = is_after_blank and child.kind == "eob"
            elif not is_after_blank:
                pieces.append("\n")
                is_after_blank = True
        self.indent -= _INDENT

    @property
    def margin(self) -> str:
        """What a block begins with."""
        return " " * self.indent

    def attributes(self, node: Node) -> dict[str, str]:
        """The node's own attributes and those given in braces."""
        if node.ial is None:
            return node.attrs
        attrs = dict(node.attrs)
        merge(attrs, node.ial.resolved(self.document.attribute_lists))
        return attrs

    def element(self, tag: str, node: Node) -> None:
        """Writes `<tag>children</tag>` within text."""
        self.pieces.append(f"<{tag}{written_attributes(self.attributes(node))}>")
        self.children(node)
        self.pieces.append(f"</{tag}>")

    def block(self, tag: str, node: Node) -> None:
        """Writes `<tag>children</tag>` on a line of its own."""
        self.pieces.append(self.margin)
        self.element(tag, node)
        self.pieces.append("\n")

    def inner(self, node: Node, indent: int | None = None) -> str:
        """The HTML of what stands within the node, which is indented by so many spaces (None: as it is)."""
        outer, self.pieces = self.pieces, []
        before, self.indent = self.indent, self.indent if indent is None else indent
        self.children(node)
        html, self.pieces, self.indent = "".join(self.pieces), outer, before
        return html

    def _listed_headings(self) -> list[Heading]:
        self.within_link = True
        return [Heading(level, identifier, self.inner(node)) for level, identifier, node in self.headings]

    def _footnotes(self) -> str:
        mentioned = self.document.mentioned
        if not mentioned:
            return ""
        items: list[str] = []
        self.in_notes = True
        # A note may mention others, which then stand behind it.
        for footnote in mentioned:
            # From what it says itself, and from what is said behind it, no link leads back.
            mentions = footnote.mentions
            html = self.inner(footnote.content, footnotes.INDENT)
            items.append(footnotes.item(self.document, footnote, mentions, html))
        return footnotes.listed(self.document, items)


def _paragraph(writer: Writer, node: Node) -> None:
    if node.loose:
        writer.block("p", node)
    else:
        writer.children(node)


def _header(writer: Writer, node: Node) -> None:
    options = writer.document.options
    attrs = dict(writer.attributes(node))
    if options.auto_ids and "id" not in attrs:
        attrs["id"] = options.auto_id_prefix + _identifier(writer, node)
    html = writer.inner(node)
    level = min(max(node.level + options.header_offset, 1), 6)
    identifier = attrs.get("id")
    unlisted = node.ial is not None and "no_toc" in attrs.get("class", "").split()
    if identifier is not None and node.level in options.toc_levels and not unlisted:
        writer.headings.append((node.level, identifier, node))
    if options.header_links and identifier:
        html = f'<a href="#{identifier}">{html}</a>'
    writer.pieces.append(f"{writer.margin}<h{level}{written_attributes(attrs)}>{html}</h{level}>\n")


def _identifier(writer: Writer, node: Node) -> str:
    """A heading's identifier: GitHub's Markdown has its own for headings that no HTML and no note holds."""
    options = writer.document.options
    if options.is_gfm and not writer.in_html and not writer.in_notes:
        return writer.identifiers.of(plain_text(node))
    is_stripped = options.is_gfm or options.auto_id_stripping
    return writer.identifiers.ascii(plain_text(node, options.is_gfm) if is_stripped else node.text)


def _list(writer: Writer, node: Node) -> None:
    references = node.ial.references if node.ial is not None else []
    # The first list of each kind; others are lists (kramdown's converter/html.rb, convert_ul).
    if writer.contents is None and "toc" in references:
        writer.contents = (writer.place(), node.kind, writer.attributes(node))
    elif not writer.notes_place and "footnotes" in references:
        writer.notes_place = writer.place()
    else:
        _lines(node.kind)(writer, node)


def _definitions(writer: Writer, node: Node) -> None:
    names = node.ial.references if node.ial is not None else []
    for name in names:
        if name == "auto_ids" or name.startswith("auto_ids-"):
            for term in node.nodes():
                if term.kind == "dt" and "id" not in writer.attributes(term):
                    prefix = name.removeprefix("auto_ids").removeprefix("-")
                    term.attrs["id"] = prefix + ascii_name(plain_text(term, writer.document.options.is_gfm))
    _lines("dl")(writer, node)


def _lines(tag: str) -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.pieces.append(f"{writer.margin}<{tag}{written_attributes(writer.attributes(node))}>\n")
        writer.children(node)
        writer.pieces.append(f"{writer.margin}</{tag}>\n")

    return write


def _item(writer: Writer, node: Node) -> None:
    writer.pieces.append(f"{writer.margin}<{node.kind}{written_attributes(writer.attributes(node))}>")
    html, first = writer.inner(node), node.children[0] if node.children else None
    begins_bare = first is None or (isinstance(first, Node) and first.kind == "p" and not first.loose)
    end = writer.margin if not begins_bare or html.endswith("\n") else ""
    writer.pieces += ("" if begins_bare else "\n", html, end, f"</{node.kind}>\n")


def _cell(writer: Writer, node: Node) -> None:
    if not node.children:
        node.children.append("\u00a0")
    writer.block(node.kind, node)


def _span(tag: str) -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.element(tag, node)

    return write


def _deleted(writer: Writer, node: Node) -> None:
    # To kramdown it is an element of HTML.
    writer.in_html += 1
    writer.element("del", node)
    writer.in_html -= 1


def _term(writer: Writer, node: Node) -> None:
    writer.block("dt", node)


def _rule(writer: Writer, node: Node) -> None:
    writer.pieces.append(f"{writer.margin}<hr{written_attributes(writer.attributes(node))} />\n")


def _empty(tag: str) -> "Callable[[Writer, Node], None]":
    def write(writer: Writer, node: Node) -> None:
        writer.pieces.append(f"<{tag}{written_attributes(writer.attributes(node))} />")

    return write


def _html(writer: Writer, node: Node) -> None:
    is_line = node.kind == "html" and node.loose
    before, after = (writer.margin, "\n") if is_line else ("", "")
    attrs = written_attributes(writer.attributes(node))
    if node.text in elements.VOID or (node.closed and node.kind == "html"):
        writer.pieces.append(f"{before}<{node.text}{attrs} />{after}")
        return
    writer.in_html += 1
    html = writer.inner(node)
    writer.in_html -= 1
    if html and node.model == "block":
        html = f"\n{html.removesuffix(chr(10))}\n{writer.margin}"
    writer.pieces.append(f"{before}<{node.text}{attrs}>{html}</{node.text}>{after}")


def _verbatim(writer: Writer, node: Node) -> None:
    writer.pieces.append(writer.margin + node.text if node.model == "block" else node.text)


def _symbol(writer: Writer, node: Node) -> None:
    writer.pieces.append(escape_text(node.text))


def _comment(writer: Writer, node: Node) -> None:
    writer.pieces.append(f"<!-- {node.text} -->")


def _math(writer: Writer, node: Node) -> None:
    block = node.model == "block"
    if not writer.document.options.math_engine:
        _bare_math(writer, node, block)
        return
    source = escape_all(node.text)
    attrs = written_attributes(writer.attributes(node))
    if attrs:
        # As kramdown's converter/math_engine/mathjax.rb, which leaves the signs of the latter as they are.
        html = f"{writer.margin}<div{attrs}>\\[{source}\\]\n</div>" if block else f"<span{attrs}>${node.text}$</span>"
    else:
        html = f"\\[{source}\\]" if block else f"\\({source}\\)"
    writer.pieces.append(html + "\n" * block)


def _bare_math(writer: Writer, node: Node, block: bool) -> None:
    """Without an engine, mathematics is what it is: signs of HTML too (convert_math, kramdown's converter/html.rb)."""
    attrs, source = writer.attributes(node), node.text
    written = written_attributes({**attrs, "class": f"{attrs.get('class', '')} kdmath".strip()})
    writer.pieces.append(
        f"{writer.margin}<div{written}>$$\n{source}\n$$</div>\n" if block else f"<span{written}>${source}$</span>"
    )


def _link(writer: Writer, node: Node) -> None:
    if writer.within_link:
        writer.children(node)
    else:
        writer.element("a", node)


def _footnote(writer: Writer, node: Node) -> None:
    if not writer.within_link:
        writer.pieces.append(footnotes.mention(writer.document, node.text))


def _codeblock(writer: Writer, node: Node) -> None:
    highlighting = writer.document.options.code_blocks
    writer.pieces.append(code.block(node.text, writer.attributes(node), highlighting, writer.margin))


def _codespan(writer: Writer, node: Node) -> None:
    writer.pieces.append(code.span(node.text, writer.attributes(node), writer.document.options.code_spans))


def _nothing(writer: Writer, node: Node) -> None:
    """For what only says how others are read."""


_WRITERS: "dict[str, Callable[[Writer, Node], None]]" = {
    "p": _paragraph,
    "header": _header,
    "ul": _list,
    "ol": _list,
    "html": _html,
    "html_span": _html,
    "verbatim": _verbatim,
    "entity": _verbatim,
    "symbol": _symbol,
    "comment": _comment,
    "math": _math,
    "footnote": _footnote,
    "codeblock": _codeblock,
    "codespan": _codespan,
    "bare": Writer.children,
    "eob": _nothing,
    "hr": _rule,
    "br": _empty("br"),
    "img": _empty("img"),
    "dl": _definitions,
    **{tag: _lines(tag) for tag in ("blockquote", "table", "thead", "tbody", "tfoot", "tr")},
    "li": _item,
    "dd": _item,
    "dt": _term,
    "td": _cell,
    "th": _cell,
    **{tag: _span(tag) for tag in ("em", "strong", "abbr")},
    "del": _deleted,
    "a": _link,
}
