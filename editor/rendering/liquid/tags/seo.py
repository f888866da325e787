"""`seo` (the gem jekyll-seo-tag 2.8): a page's title, description and what others shall show of it."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid import values
from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters import addresses, dates, escaping, json, texts, urls
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream
from editor.rendering.liquid.values import item, text
from editor.site.ruby import is_true

_VERSION = "2.8.0"
_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_NO_TITLE = re.compile(r"title=false", re.IGNORECASE)
_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$")
_VERIFIED = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def _first(*found: Any) -> Any:
    """Ruby's `||`."""
    return next((each for each in found if is_true(each)), None)


def _hash(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


class _Facts:
    """What the tag says of a page (drop.rb, author_drop.rb, image_drop.rb)."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.page = context.rendering.page
        self.site = context.rendering.payload.get("site")
        self.config = context.rendering.surroundings.config

    def said(self, value: Any) -> str | None:
        """A text of front matter, Markdown and tags taken out; None for nothing."""
        html = self.context.rendering.surroundings.markdown(text(value))
        plain = texts.strip_html(self.context, html)
        return escaping.escape_bare(_SPACES.sub(" ", plain).strip(texts.BLANK)) or None

    @functools.cached_property
    def site_title(self) -> str | None:
        """The site's title, or its name."""
        return self.said(_first(item(self.site, "title"), item(self.site, "name")))

    @functools.cached_property
    def page_title(self) -> str | None:
        """The page's title, or the site's."""
        return self.said(item(self.page, "title")) or self.site_title

    @functools.cached_property
    def site_description(self) -> str | None:
        """The site's description."""
        return self.said(item(self.site, "description"))

    @functools.cached_property
    def title(self) -> str | None:
        """What stands in the window's title."""
        if self.site_title and self.page_title != self.site_title:
            return f"{self.page_title} | {self.site_title}"
        if self.site_description and self.site_title:
            return f"{self.site_title} | {self.said(item(self.site, 'tagline')) or self.site_description}"
        return self.page_title or self.site_title

    @functools.cached_property
    def description(self) -> str | None:
        """The page's description, its excerpt, or the site's description."""
        return self.said(_first(item(self.page, "description"), item(self.page, "excerpt"))) or self.site_description

    @functools.cached_property
    def seo(self) -> Mapping[str, Any]:
        """The front matter's `seo`."""
        return _hash(item(self.page, "seo"))

    @functools.cached_property
    def social(self) -> Mapping[str, Any]:
        """The configuration's `social`."""
        return _hash(item(self.site, "social"))

    @functools.cached_property
    def is_home_or_about(self) -> bool:
        """Whether the page stands for the site."""
        return bool(_HOME_OR_ABOUT.search(text(item(self.page, "url"))))

    @property
    def name(self) -> str | None:
        """Whose page it is, where it stands for the site."""
        if is_true(self.seo.get("name")):
            return self.said(self.seo["name"])
        if not self.is_home_or_about:
            return None
        return self.said(self.social["name"]) if is_true(self.social.get("name")) else self.site_title

    @functools.cached_property
    def author(self) -> Mapping[str, Any]:
        """The author, with what `_data/authors` says of it."""
        authors = item(self.page, "authors")
        sources = [item(self.page, "author"), *(authors[:1] if isinstance(authors, list) else ())]
        author = next((each for each in [*sources, item(self.site, "author")] if text(each)), None)
        if not isinstance(author, str):
            return _hash(author)
        known = _hash(item(item(self.site, "data"), "authors"))
        return {"name": author, **_hash(known.get(author))}

    @property
    def twitter(self) -> str | None:
        """The author's name there."""
        found = _first(self.author.get("twitter"), self.author.get("name"))
        return re.sub(r"^@", "", found, count=1) if isinstance(found, str) else None

    @functools.cached_property
    def image(self) -> dict[str, Any]:
        """The page's picture: `path` and what else is said of it; {} for none."""
        value = item(self.page, "image")
        found = (
            {"path": None, **value} if isinstance(value, dict) else {"path": value if isinstance(value, str) else None}
        )
        path = _first(found["path"], found.get("facebook"), found.get("twitter"))
        if not is_true(path):
            return {}
        if isinstance(path, str) and not addresses.scheme(path):
            path = urls.absolute(path, self.config)
        return {**found, "path": texts.uri_escape(self.context, path)}

    @functools.cached_property
    def logo(self) -> str | None:
        """The site's logo."""
        logo = item(self.site, "logo")
        if not is_true(logo):
            return None
        return texts.uri_escape(
            self.context, logo if addresses.scheme(text(logo)) else urls.absolute(logo, self.config)
        )

    @property
    def locale(self) -> str:
        """The page's language, as og:locale spells it."""
        lang = _first(item(self.page, "lang"), item(self.site, "lang"), "en_US")
        return text(_first(item(self.page, "locale"), item(self.site, "locale"), lang)).replace("-", "_")

    @functools.cached_property
    def canonical_url(self) -> str:
        """Where the page is."""
        given = text(item(self.page, "canonical_url"))
        return given or re.sub(r"/index\.html$", "/", text(urls.absolute(text(item(self.page, "url")), self.config)))

    def date(self, *found: Any) -> str | None:
        """A moment in the notation of XML."""
        first = _first(*found)
        return None if first is None else text(dates.date_to_xmlschema(self.context, first))

    @property
    def kind(self) -> Any:
        """Its type in schema.org's terms."""
        if is_true(self.seo.get("type")):
            return self.seo["type"]
        if self.is_home_or_about:
            return "WebSite"
        return "BlogPosting" if is_true(item(self.page, "date")) else "WebPage"


def _linked_data(facts: _Facts) -> dict[str, Any]:
    """The page in JSON-LD (json_ld_drop.rb)."""
    page_date = item(facts.page, "date")
    modified = (facts.seo.get("date_modified"), item(facts.page, "last_modified_at"), page_date)
    found = {
        "@context": "https://schema.org",
        "@type": facts.kind,
        "author": _author(facts),
        "dateModified": facts.date(*modified),
        "datePublished": facts.date(page_date),
        "description": facts.description,
        "headline": facts.page_title,
        "image": _image(facts),
        "mainEntityOfPage": _main_entity(facts),
        "name": facts.name,
        "publisher": _publisher(facts),
        "sameAs": _first(facts.seo.get("links"), facts.social.get("links") if facts.is_home_or_about else None),
        "url": facts.canonical_url,
    }
    return {key: value for key, value in found.items() if value is not None}


def _author(facts: _Facts) -> dict[str, Any] | None:
    kind, name = facts.author.get("type"), facts.author.get("name")
    if not is_true(name) or (is_true(kind) and kind not in ("Organization", "Person")):
        return None
    found = {"@type": _first(kind, "Person"), "name": name}
    return {**found, "url": facts.author["url"]} if is_true(facts.author.get("url")) else found


def _image(facts: _Facts) -> Any:
    if len(facts.image) < 2:
        return facts.image.get("path")
    others = {key: value for key, value in facts.image.items() if key != "path"}
    return {**others, "url": facts.image["path"], "@type": "imageObject"}


def _publisher(facts: _Facts) -> dict[str, Any] | None:
    if facts.logo is None:
        return None
    found: dict[str, Any] = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": facts.logo}}
    return {**found, "name": facts.author["name"]} if is_true(facts.author.get("name")) else found


def _main_entity(facts: _Facts) -> dict[str, str] | None:
    if facts.kind not in ("BlogPosting", "CreativeWork"):
        return None
    return {"@type": "WebPage", "@id": facts.canonical_url}


def _meta(kind: str, name: str, content: Any) -> str:
    return f'<meta {kind}="{name}" content="{values.printed(content)}" />'


def _basics(facts: _Facts) -> Iterator[str]:
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


def _images_and_dates(facts: _Facts) -> Iterator[str]:
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


def _networks(facts: _Facts) -> Iterator[str]:
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


def _verifications(facts: _Facts) -> Iterator[str]:
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
            facts = _Facts(context)
            buffer.write(f"<!-- Begin Jekyll SEO tag v{_VERSION} -->\n")
            if facts.title and not _NO_TITLE.search(markup):
                buffer.write(f"<title>{facts.title}</title>\n")
            for part in (_basics, _images_and_dates, _networks, _verifications):
                buffer.writelines(f"{line}\n" for line in part(facts))
            data = json.written(_linked_data(facts))
            buffer.write(f'<script type="application/ld+json">\n{data}</script>\n<!-- End Jekyll SEO tag -->\n')

        return WritingNode(token, write)
