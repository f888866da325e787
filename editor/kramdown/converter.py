"""Markdown text in, HTML out."""

import functools
import threading

import markdown

from editor.kramdown.extension import KramdownExtension
from editor.kramdown.options import DEFAULTS, Options

# A converter carries state over one conversion, and may be asked for by the window and a background thread at once.
_one_at_a_time = threading.Lock()


@functools.cache
def _converter() -> tuple[markdown.Markdown, KramdownExtension]:
    extension = KramdownExtension()
    return markdown.Markdown(extensions=[extension]), extension


def convert(source: str, options: Options = DEFAULTS) -> str:
    """The HTML that Jekyll's Markdown converter makes of `source`, a post's body without its front matter.

    Line ends may be of any kind; the HTML has "\\n" only. No text makes it raise, and it takes time in proportion to
    the text's length.
    """
    return convert_page(source, options).strip()


def convert_page(source: str, options: Options = DEFAULTS) -> str:
    """The HTML as `convert` gives it, with the line ends that kramdown has around it: templates cut it by length."""
    with _one_at_a_time:
        converter, extension = _converter()
        extension.options = options
        return extension.written if converter.reset().convert(source) else "\n"
