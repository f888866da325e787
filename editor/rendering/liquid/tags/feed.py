"""`feed_meta` (the gem jekyll-feed, meta-tag.rb)."""

from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters.escaping import escape_xml
from editor.rendering.liquid.filters.urls import absolute
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream
from editor.rendering.liquid.values import text
from editor.site.ruby import is_true


class FeedMeta(OurTag):
    """The link to the site's feed."""

    name = "feed_meta"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes a `link` element."""
        del markup, stream

        def write(context: Context, buffer: TextIO) -> None:
            config = context.rendering.surroundings.config
            feed = config.get("feed")
            path = (feed.get("path") if isinstance(feed, dict) else None) or "feed.xml"
            attributes = {"type": "application/atom+xml", "rel": "alternate", "href": text(absolute(path, config))}
            title = config.get("title") if is_true(config.get("title")) else config.get("name")
            if is_true(title):
                attributes["title"] = text(title)
            written = " ".join(f'{name}="{escape_xml(value)}"' for name, value in attributes.items())
            buffer.write(f"<link {written} />")

        return WritingNode(token, write)
