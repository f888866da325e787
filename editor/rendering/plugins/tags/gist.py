"""`gist` (the gem jekyll-gist 1.5, gist_tag.rb)."""

import re

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.values import text

_ARGUMENTS = re.compile(r"(\S+|.*(?=/).+)\s?(\S*)", re.ASCII)
_LONGEST = 500


def write(markup: str, context: Context) -> str:
    """The script that brings a gist, `user/1234` or `1234 name.rb`; what it holds is on the network.

    In the preview, where no script runs, a frame of its address stands for it. Raises Failure.
    """
    found = _ARGUMENTS.fullmatch(markup.strip()) if len(markup) <= _LONGEST else None
    if found is None:
        raise Failure("liquid.wrong_tag", tag="gist")
    gist, name = (_value(part.strip(), context) for part in found.groups())
    address = f"https://gist.github.com/{gist}"
    if not context.rendering.surroundings.reaches_network:
        return f'<iframe src="{address}" width="100%"></iframe>'
    query = f"?file={name}" if name else ""
    return f'<script src="{address}.js{query}"> </script>'


def _value(written: str, context: Context) -> str:
    """What a variable of that name holds, or the name."""
    value = parse(written).evaluate(context)
    return written if value is None else text(value)
