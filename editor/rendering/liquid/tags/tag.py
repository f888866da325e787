"""What all tags have: their markup, their block, and what stands in their place when they are wrong."""

from collections.abc import Callable, Container, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any, TextIO, cast

from liquid.ast import BlockNode, Node
from liquid.builtin.content import ContentNode
from liquid.exceptions import LiquidError
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tokens import Stream

if TYPE_CHECKING:
    from liquid.context import RenderContext

    from editor.rendering.liquid.environment import Environment


def render_nodes(nodes: Sequence[Node], context: Context, buffer: TextIO) -> None:
    """Render nodes in order; one that fails leaves a mark, and the next goes on. Raises TooMuch."""
    budget, given = context.rendering.budget, cast(Any, context)  # see Context
    for node in nodes:
        budget.step()
        try:
            node.render_to_output(given, buffer)
        except (Failure, LiquidError) as error:
            failure = error if isinstance(error, Failure) else Failure("liquid.wrong_tag", tag=node.token.value)
            context.report(failure, node.token, None if node.blank else buffer)


class Body:
    """A block's nodes; in a blank block (nothing but white space and silent tags) text is not written."""

    def __init__(self, block: BlockNode) -> None:
        self._nodes = block.nodes
        self.is_blank = all(node.blank for node in block.nodes)

    def drop_text(self) -> None:
        """Write no white space: the whole block is blank (Liquid::BlockBody#remove_blank_strings)."""
        self._nodes = [node for node in self._nodes if not isinstance(node, ContentNode)]

    def render(self, context: Context, buffer: TextIO) -> None:
        """Write the nodes."""
        render_nodes(self._nodes, context, buffer)

    def rendered(self, context: Context) -> str:
        """What the nodes write."""
        buffer = StringIO()
        self.render(context, buffer)
        return buffer.getvalue()


def settle(bodies: Sequence[Body]) -> bool:
    """Whether all bodies of a block are blank; then their text is dropped."""
    is_blank = all(body.is_blank for body in bodies)
    if is_blank:
        for body in bodies:
            body.drop_text()
    return is_blank


class WrongNode(Node):
    """Stands for a tag that could not be understood."""

    def __init__(self, token: Token, failure: Failure, blank: bool = False) -> None:
        super().__init__(token)
        self.blank = blank
        # The frames of its way here would be kept with it.
        self._failure = failure.with_traceback(None)

    def render_to_output(self, context: "RenderContext", buffer: TextIO) -> int:
        """Report it, where it stands."""
        cast(Any, context).report(self._failure, self.token, buffer)
        return 0


Write = Callable[[Context, TextIO], None]


class WritingNode(Node):
    """A tag as a function that writes."""

    def __init__(self, token: Token, write: Write, blank: bool = False) -> None:
        super().__init__(token)
        self.blank = blank
        self._write = write

    def render_to_output(self, context: "RenderContext", buffer: TextIO) -> int:
        """Write what the tag writes."""
        self._write(cast(Any, context), buffer)
        return 0


class OurTag(Tag):
    """A tag that `read` understands; `block` says whether it ends with a tag `end…`.

    A tag that is not understood becomes a WrongNode, alone or, where it is a block that ends, with all that is in it.
    """

    block = False

    def get_node(self, stream: TokenStream) -> Node:
        """The tag's node, the stream at its last token."""
        stream = cast(Stream, stream)
        token, end, depth = stream.current, stream.end, stream.block_depth
        try:
            if self.block and end is None:
                raise Failure("liquid.never_closed", tag=token.value)
            return self.read(token, stream.take_markup(), stream)
        except (Failure, LiquidError) as error:
            if self.block and end is not None:
                stream.pos, stream.block_depth = end, depth
            failure = error if isinstance(error, Failure) else Failure("liquid.too_deep")
            failure.token = failure.token or token
            return WrongNode(token, failure)

    def parse(self, stream: TokenStream) -> Node:
        """python-liquid's way in."""
        return self.get_node(stream)

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """The node of the tag with this markup. Raises Failure."""
        raise NotImplementedError

    def read_body(self, stream: Stream, ends: Container[str]) -> Body:
        """The nodes from the stream's next token to the first tag of `ends`, at which the stream stands then."""
        next(stream)
        return Body(get_parser(self.env).parse_block(stream, ends))

    @property
    def environment(self) -> "Environment":
        """The environment, as what it is here."""
        return cast("Environment", self.env)
