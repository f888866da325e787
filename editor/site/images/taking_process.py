"""The process that takes a picture into a site: `editor.process editor.site.images.taking_process`.

Asked on stdin with the fields of `Wanted` as JSON; answers with those of `Taken`, or with {"key": …, "facts": {…}} of
the ImageError. Memory is limited: a picture is anyone's file.
"""

import dataclasses
import json
import sys
from typing import Any

from editor.house import ImageRules
from editor.memory import limit_memory
from editor.site.images.errors import ImageError
from editor.site.images.taking import Wanted, take

_MEMORY = 3 * 1024**3


def packed(wanted: Wanted) -> bytes:
    """A question."""
    return json.dumps(dataclasses.asdict(wanted)).encode()


def answer(question: bytes) -> dict[str, Any]:
    """The answer to a question."""
    asked = json.loads(question)
    try:
        return dataclasses.asdict(take(Wanted(**{**asked, "rules": ImageRules(**asked["rules"])})))
    except ImageError as error:
        return {"key": error.key, "facts": error.facts}


def main() -> None:
    """Answer one question."""
    limit_memory(_MEMORY)
    sys.stdout.buffer.write(json.dumps(answer(sys.stdin.buffer.read())).encode())
