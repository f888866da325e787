"""What `stet` was asked for: the window, or one of the commands."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from editor import messages
from editor.cli.arguments import COMMANDS, command_parser, window_parser
from editor.cli.telling import tell
from editor.errors import StetError

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `stet`; returns its exit code: 0 done, 1 a "no" of the command, 2 bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = messages.system_language()
    try:
        if given and given[0] in COMMANDS:
            options = command_parser(language).parse_args(given)
            return _command(options.command)(options, language)
        from editor.cli.window import open_window

        return open_window(window_parser(language).parse_args(given).paths, language)
    except StetError as error:
        tell(error, language)
        return 2
    except BrokenPipeError:
        # The reader of our output, such as `head`, has gone; Python must not complain about it at exit.
        sys.stdout = None
        return 0


def _command(name: str) -> "Callable[[Namespace, str], int]":
    from editor.cli import render, replace, verify

    return {"verify": verify.run, "render": render.run, "replace": replace.run}[name]
