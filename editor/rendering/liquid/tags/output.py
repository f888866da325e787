"""Text, `{{ }}`, what is broken, and tags that nobody here knows."""

from typing import TextIO, cast

from liquid.ast import Node
from liquid.builtin.content import ContentNode
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_ILLEGAL, TOKEN_OUTPUT, Token

from editor.rendering.liquid.content import Content
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import parse_filtered
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tags.tag import OurTag, WritingNode, WrongNode
from editor.rendering.liquid.tokens import TOKEN_BROKEN, Stream
from editor.rendering.liquid.values import printed


def output(token: Token, markup: str) -> Node:
    """The node of `{{ markup }}`."""
    expression = parse_filtered(markup)

    def write(context: Context, buffer: TextIO) -> None:
        value = expression.evaluate(context)
        written = value.frame if isinstance(value, Content) else printed(value)
        context.rendering.budget.write(written)
        buffer.write(written)

    return WritingNode(token, write)


class Output(Tag):
    """`{{ expression | filters }}`."""

    name = TOKEN_OUTPUT
    block = False

    def get_node(self, stream: TokenStream) -> Node:
        """The node; the stream at the markup."""
        token = stream.current
        next(stream)
        return output(token, stream.current.value)

    parse = get_node


class Text(Tag):
    """Text; also what begins like Liquid and is none."""

    name = TOKEN_CONTENT
    block = False

    def get_node(self, stream: TokenStream) -> Node:
        """The node of the text."""
        token = stream.current
        if token.kind == TOKEN_BROKEN:
            return WrongNode(token, Failure("liquid.not_terminated", markup=token.value[:80]))
        return ContentNode(token, "" if token.kind == TOKEN_EXPRESSION else token.value)

    parse = get_node


class Echo(OurTag):
    """`{% echo expression %}`."""

    name = "echo"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """As `{{ }}`."""
        del stream
        return output(token, markup)


OF_PLUGINS = {
    "gist": "jekyll-gist",
    "avatar": "jekyll-avatar",
    "last_modified_at": "jekyll-last-modified-at",
    "github_edit_link": "jekyll-github-metadata",
}
"""Tags that are known where the site has the plugin (`editor.rendering.plugins.tags`)."""


def _of_plugin(token: Token, markup: str) -> Node:
    """A tag of a plugin; whether the site has it is known when a page is rendered."""

    def write(context: Context, buffer: TextIO) -> None:
        if OF_PLUGINS[token.value] not in context.rendering.surroundings.plugins:
            raise Failure("liquid.unknown_tag", tag=token.value)
        import importlib

        module = importlib.import_module(f"editor.rendering.plugins.tags.{token.value}")
        buffer.write(module.write(markup, context))

    return WritingNode(token, write)


class Unknown(Tag):
    """A tag of a Ruby plugin, with its block where it has one; an `end…` or `else` that belongs to nothing."""

    name = TOKEN_ILLEGAL
    block = False

    def get_node(self, stream: TokenStream) -> Node:
        """A mark that names the tag."""
        stream = cast(Stream, stream)
        token, end = stream.current, stream.end
        markup = stream.take_markup()
        if token.value in OF_PLUGINS:
            return _of_plugin(token, markup)
        is_stray = token.value.startswith("end") or token.value in ("else", "elsif", "when")
        if end is not None:
            stream.pos = end
        return WrongNode(token, Failure("liquid.stray_tag" if is_stray else "liquid.unknown_tag", tag=token.value))

    parse = get_node
