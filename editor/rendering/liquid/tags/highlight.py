"""`highlight language options … endhighlight` (jekyll/tags/highlight.rb), with Pygments in Rouge's markup."""

import re
from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.kramdown.output.code import numbered
from editor.kramdown.output.highlight import coloured, is_known
from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters.escaping import escape_html
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream

_MARKUP = re.compile(
    r"^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)$", re.ASCII | re.MULTILINE
)
_OPTION = re.compile(r"(\w+)(?:=\"([^\"]*)\"|=(\w+))?", re.ASCII)
_OUTER_LINE_ENDS = re.compile(r"\A[\n\r]+|[\n\r]+\Z")


class Highlight(OurTag):
    """A block of code."""

    name = "highlight"
    block = True

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Options: `linenos`, and `mark_lines="1 3"` as Jekyll 4.4 has it."""
        found = _MARKUP.search(markup.strip())
        if found is None:
            raise Failure("liquid.wrong_tag", tag=self.name)
        language = found[1].lower()
        options = {name: quoted or plain for name, quoted, plain in _OPTION.findall(found[2])}
        body = self.read_body(stream, ("endhighlight",))

        def write(context: Context, buffer: TextIO) -> None:
            code = _OUTER_LINE_ENDS.sub("", body.rendered(context))
            is_coloured = context.rendering.surroundings.config.get("highlighter", "rouge") in ("rouge", "pygments")
            html = _coloured(code, language, options) if is_coloured else escape_html(code).strip()
            before, after = (values.text(context.find(f"highlighter_{each}")) for each in ("prefix", "suffix"))
            shown = html[:-1] if html.endswith("\n") else html
            buffer.write(
                f'{before}<figure class="highlight"><pre><code class="language-{language.replace("+", "-")}" '
                f'data-lang="{language}">{shown}</code></pre></figure>{after}'
            )

        return WritingNode(token, write)


def _coloured(code: str, language: str, options: dict[str, str]) -> str:
    html = coloured(code, language if is_known(language) else "plaintext")
    if options.get("mark_lines"):
        html = _marked(html, {int(each) for each in options["mark_lines"].split() if each.isdigit()})
    return numbered(html, gutter="gutter gl", code="code") if "linenos" in options else html


def _marked(html: str, lines: set[int]) -> str:
    """Rouge's HTMLLineHighlighter."""
    numbered = enumerate(html.split("\n"), 1)
    return "".join(
        f'<span class="hll">{line}\n</span>' if number in lines else f"{line}\n" for number, line in numbered
    )
