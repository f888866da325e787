"""What `stet` was asked for: the window, or one of the commands."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor import messages
from editor.errors import StetError

if TYPE_CHECKING:
    from argparse import Namespace

COMMANDS = ("verify", "render", "replace", "check", "house", "doctor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `stet`; returns its exit code: 0 done, 1 a "no" of the command, 2 bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = messages.system_language()
    try:
        if given and given[0] in COMMANDS:
            from editor.cli.arguments import parse

            _write_utf8()
            options = parse(given, language)
            return _command(options.command)(options, language)
        from editor import kept

        kept.use("window")
        gc.disable()  # until the window stands: there is nothing to collect, and looking for it takes time
        from editor.cli.window import open_window

        paths, apart = _wanted(given, language)
        return open_window(paths, language, apart=apart)
    except StetError as error:
        from editor.cli.telling import tell

        tell(error, language)
        return 2
    except BrokenPipeError:
        # The reader of our output, such as `head`, has gone; Python must not complain about it at exit.
        sys.stdout = None
        return 0


def _write_utf8() -> None:
    """On Windows what goes to a file or a pipe would be in the system's old code page, which lacks most signs."""
    if sys.platform == "win32":
        from io import TextIOWrapper

        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _wanted(given: list[str], language: str) -> tuple[list[Path], bool]:
    """The posts or the site to open, and whether apart. Who names paths alone waits for no parser."""
    if not any(argument.startswith("-") for argument in given):
        return [Path(argument) for argument in given], False
    from editor.cli.arguments import window_parser

    options = window_parser(language).parse_args(given)
    return options.paths, options.new_window


def _command(name: str) -> "Callable[[Namespace, str], int]":
    import importlib

    run: Callable[[Namespace, str], int] = importlib.import_module(f"editor.cli.{name}").run
    return run
