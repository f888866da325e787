"""`stet replace`: replaces visible text in bodies through the document model, and in fields where that is wanted."""

import difflib
import sys
from argparse import Namespace
from pathlib import Path

from editor import messages
from editor.body import Reading, read, syntax_of
from editor.body.replacing import replace_text, sealed_matches
from editor.cli.posts import open_sound_post, posts_at
from editor.cli.telling import tell
from editor.errors import StetError
from editor.post import Post
from editor.post.rewording import fields_with, reworded
from editor.post.saver import save
from editor.site.grammar import site_grammar
from editor.site.roots import find_site


def run(options: Namespace, language: str) -> int:
    """Replace in each post and print a unified diff; 1 when nothing matched, 2 when a post could not be changed."""
    if not options.old:
        tell(StetError("cli.nothing_to_find"), language)
        return 2
    replaced, failed = 0, False
    for path in posts_at(options.paths):
        try:
            replaced += _replace_in(path, options, language)
        except StetError as error:
            tell(error, language, path)
            failed = True
    return 2 if failed else 0 if replaced else 1


def _replace_in(path: Path, options: Namespace, language: str) -> int:
    """Replace in one post; returns how often."""
    post, digest = open_sound_post(path)
    reading = read(post.body, syntax_of(path.suffix), site_grammar(find_site(path)))
    _tell_of_sealed(post, reading, path, options.old, language)
    body, count = replace_text(reading, options.old, options.new)
    changed = post.with_body(body)
    if options.fields:
        front_matter, found = reworded(post.front_matter, options.old, options.new)
        changed, count = changed.with_front_matter(front_matter), count + found
    _tell_of_fields(post, changed, path, options, language)
    if not count:
        return 0
    sys.stdout.write(_diff(post.text, changed.text, path))
    if not options.dry_run:
        save(path, changed.to_bytes(), digest)
    return count


def _tell_of_sealed(post: Post, reading: Reading, path: Path, old: str, language: str) -> None:
    """Name the sealed blocks that hold the text: a correction must not go out half done unnoticed."""
    first_line = post.front_matter.source.count("\n") + 1
    for leaf in sealed_matches(reading, old):
        line = first_line + reading.source.count("\n", 0, leaf.start)
        reason = messages.text(f"sealed.{leaf.reason}", language)
        tell(StetError("cli.sealed_match", line=line, reason=reason), language, path)


def _tell_of_fields(post: Post, changed: Post, path: Path, options: Namespace, language: str) -> None:
    """Name the fields that have the text and keep it, with the way to replace it there where there is one."""
    before, after = post.front_matter, changed.front_matter
    left = [key for key in fields_with(before, options.old) if after.entry(key).source == before.entry(key).source]
    if left:
        key = "cli.fields_left" if options.fields else "cli.fields_match"
        tell(StetError(key, fields=", ".join(left)), language, path)


def _diff(before: str, after: str, path: Path) -> str:
    """A unified diff whose lines end as `patch` wants them, whatever ends the file's own."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as git cuts them: at line feeds only."""
    return [line + "\n" for line in text.split("\n")[:-1]] + (
        [text.rsplit("\n", 1)[-1]] if not text.endswith("\n") else []
    )
