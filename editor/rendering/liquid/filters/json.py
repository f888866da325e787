"""Values as Ruby's JSON writes them."""

import json
import math
from typing import Any

from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.values import Drop, text

_DEEPEST = 100


def written(value: Any, depth: int = 0) -> str:
    """`to_json`. Raises Failure for what JSON cannot say."""
    if depth > _DEEPEST:
        raise Failure("liquid.too_deep")
    if isinstance(value, Drop):
        return written(value.for_json(depth), depth)
    if isinstance(value, dict):
        pairs = (f"{_quoted(text(key))}:{written(item, depth + 1)}" for key, item in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(item, depth + 1) for item in value) + "]"
    if value is None:
        return "null"
    if isinstance(value, float) and not math.isfinite(value):
        raise Failure("liquid.wrong_value", value=text(value))
    return text(value) if isinstance(value, (bool, int, float)) else _quoted(text(value))


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
