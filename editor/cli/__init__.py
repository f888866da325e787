"""The command `stet`."""

from editor.cli.main import main

__all__ = ["main"]
