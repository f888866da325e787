"""Markdown text in, HTML out, by Python-Markdown with the extensions that come nearest to kramdown."""

import functools
import threading

import markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension

from editor.kramdown.code import CodeExtension

# A converter carries state over one conversion, and may be asked for by the window and a background thread at once.
_one_at_a_time = threading.Lock()


@functools.cache
def _converter() -> markdown.Markdown:
    """Python-Markdown with the parts of its `extra`, sane lists, smart quotes, and code as Jekyll marks it up.

    The parts are given as objects: looked up by name, each costs a search through the installed packages.
    """
    return markdown.Markdown(
        extensions=[
            AbbrExtension(),
            AttrListExtension(),
            DefListExtension(),
            FootnoteExtension(),
            TableExtension(),
            MarkdownInHtmlExtension(),
            SaneListExtension(),
            SmartyExtension(),
            CodeExtension(),
        ]
    )


def convert(source: str) -> str:
    """The HTML that Jekyll's Markdown converter makes of `source`, a post's body without its front matter.

    Line ends may be of any kind; the HTML has "\\n" only.
    """
    with _one_at_a_time:
        return _converter().reset().convert(source)
