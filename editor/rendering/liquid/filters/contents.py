"""The filters `toc_only`, `inject_anchors` and `toc`, and what the tag `toc` writes (the gem jekyll-toc 0.18)."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.values import item, text
from editor.rendering.markup import tokens
from editor.site.ruby import is_true

_DEFAULTS: Mapping[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}
_PUNCTUATION = re.compile(r"[^\w\- ]")
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


@dataclass(slots=True)
class _Heading:
    """One heading, and the place in the HTML where its content begins."""

    name: str
    start: int
    identifier: str = ""
    pieces: list[str] = field(default_factory=list)

    @property
    def level(self) -> int:
        """The number in its name."""
        return int(self.name[1])

    @property
    def text(self) -> str:
        """What it says, without elements."""
        return html.unescape("".join(self.pieces))


class _Contents:
    """The headings of an HTML text that its table of contents has."""

    def __init__(self, source: str, context: Context) -> None:
        settings = context.rendering.surroundings.config.get("toc")
        self._settings = {**_DEFAULTS, **(settings if isinstance(settings, Mapping) else {})}
        self._source = source
        self.headings = list(self._found())
        given: dict[str, int] = {}
        for heading in self.headings:
            if not heading.identifier:
                name = quote_plus(_PUNCTUATION.sub("", heading.text.lower()).replace(" ", "-"))
                count = given.get(name, 0)
                given[name] = count + 1
                heading.identifier = f"{name}-{count}" if count else name

    def _found(self) -> Iterator[_Heading]:
        unlisted = self._settings["no_toc_section_class"]
        without = frozenset(unlisted if isinstance(unlisted, list) else [unlisted])
        levels = range(self._settings["min_level"], self._settings["max_level"] + 1)
        names = frozenset(f"h{level}" for level in levels)
        open_elements: list[tuple[str, bool]] = []
        heading: _Heading | None = None
        for token in tokens(self._source):
            written = self._source[token.start : token.end]
            if token.kind == "open":
                attributes = _attributes(written)
                classes = frozenset(attributes.get("class", "").split())
                is_within = any(is_unlisted for _, is_unlisted in open_elements)
                if token.name in names and not is_within and "no_toc" not in classes:
                    heading = _Heading(token.name, token.end, attributes.get("id", ""))
                open_elements.append((token.name, bool(classes & without)))
            elif token.kind == "close" and token.name in (name for name, _ in open_elements):
                while open_elements.pop()[0] != token.name:
                    pass
                if heading is not None and token.name == heading.name:
                    yield heading
                    heading = None
            elif token.kind == "text" and heading is not None:
                heading.pieces.append(written)

    def listed(self) -> str:
        """The list."""
        settings = self._settings
        head = f'<{self._tag} id="{settings["list_id"]}" class="{settings["list_class"]}">'
        return f"{head}\n{self._items(self.headings)}</{self._tag}>"

    @property
    def _tag(self) -> str:
        return "ol" if is_true(self._settings["ordered_list"]) else "ul"

    def _items(self, headings: Sequence[_Heading]) -> str:
        """Those of the highest level, with what stands below each; what stands above the first is no part of one."""
        least = min((heading.level for heading in headings), default=0)
        sublist = self._settings["sublist_class"]
        opening = f'<{self._tag} class="{sublist}">' if sublist else f"<{self._tag}>"
        written, position = [], 0
        while position < len(headings):
            heading = headings[position]
            own = heading.level == least
            below = headings[position + own : _next(headings, position + own, least)]
            nested = self._items(below) if below else ""
            if own:
                nested = f"\n{opening}\n{nested}</{self._tag}>\n" if below else ""
                written.append(f"{self._link(heading)}{nested}</li>\n")
            else:
                written.append(nested)
            position += own + len(below)
        return "".join(written)

    def _link(self, heading: _Heading) -> str:
        classes = f"{self._settings['item_class']} {self._settings['item_prefix']}{heading.name}"
        return f'<li class="{classes}"><a href="#{heading.identifier}">{html.escape(heading.text)}</a>'

    def with_anchors(self) -> str:
        """The text, with a link to itself in each heading; its addresses as libxml2 writes them."""
        from editor.rendering.libxml import escaped, with_escaped_addresses

        parts = []
        headings = {heading.start: heading for heading in self.headings}
        for token in tokens(self._source):
            written = self._source[token.start : token.end]
            parts.append(with_escaped_addresses(written) if token.kind in ("open", "void") else written)
            if heading := headings.get(token.end):
                sign = '<span class="octicon octicon-link"></span>'
                parts.append(f'<a class="anchor" href="#{escaped(heading.identifier)}" aria-hidden="true">{sign}</a>')
        return "".join(parts)


def _next(headings: Sequence[_Heading], position: int, level: int) -> int:
    """The place of the next heading of a level, or behind the last."""
    while position < len(headings) and headings[position].level != level:
        position += 1
    return position


def _attributes(tag: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(tag)
    return {name.lower(): html.unescape(double or single or bare) for name, double, single, bare in found}


def _is_asked(context: Context) -> bool:
    return item(context.rendering.payload.get("page"), "toc") is True


def toc_only(context: Context, value: Any) -> str:
    """The table of contents, of pages that ask for one."""
    return _Contents(text(value), context).listed() if _is_asked(context) else ""


def inject_anchors(context: Context, value: Any) -> Any:
    """With links to the headings, in pages that ask for them."""
    return _Contents(text(value), context).with_anchors() if _is_asked(context) else value


def toc(context: Context, value: Any) -> Any:
    """Both."""
    if not _is_asked(context):
        return value
    contents = _Contents(text(value), context)
    return contents.listed() + contents.with_anchors()


def toc_of_page(context: Context) -> str:
    """What the tag writes: the table of contents of what the page has as its content, if it asks for one at all."""
    page = context.rendering.payload.get("page")
    return _Contents(text(item(page, "content")), context).listed() if is_true(item(page, "toc")) else ""


FILTERS: dict[str, Callable[..., Any]] = {"toc_only": toc_only, "inject_anchors": inject_anchors, "toc": toc}
