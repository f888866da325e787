"""The house style that the site's posts show: {"done": 0.25} now and then, at last {"style": {…} or null}.

The style is told as `editor.house.described.Described.packed`; null where the posts are fewer than asked for.
"""

from collections.abc import Iterator

from editor import messages
from editor.house.described import Described
from editor.house.learning import Learned, look_through, notes
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
    yield {"style": described(learner.learned()).packed() if learner else None}


def described(learned: Learned) -> Described:
    """What is told of a learned style, in each language."""
    counted = {language: notes(learned, language) for language in messages.LANGUAGES}
    return Described(learned.house(), counted, tuple(field.key for field in learned.usual), learned.found_nothing)
