"""`seo` (the gem jekyll-seo-tag 2.8): a page's title, description and what others shall show of it."""

import re
from collections.abc import Iterator
from typing import Any, TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters import json, urls
from editor.rendering.liquid.seo_facts import Facts, linked_data
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream
from editor.rendering.liquid.values import item, text
from editor.site.ruby import is_true

_VERSION = "2.8.0"
_NO_TITLE = re.compile(r"title=false", re.IGNORECASE)
_VERIFIED = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def _meta(kind: str, name: str, content: Any) -> str:
    return f'<meta {kind}="{name}" content="{values.printed(content)}" />'


def _basics(facts: Facts) -> Iterator[str]:
    yield _meta("name", "generator", f"Jekyll v{text(item(facts.context.find('jekyll'), 'version'))}")
    if facts.page_title:
        yield _meta("property", "og:title", facts.page_title)
    if is_true(facts.author.get("name")):
        yield _meta("name", "author", facts.author["name"])
    yield _meta("property", "og:locale", facts.locale)
    if facts.description:
        yield _meta("name", "description", facts.description)
        yield _meta("property", "og:description", facts.description)
    if is_true(item(facts.site, "url")):
        yield f'<link rel="canonical" href="{facts.canonical_url}" />'
        yield _meta("property", "og:url", facts.canonical_url)
    if facts.site_title:
        yield _meta("property", "og:site_name", facts.site_title)


def _images_and_dates(facts: Facts) -> Iterator[str]:
    if facts.image:
        yield _meta("property", "og:image", facts.image["path"])
        for name in ("height", "width", "alt"):
            if is_true(facts.image.get(name)):
                yield _meta("property", f"og:image:{name}", facts.image[name])
    page_date = item(facts.page, "date")
    yield _meta("property", "og:type", "article" if is_true(page_date) else "website")
    if is_true(page_date):
        yield _meta("property", "article:published_time", facts.date(page_date))
    paginator = facts.context.find("paginator")
    for name, relation in (("previous", "prev"), ("next", "next")):
        if is_true(item(paginator, f"{name}_page")):
            url = urls.absolute(item(paginator, f"{name}_page_path"), facts.config)
            yield f'<link rel="{relation}" href="{text(url)}" />'


def _networks(facts: Facts) -> Iterator[str]:
    page_twitter, twitter = item(facts.page, "twitter"), item(facts.site, "twitter")
    if facts.image:
        yield _meta(
            "name", "twitter:card", item(page_twitter, "card") or item(twitter, "card") or "summary_large_image"
        )
        yield _meta("property", "twitter:image", facts.image["path"])
    else:
        yield _meta("name", "twitter:card", "summary")
    if is_true(facts.image.get("alt")):
        yield _meta("name", "twitter:image:alt", facts.image["alt"])
    if facts.page_title:
        yield _meta("property", "twitter:title", facts.page_title)
    if is_true(twitter):
        yield _meta("name", "twitter:site", "@" + text(item(twitter, "username")).replace("@", ""))
        if facts.twitter:
            yield _meta("name", "twitter:creator", "@" + facts.twitter.replace("@", ""))
    facebook = item(facts.site, "facebook")
    for name, key in (("fb:admins", "admins"), ("article:publisher", "publisher"), ("fb:app_id", "app_id")):
        if is_true(item(facebook, key)):
            yield _meta("property", name, item(facebook, key))


def _verifications(facts: Facts) -> Iterator[str]:
    verified = item(facts.site, "webmaster_verifications")
    if is_true(verified):
        for service, name in _VERIFIED.items():
            if is_true(item(verified, service)):
                yield _meta("name", name, item(verified, service))
    elif is_true(item(facts.site, "google_site_verification")):
        yield _meta("name", "google-site-verification", item(facts.site, "google_site_verification"))


class Seo(OurTag):
    """`seo`, or `seo title=false`."""

    name = "seo"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the elements, each on a line."""
        del stream

        def write(context: Context, buffer: TextIO) -> None:
            facts = Facts(context)
            buffer.write(f"<!-- Begin Jekyll SEO tag v{_VERSION} -->\n")
            if facts.title and not _NO_TITLE.search(markup):
                buffer.write(f"<title>{facts.title}</title>\n")
            for part in (_basics, _images_and_dates, _networks, _verifications):
                buffer.writelines(f"{line}\n" for line in part(facts))
            data = json.written(linked_data(facts))
            buffer.write(f'<script type="application/ld+json">\n{data}</script>\n<!-- End Jekyll SEO tag -->\n')

        return WritingNode(token, write)
