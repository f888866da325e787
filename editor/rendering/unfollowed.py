"""What a site has done to its text that needs a plugin of Ruby's, or that the preview does not do."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from editor.rendering.liquid.problem import Problem

if TYPE_CHECKING:
    from editor.site import Site

_INPUTS = ("GFM", "kramdown", "Kramdown")
_ENGINES = ("", "nil", "mathjax")
_HIGHLIGHTERS = ("", "nil", "none", "rouge")


def unfollowed(site: "Site", html: str, *, is_markdown: bool) -> Iterator[Problem]:
    """What the page whose body became `html` may look otherwise for; what concerns nothing on it is not told of."""
    if is_markdown:
        yield from _of_markdown(site.config, html)


def _of_markdown(config: Mapping[str, Any], html: str) -> Iterator[Problem]:
    if str(config.get("markdown")).lower() != "kramdown":
        yield _problem(f"markdown: {config.get('markdown')}")
    settings = config.get("kramdown")
    if not isinstance(settings, Mapping):
        return
    for name, is_told in _concerned(settings, config, html).items():
        if is_told:
            value = settings.get(name, config.get("highlighter"))
            yield _problem(f"kramdown: {name}: {'true' if value is True else value}")


def _concerned(settings: Mapping[str, Any], config: Mapping[str, Any], html: str) -> dict[str, bool]:
    engine = str(settings.get("math_engine") or "").removeprefix(":")
    highlighter = str(settings.get("syntax_highlighter") or config.get("highlighter") or "").removeprefix(":")
    in_own_way = settings.get("input") in ("kramdown", "Kramdown")
    return {
        "input": settings.get("input") not in _INPUTS,
        "html_to_native": settings.get("html_to_native") is True,
        "template": bool(settings.get("template")),
        "transliterated_header_ids": settings.get("transliterated_header_ids") is True and in_own_way and "<h" in html,
        "math_engine": engine not in _ENGINES and ("\\(" in html or "\\[" in html),
        "syntax_highlighter": highlighter not in _HIGHLIGHTERS and "<code" in html,
    }


def _problem(setting: str) -> Problem:
    return Problem("rendering.unfollowed", {"setting": setting}, "", 0)
