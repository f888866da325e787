"""What the commands say when something is wrong."""

import sys
from pathlib import Path

from editor import messages
from editor.errors import StetError


def tell(error: StetError, language: str, path: Path | None = None) -> None:
    """Say on standard error, in one line, what went wrong, and in which file where the error does not name it."""
    text = messages.text(error.key, language, **error.facts)
    where = f"{path}: " if path and "path" not in error.facts else ""
    print(f"stet: {where}{' '.join(text.split())}", file=sys.stderr)
