"""jekyll-titles-from-headings 0.5 (generator.rb): what begins with a heading is named by it."""

import re
from typing import TYPE_CHECKING

from editor.rendering.plugins.generators import Made, Step, is_written
from editor.site.page import Page
from editor.site.plugins import setting

if TYPE_CHECKING:
    from editor.rendering.site_view import SiteView

PLUGIN = "jekyll-titles-from-headings"
_SETTINGS = "titles_from_headings"

_SPACE = " \t\r\n\f\v"
_HASHES = re.compile(r"#{1,3}\s+(.*)$", re.MULTILINE | re.ASCII)
_UNDERLINED = re.compile(r"(.*)\r?\n[-=]+\s*$", re.MULTILINE | re.ASCII)
_LINE = re.compile(r"[-=]+\s*$", re.MULTILINE | re.ASCII)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


def step(view: "SiteView") -> Step | None:
    """What names a document; None where the site has not the plugin, or has turned it off."""
    if PLUGIN not in view.site.plugins or setting(view.site, _SETTINGS, "enabled") is False:
        return None
    takes_all = setting(view.site, _SETTINGS, "collections") is True
    strips = setting(view.site, _SETTINGS, "strip_title") is True

    def name(made: Made) -> None:
        if not (takes_all or isinstance(made.document, Page)) or not _lacks_title(made, view):
            return
        heading, end = _heading(made.content)
        if heading is not None:
            made.data = {**made.data, "title": _text(heading, view)}
        if made.data["strip_title"] is True if "strip_title" in made.data else strips:
            made.content = made.content[end:].strip(_SPACE + "\0")
            if not isinstance(made.document, Page) and _is_cut_again(made):
                made.cut_excerpt()

    return name


def _lacks_title(made: Made, view: "SiteView") -> bool:
    """Whether the heading counts: a page's own title does, a document's is taken for one made of its name."""
    document = made.document
    if not view.is_markdown(document.suffix) or not is_written(document, view):
        return False
    return not isinstance(document, Page) or made.data.get("title") is None


def _is_cut_again(made: Made) -> bool:
    document = made.document
    return not isinstance(document, Page) and document.collection == "posts" and bool(document.excerpt_separator)


def _heading(content: str) -> tuple[str | None, int]:
    """What the heading at the very beginning says, None for none, and where it ends."""
    start = len(content) - len(content.lstrip(_SPACE))
    found = _HASHES.match(content, start) or _UNDERLINED.match(content, start)
    if found:
        return found[1], found.end()
    if content[:start].endswith("\n") and (line := _LINE.match(content, start)):
        return "", line.end()  # an empty line that is underlined
    return None, 0


def _text(heading: str, view: "SiteView") -> str:
    """A heading's Markdown as text; entities stay."""
    from editor.rendering.liquid.filters.texts import BLANK, without_tags
    from editor.site.ruby import words

    shown = " ".join(words(without_tags(view.markdown(heading)))).strip(BLANK)
    end = shown.rfind("]") + 1
    return _FOOTNOTE.sub("", shown[:end]) + shown[end:]
