"""Where a journal's text belongs."""

import dataclasses
import json
from typing import Any

from editor.post.saver import Digest


@dataclasses.dataclass(frozen=True)
class Origin:
    """A post's file ("" for one that was never saved), what it held when it was read, and how it is written.

    `site` is the root of the site of a post without a file, "" for none.
    """

    path: str = ""
    digest: Digest | None = None
    bom: bool = False
    encoding: str = "utf-8"
    site: str = ""

    def to_json(self) -> bytes:
        """As a record's payload."""
        return json.dumps(dataclasses.asdict(self)).encode("ascii")

    @classmethod
    def from_json(cls, read: Any) -> "Origin":
        """From what `json` read. Raises TypeError."""
        return cls(**read)
