"""The lines of a text, where options say what becomes of their ends."""

import functools
import re

from editor.kramdown.options import Options

_HAN = (
    "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff6f\uff71-\uff9d\U00020000-\U0003134f"
)


@functools.cache
def _between_han() -> re.Pattern[str]:
    """Made where it is asked for, which few sites do."""
    return re.compile(rf"(?<=[{_HAN}])\n(?=[{_HAN}])")


def are_plain(options: Options) -> bool:
    """Whether lines end in the HTML as they do in the text."""
    return not (options.breaks_lines or options.remove_line_breaks_for_cjk)


def written(html: str, options: Options, breaks: bool, ends_block: bool) -> str:
    """The HTML of a text whose lines may be broken (`breaks`), all but the last one of a block.

    As update_text_type in kramdown-parser-gfm's parser/gfm.rb and fix_cjk_line_break in kramdown's utils/html.rb.
    """
    if breaks and options.breaks_lines:
        html, end = (html[:-1], "\n") if ends_block and html.endswith("\n") else (html, "")
        html = html.replace("\n", "<br />\n") + end
    return _between_han().sub("", html) if options.remove_line_breaks_for_cjk else html
