"""`link` and `post_url` (jekyll/tags/link.rb, post_url.rb)."""

import datetime
import re
from io import StringIO
from typing import TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.filters.urls import relative
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream

Entry = tuple[str, datetime.datetime, str, str]
"""A post's path in the site, date, slug and URL."""

_POST_NAME = re.compile(r"^(.+/)*(\d+-\d+-\d+)-(.*)$", re.ASCII | re.MULTILINE)


class Link(OurTag):
    """`link path/in/site`."""

    name = "link"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the URL of what the file is published as."""
        del stream
        written = markup.strip()

        def write(context: Context, buffer: TextIO) -> None:
            path = StringIO()
            self.environment.write(self.environment.template(written, context.template.name), context, path)
            surroundings = context.rendering.surroundings
            url = surroundings.url_of_file(path.getvalue())
            if url is None:
                raise Failure("liquid.no_file", name=path.getvalue())
            buffer.write(relative(url, surroundings.config))

        return WritingNode(token, write)


class PostUrl(OurTag):
    """`post_url folder/2024-07-27-name`."""

    name = "post_url"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the URL of the post of that name."""
        del stream
        name = markup.strip()
        found = _POST_NAME.search(name.removeprefix("/"))
        if found is None:
            raise Failure("liquid.no_post", name=name)

        def write(context: Context, buffer: TextIO) -> None:
            surroundings = context.rendering.surroundings
            url = _url_of(found, list(surroundings.posts()))
            if url is None:
                raise Failure("liquid.no_post", name=name)
            buffer.write(relative(url, surroundings.config))

        return WritingNode(token, write)


def _url_of(name: re.Match[str], posts: list[Entry]) -> str | None:
    folder, date, slug = name[1] or "", name[2], name[3]
    file_name = rf"{date}-{re.escape(slug)}\.[^.]+"
    pattern = re.compile(rf"^_posts/{folder}{file_name}|^{folder}_posts/?{file_name}")
    for path, _, _, url in posts:
        if pattern.match(path):
            return url
    return _by_date_and_slug(date, f"{folder}{slug}", posts)


def _by_date_and_slug(date: str, slug: str, posts: list[Entry]) -> str | None:
    """The older, looser way, which Jekyll still takes where the other finds nothing."""
    numbers = tuple(map(int, date.split("-")))
    for _, moment, other_slug, url in posts:
        if other_slug == slug and (moment.year, moment.month, moment.day) == numbers:
            return url
    return None
