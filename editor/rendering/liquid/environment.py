"""Where templates are parsed: python-liquid's environment with Ruby's tokens, and the tags and filters of Jekyll."""

import contextlib
import functools
from io import StringIO
from typing import TextIO

import liquid
from liquid.ast import Node
from liquid.exceptions import BreakLoop, ContinueLoop
from liquid.parser import get_parser
from liquid.template import BoundTemplate

from editor.rendering.liquid import filters, tags
from editor.rendering.liquid.context import Context, Rendering
from editor.rendering.liquid.tags.tag import render_nodes
from editor.rendering.liquid.tokens import Stream, tokens


class Environment(liquid.Environment):
    """There is one, `environment()`; it holds no page's state."""

    block_nesting_limit = 100
    context_depth_limit = 100

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register ours, and none of python-liquid's own."""
        del extra
        for tag in tags.all_tags():
            self.add_tag(tag)
        self.filters.update(filters.all_filters())

    def _parse(self, source: str) -> list[Node]:
        return get_parser(self).parse(Stream(tokens(source)))

    @functools.lru_cache(maxsize=512)  # noqa: B019 - there is one environment
    def template(self, source: str, name: str) -> BoundTemplate:
        """The template of a source; `name` is "" for the post itself, else what a reader of a message knows it by."""
        return self.from_string(source, name=name)

    @staticmethod
    def write(template: BoundTemplate, context: Context, buffer: TextIO) -> None:
        """Write a whole template; a `break` or `continue` goes on to the loop around the include."""
        render_nodes(template.nodes, context, buffer)


@functools.cache
def environment() -> Environment:
    """The environment."""
    return Environment()


def render(source: str, name: str, rendering: Rendering) -> str:
    """What a template writes. Raises TooMuch; what is merely wrong is marked in the text and told to `rendering`."""
    template = environment().template(source, name)
    buffer = StringIO()
    # Outside of loops they end the template, as in Ruby.
    with contextlib.suppress(BreakLoop, ContinueLoop):
        environment().write(template, Context(template, rendering), buffer)
    return buffer.getvalue()
