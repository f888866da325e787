"""The house style that the site's posts show: {"done": 0.25} now and then, at last {"style": {…} or null}.

The style is told as `editor.house.learning.described.Described.packed`; null where the posts are fewer than asked for.
"""

from collections.abc import Iterator

from editor.house.learning import look_through
from editor.house.learning.described import Described
from editor.reader.site_read import SiteGone, SiteRead
from editor.site.post_files import post_files
from editor.wire import Message

_TOLD_EACH = 0.02


def answer(site: SiteRead, asked: Message) -> Iterator[Message | None]:
    """Looks at a sample of the posts, one after the other."""
    if not site.root.is_dir():
        raise SiteGone(str(site.root))
    files, learner, told = post_files(site.root), None, 0.0
    for looked, done in look_through(files if len(files) >= asked["least"] else ()):
        learner = looked
        if done - told >= _TOLD_EACH:
            told = done
            yield {"done": done}
        else:
            yield None
    yield {"style": Described.of(learner.learned()).packed() if learner else None}
