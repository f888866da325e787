"""What the checks find in a text: {"findings": […], "whole": true}, each as `editor.checks.telling.packed`."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from editor.checks.houses import house_of
from editor.checks.registry import look_step_by_step
from editor.checks.subject import Subject
from editor.checks.telling import packed
from editor.post import Post
from editor.reader.site_read import SLICE, SiteGone, SiteRead
from editor.wire import Message

if TYPE_CHECKING:
    from editor.checks.neighbours import Neighbours

_AGE = 60.0  # seconds: what others do in the site is seen after this


def answer(site: SiteRead | None, asked: Message) -> Iterator[Message | None]:
    """Where `asked` wants it and the site is not read yet, first what can be said without it, as not the whole."""
    if site is None:
        yield from _look(None, asked, None)
        return
    try:
        index = site.index(_AGE)
    except SiteGone:
        yield from _look(None, asked, None)
        return
    if asked["soon"] and not index.is_complete:
        yield from _look(site.root, asked, None, is_whole=False)
    while not index.is_complete:
        index.read(SLICE)
        yield None
    yield from _look(site.root, asked, site.neighbours(index))


def _look(
    root: Path | None, asked: Message, neighbours: "Neighbours | None", *, is_whole: bool = True
) -> Generator[Message | None]:
    post = Post.from_text(asked["text"])
    path = Path(asked["path"]) if asked["path"] else None
    found = yield from look_step_by_step(Subject(post, path, house_of(root, post), neighbours))
    yield {"findings": [packed(finding, post.text) for finding in found], "whole": is_whole}
