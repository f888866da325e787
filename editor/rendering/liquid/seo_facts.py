"""What the tag `seo` says of a page (the gem jekyll-seo-tag 2.8: drop.rb, author_drop.rb, image_drop.rb)."""

import functools
import re
from collections.abc import Mapping
from typing import Any

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters import addresses, dates, escaping, texts, urls
from editor.rendering.liquid.values import item, text
from editor.site.ruby import is_true

_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$")


def first_of(*found: Any) -> Any:
    """Ruby's `||`."""
    return next((each for each in found if is_true(each)), None)


def _hash(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


class Facts:
    """Each is made when it is asked for."""

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
        return self.said(first_of(item(self.site, "title"), item(self.site, "name")))

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
        return self.said(first_of(item(self.page, "description"), item(self.page, "excerpt"))) or self.site_description

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
        found = first_of(self.author.get("twitter"), self.author.get("name"))
        return re.sub(r"^@", "", found, count=1) if isinstance(found, str) else None

    @functools.cached_property
    def image(self) -> dict[str, Any]:
        """The page's picture: `path` and what else is said of it; {} for none."""
        value = item(self.page, "image")
        found = (
            {"path": None, **value} if isinstance(value, dict) else {"path": value if isinstance(value, str) else None}
        )
        path = first_of(found["path"], found.get("facebook"), found.get("twitter"))
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
        lang = first_of(item(self.page, "lang"), item(self.site, "lang"), "en_US")
        return text(first_of(item(self.page, "locale"), item(self.site, "locale"), lang)).replace("-", "_")

    @functools.cached_property
    def canonical_url(self) -> str:
        """Where the page is."""
        given = text(item(self.page, "canonical_url"))
        return given or re.sub(r"/index\.html$", "/", text(urls.absolute(text(item(self.page, "url")), self.config)))

    def date(self, *found: Any) -> str | None:
        """A moment in the notation of XML."""
        first = first_of(*found)
        return None if first is None else text(dates.date_to_xmlschema(self.context, first))

    @property
    def kind(self) -> Any:
        """Its type in schema.org's terms."""
        if is_true(self.seo.get("type")):
            return self.seo["type"]
        if self.is_home_or_about:
            return "WebSite"
        return "BlogPosting" if is_true(item(self.page, "date")) else "WebPage"


def linked_data(facts: Facts) -> dict[str, Any]:
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
        "sameAs": first_of(facts.seo.get("links"), facts.social.get("links") if facts.is_home_or_about else None),
        "url": facts.canonical_url,
    }
    return {key: value for key, value in found.items() if value is not None}


def _author(facts: Facts) -> dict[str, Any] | None:
    kind, name = facts.author.get("type"), facts.author.get("name")
    if not is_true(name) or (is_true(kind) and kind not in ("Organization", "Person")):
        return None
    found = {"@type": first_of(kind, "Person"), "name": name}
    return {**found, "url": facts.author["url"]} if is_true(facts.author.get("url")) else found


def _image(facts: Facts) -> Any:
    if len(facts.image) < 2:
        return facts.image.get("path")
    others = {key: value for key, value in facts.image.items() if key != "path"}
    return {**others, "url": facts.image["path"], "@type": "imageObject"}


def _publisher(facts: Facts) -> dict[str, Any] | None:
    if facts.logo is None:
        return None
    found: dict[str, Any] = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": facts.logo}}
    return {**found, "name": facts.author["name"]} if is_true(facts.author.get("name")) else found


def _main_entity(facts: Facts) -> dict[str, str] | None:
    if facts.kind not in ("BlogPosting", "CreativeWork"):
        return None
    return {"@type": "WebPage", "@id": facts.canonical_url}
