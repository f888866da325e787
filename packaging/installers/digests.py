"""Inputs of a build, known by their digests."""

import hashlib
from pathlib import Path

from installers.failure import BuildError


def read_proved(path: Path, digest: str) -> bytes:
    """A file's bytes. Raises BuildError when it is another than was agreed on: `digest` is its SHA-256."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise BuildError(f"{path} is not the file whose SHA-256 is {digest}")
    return data
