"""The command line's grammar and help."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import NoReturn

from editor import __version__, messages


def window_parser(language: str) -> ArgumentParser:
    """`stet [POST…|SITE]`."""
    parser = _Parser("stet", "cli.about", language)
    parser.add_argument("paths", nargs="*", type=Path, metavar="POST|SITE", help=messages.text("cli.paths", language))
    parser.add_argument("--new-window", action="store_true", help=messages.text("cli.new_window", language))
    parser.add_argument(
        "--version", action="version", version=f"stet {__version__}", help=messages.text("cli.version", language)
    )
    return parser


def parse(given: list[str], language: str) -> Namespace:
    """The options of a command. Exits with 2 where they are wrong, and points to the help of that very command."""
    parser = command_parser(language)
    options, left = parser.parse_known_args(given)
    if left:
        parser.prog += f" {options.command}"
        parser.error(f"unrecognized arguments: {' '.join(left)}")
    return options


def command_parser(language: str) -> ArgumentParser:
    """`stet verify|render|replace|check|house|doctor …`; the parsed options have a `command`."""
    parser = _Parser("stet", "cli.about", language)
    commands = parser.add_subparsers(dest="command", required=True)
    verify = commands.add_parser("verify", key="cli.about_verify", language=language)
    verify.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=messages.text("cli.posts", language))
    verify.add_argument("--json", action="store_true", help=messages.text("cli.json", language))
    render = commands.add_parser("render", key="cli.about_render", language=language)
    render.add_argument("post", type=Path, metavar="POST", help=messages.text("cli.post", language))
    render.add_argument("--body", action="store_true", help=messages.text("cli.body", language))
    render.add_argument("-o", dest="output", type=Path, metavar="FILE", help=messages.text("cli.output", language))
    replace = commands.add_parser("replace", key="cli.about_replace", language=language)
    for name in ("old", "new"):
        named = messages.text(f"cli.named_{name}", language)
        replace.add_argument(name, metavar=named, help=messages.text(f"cli.{name}", language))
    replace.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=messages.text("cli.posts", language))
    replace.add_argument("--fields", action="store_true", help=messages.text("cli.fields", language))
    replace.add_argument("--dry-run", action="store_true", help=messages.text("cli.dry_run", language))
    check = commands.add_parser("check", key="cli.about_check", language=language)
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=messages.text("cli.posts", language))
    check.add_argument("--json", action="store_true", help=messages.text("cli.json", language))
    check.add_argument(
        "--fail-on",
        choices=("error", "warning", "hint", "never"),
        default="error",
        metavar="LEVEL",
        help=messages.text("cli.fail_on", language),
    )
    house = commands.add_parser("house", key="cli.about_house", language=language)
    house.add_argument("site", type=Path, metavar="SITE", help=messages.text("cli.site", language))
    house.add_argument("--learn", action="store_true", help=messages.text("cli.learn", language))
    house.add_argument("-o", dest="output", type=Path, metavar="FILE", help=messages.text("cli.output", language))
    doctor = commands.add_parser("doctor", key="cli.about_doctor", language=language)
    doctor.add_argument(
        "site", nargs="?", type=Path, default=Path(), metavar="SITE", help=messages.text("cli.site", language)
    )
    doctor.add_argument("--json", action="store_true", help=messages.text("cli.json", language))
    return parser


class _Parser(ArgumentParser):
    """An argument parser that speaks the user's language."""

    def __init__(self, prog: str, key: str, language: str) -> None:
        # Description and examples stand in one text, divided by a line of `--`.
        description, _, examples = messages.text(key, language).partition("\n--\n")
        super().__init__(prog, None, description, examples, formatter_class=RawDescriptionHelpFormatter, add_help=False)
        self._language = language
        self._positionals.title = messages.text("cli.title_arguments", language)
        self._optionals.title = messages.text("cli.title_options", language)
        self.add_argument("-h", "--help", action="help", help=messages.text("cli.help", language))

    def error(self, message: str) -> NoReturn:
        """Exit with 2 and one line that says what is wrong and where help is."""
        text = messages.text("cli.usage", self._language, command=self.prog, problem=message)
        self.exit(2, f"stet: {text}\n")
