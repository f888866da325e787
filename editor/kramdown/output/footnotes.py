"""Footnotes: their mentions in the text, and the list of notes at the end."""

import re

from editor.kramdown.document import Document, Footnote
from editor.kramdown.html.escape import escape_all, escape_text, escape_value
from editor.kramdown.tree import Node

INDENT = 4
"""Spaces before a note."""

_LAST_PARAGRAPH = re.compile(r"</p>\s*\Z", re.ASCII)
_LAST_TEXT = re.compile(r"</(?:p|h[1-6])>\s*(?:</(?:blockquote|li|ul|ol|dd|dl)>\s*)*\Z", re.ASCII)


def mention(document: Document, name: str) -> str:
    """The link from the text to a note, which is numbered by its first mention."""
    footnote = document.footnotes[name]
    options = document.options
    if not footnote.number:
        document.mentioned.append(footnote)
        footnote.number = options.footnote_nr + len(document.mentioned) - 1
    repeat = f":{footnote.mentions}" if footnote.mentions else ""
    footnote.mentions += 1
    identifier = escape_value(options.footnote_prefix + name)
    text = escape_all(options.footnote_link_text.replace("%s", str(footnote.number)))
    return (
        f'<sup id="fnref:{identifier}{repeat}" role="doc-noteref">'
        f'<a href="#fn:{identifier}" class="footnote" rel="footnote">{text}</a></sup>'
    )


def item(document: Document, footnote: Footnote, mentions: int, html: str) -> str:
    """A note whose content is `html`, with links back to so many of its mentions at its end."""
    repeats = range(mentions if document.options.footnote_backlink else 0)
    links = "\u00a0".join(_backlink(document, footnote, repeat) for repeat in repeats)
    inline = document.options.footnote_backlink_inline
    end = (_LAST_TEXT if inline else _LAST_PARAGRAPH).search(html)
    if end is not None and _ends_in_text(footnote.content, inline):
        html = f"{html[: end.start()]}\u00a0{links}{html[end.start() :]}" if links else html
    else:
        html = f"{html}      <p>{links}</p>\n"
    identifier = escape_value(document.options.footnote_prefix + footnote.name)
    return f'    <li id="fn:{identifier}" role="doc-endnote">\n{html}    </li>\n'


def _ends_in_text(content: Node, inline: bool) -> bool:
    """Whether a note ends in a text that takes links (footnote_content in kramdown's converter/html.rb).

    That is a paragraph; with `inline` a heading too, and what other blocks end in.
    """
    last = _last_block(content)
    while inline and last is not None and last.kind not in ("p", "header"):
        last = _last_block(last)
    return last is not None and (inline or last.kind == "p")


def _last_block(node: Node) -> Node | None:
    return next((child for child in reversed(list(node.nodes())) if child.kind != "eob"), None)


def listed(document: Document, items: list[str]) -> str:
    """The list of notes."""
    first = document.options.footnote_nr
    start = f' start="{first}"' if first != 1 else ""
    return f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n{"".join(items)}  </ol>\n</div>\n'


def _backlink(document: Document, footnote: Footnote, repeat: int) -> str:
    identifier = escape_value(document.options.footnote_prefix + footnote.name)
    target = f"{identifier}:{repeat}" if repeat else identifier
    again = f"<sup>{repeat + 1}</sup>" if repeat else ""
    sign = escape_text(document.options.footnote_backlink)
    return f'<a href="#fnref:{target}" class="reversefootnote" role="doc-backlink">{sign}{again}</a>'
