"""`stet render`: what the preview shows, as a file."""

import sys
from argparse import Namespace

from editor.cli.posts import open_sound_post
from editor.cli.telling import tell
from editor.errors import StetError
from editor.rendering.article import render_body
from editor.rendering.page import render_page


def run(options: Namespace, language: str) -> int:
    """Write the page, or the converted body alone, to standard output or a file; 2 when that cannot be."""
    try:
        post, _ = open_sound_post(options.post)
    except StetError as error:
        tell(error, language, options.post)
        return 2
    html = render_body(post.body, options.post.suffix) if options.body else render_page(post, options.post, language)
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
