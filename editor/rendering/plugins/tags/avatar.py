"""`avatar` (the gem jekyll-avatar 0.8): the picture of a user of GitHub."""

import re
import zlib
from io import StringIO

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.values import item, text
from editor.site.ruby import is_true

_SIZE = re.compile(r"\bsize=(\d+)\b", re.ASCII | re.IGNORECASE)
_USER = re.compile(r"\buser=([\w.]+)\b", re.ASCII)
_SCALES = (1, 2, 3, 4)
_SMALL = 48


def write(markup: str, context: Context) -> str:
    """An image of the user that `markup` names, as a word or a variable (`user=page.author`)."""
    size, user = _SIZE.search(markup), _USER.search(markup)
    width = size[1] if size else "40"
    shown = _rendered(markup.strip(), context)
    name = _looked_up(user[1], context) if user else shown.partition(" ")[0].removeprefix("@")
    first = _path(name, width, 1)
    host = f"https://avatars{zlib.crc32(first.encode('utf-8', 'surrogatepass')) % 4}.githubusercontent.com"
    address = f"{host}/{first}"
    several = ", ".join(f"{host}/{_path(name, width, scale)} {scale}x" for scale in _SCALES)
    places = {"src": address, "srcset": several}
    if "lazy=true" in shown:
        places = {"src": "", "data-src": address, "data-srcset": several}
    attributes = {
        "class": "avatar avatar-small" if int(width) < _SMALL else "avatar",
        "alt": name,
        "width": width,
        "height": width,
        "data-proofer-ignore": "true",
        **places,
    }
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f"<img {written} />"


def _path(name: str, width: str, scale: int) -> str:
    return f"{name}?v=3&s={width if scale == 1 else int(width) * scale}"


def _rendered(markup: str, context: Context) -> str:
    """The markup, which may hold `{{ }}`."""
    from editor.rendering.liquid.environment import environment

    buffer = StringIO()
    environment().write(environment().template(markup, context.template.name), context, buffer)
    return buffer.getvalue()


def _looked_up(variable: str, context: Context) -> str:
    """What a variable holds, or its name."""
    first, *inner = variable.split(".")
    value = context.find(first)
    for name in inner:
        value = item(value, name)
    return text(value) if is_true(value) else variable
