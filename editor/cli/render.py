"""`stet render`: what the preview shows, as a file."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from editor import messages
from editor.cli.posts import open_sound_post
from editor.cli.telling import tell
from editor.errors import StetError
from editor.rendering.page import render_body, render_page
from editor.site.nearest import faults_of

if TYPE_CHECKING:
    from editor.rendering.liquid.problem import Problem


def run(options: Namespace, language: str) -> int:
    """Write the page, or the converted body alone, to standard output or a file; 2 when that cannot be."""
    try:
        post, _ = open_sound_post(options.post)
        if options.body:
            html, problems = render_body(post, options.post, language)
        else:
            html, problems = render_page(post, options.post, language)
    except StetError as error:
        tell(error, language, options.post)
        return 2
    for fault in faults_of(options.post, post.text):
        tell(fault, language)
    for problem in problems:
        _tell_of(problem, options.post, language)
    try:
        if options.output is None:
            sys.stdout.buffer.write(html.encode())
            sys.stdout.buffer.flush()
        else:
            options.output.write_bytes(html.encode())
    except BrokenPipeError:
        raise
    except OSError as error:
        tell(StetError("cli.unwritable", path=options.output or "-", problem=error.strerror), language)
        return 2
    return 0


def _tell_of(problem: "Problem", path: Path, language: str) -> None:
    said = messages.text(problem.key, language, **problem.facts)
    key = "rendering.problem" if problem.line else "rendering.problem_somewhere"
    tell(StetError(key, path=problem.template or path, line=problem.line, problem=said), language)
