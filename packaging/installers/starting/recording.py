"""A start of one of Stet's programs without a screen: `python -m installers.starting.recording PROGRAM POST`.

What Python compiles is kept where Stet keeps it (editor/kept); the names of all modules that were imported are printed.
"""

import contextlib
import importlib
import io
import sys
from collections.abc import Callable


def _start_window(post: str) -> None:
    import pkgutil
    from pathlib import Path

    import editor.ui
    from editor.cli.posts import open_post

    dict(open_post(Path(post))[0].front_matter)
    importlib.import_module("editor.cli.window")
    for module in pkgutil.walk_packages(editor.ui.__path__, "editor.ui."):
        importlib.import_module(module.name)


def _start_renderer(post: str) -> None:
    from pathlib import Path

    from editor.rendering.assets import Assets
    from editor.rendering.worker import Renderer

    Renderer().look_ahead(Path(post))
    Assets().text("/assets/main.css", Path(post), 0)


def _start_reader(post: str) -> None:
    from editor.cli import main

    importlib.import_module("editor.reader.process")

    with contextlib.redirect_stdout(io.StringIO()):
        main(["check", post])


PROGRAMS: dict[str, Callable[[str], None]] = {
    "window": _start_window,
    "editor.rendering.worker": _start_renderer,
    "editor.reader.process": _start_reader,
}

if __name__ == "__main__":
    from editor import kept

    kept.use(sys.argv[1])
    PROGRAMS[sys.argv[1]](sys.argv[2])
    kept.keep()
    print(*sorted(sys.modules))
