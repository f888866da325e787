"""A body within its layouts (Jekyll 4.3, lib/jekyll/renderer.rb)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from editor.rendering.liquid.content import MARK, Content
from editor.site.yaml_files import merged

if TYPE_CHECKING:
    from editor.rendering.liquid.context import Rendering
    from editor.site import Site
    from editor.site.layouts import Layout


@dataclass(frozen=True, slots=True)
class Frame:
    """A page around its `body`: `html` with MARK wherever the body is printed.

    `is_reusable`: the layouts did nothing with the body but print it, so that another body fits into the same frame.
    """

    html: str
    body: str
    is_reusable: bool

    @property
    def page(self) -> str:
        """The whole page."""
        return self.html.replace(MARK, self.body)

    @property
    def halves(self) -> tuple[str, str] | None:
        """What stands before and after the body, None where it has no one place.

        Layouts that press the white space out of a page do not print the body as it is; it is looked for, then.
        """
        pieces = self.html.split(MARK)
        return (pieces[0], pieces[1]) if len(pieces) == 2 else around(self.page, self.body)


def around(page: str, body: str) -> tuple[str, str] | None:
    """What stands before and after `body` in `page`, white space aside; None unless it is there exactly once."""
    wanted = "".join(body.split())
    places = [place for place, sign in enumerate(page) if not sign.isspace()]
    pressed = "".join(page.split())
    start = pressed.find(wanted)
    if not wanted or start < 0 or pressed.find(wanted, start + 1) >= 0:
        return None
    return page[: places[start]], page[places[start + len(wanted) - 1] + 1 :]


def chain(site: "Site", name: object) -> "Iterator[Layout]":
    """The layout of that name, then the one that it names, and so on; none twice."""
    seen: set[str] = set()
    while isinstance(name, str) and name not in seen and (layout := site.layout(name)):
        seen.add(name)
        yield layout
        name = layout.data.get("layout")


def has_layout(site: "Site", data: Mapping[str, Any]) -> bool:
    """Whether a document with this front matter has a layout that is there."""
    return data.get("layout") != "none" and next(chain(site, data.get("layout")), None) is not None


def frame(site: "Site", data: Mapping[str, Any], body: str, rendering: "Rendering") -> Frame:
    """The layouts around `body`, rendered. Raises TooMuch."""
    from editor.rendering.liquid.environment import render

    html = MARK
    rendering.body, rendering.payload["layout"] = body, None
    for layout in chain(site, data.get("layout")) if data.get("layout") != "none" else ():
        rendering.payload["content"] = Content.of(html, body)
        rendering.payload["layout"] = merged(layout.data, rendering.payload["layout"] or {})
        html = render(layout.content, layout.relative_path, rendering)
    return Frame(html, body, not rendering.is_content_looked_at)
