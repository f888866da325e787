"""`stet house`: the house style of a site, its own or what is learned from its posts, as TOML."""

import sys
from argparse import Namespace
from pathlib import Path

from editor.cli.posts import BadPath
from editor.cli.telling import tell
from editor.errors import StetError
from editor.house import load
from editor.house.learning import notes
from editor.house.of_site import FILE_NAME
from editor.house.reading import load_plain
from editor.house.writing import write
from editor.site.learning import learn
from editor.site.roots import find_site


def run(options: Namespace, language: str) -> int:
    """Write the style to standard output or a file; 1 where posts show none, 2 where something cannot be read."""
    if not options.site.is_dir():
        raise BadPath("cli.missing", path=options.site)
    root = find_site(options.site) or options.site
    path = root / FILE_NAME
    if path.exists() and not options.learn:
        return _put(write(load(path, load_plain()), language), options.output)
    learned = learn(root)
    if learned is None:
        raise BadPath("cli.no_posts", path=options.site)
    if learned.found_nothing:
        tell(StetError("cli.no_house", posts=learned.posts), language)
        return 1
    return _put(write(learned.house(), language, notes(learned, language)), options.output)


def _put(text: str, output: Path | None) -> int:
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return 0
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadPath("cli.unwritable", path=output, problem=error.strerror) from error
    return 0
