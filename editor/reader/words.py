"""What the site's posts say in their front matter: pieces of `editor.site.vocabulary.Vocabulary.packed`."""

from collections.abc import Iterator

from editor.reader.site_read import SLICE, SiteRead
from editor.site.vocabulary import gather
from editor.wire import Message


def answer(site: SiteRead, asked: Message) -> Iterator[Message | None]:
    """The whole vocabulary, once all posts are read."""
    index = site.index(asked["age"])
    while not index.is_complete:
        index.read(SLICE)
        yield None
    yield from gather(index.site, index.found).packed()
