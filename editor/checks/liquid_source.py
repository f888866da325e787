"""The pieces of Liquid in a body, and what is wrong with each by itself."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from liquid.token import TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG

from editor.checks.neighbours import Neighbours
from editor.rendering.liquid.context import Rendering
from editor.rendering.liquid.environment import environment, render
from editor.rendering.liquid.limits import Budget, TooMuch
from editor.rendering.liquid.surroundings import Surroundings
from editor.rendering.liquid.tags.output import OF_PLUGINS
from editor.rendering.liquid.tokens import TOKEN_BROKEN, Stream, tokens
from editor.rendering.site_view import SiteView

_SECONDS = 0.2
_BRANCHES = ("else", "elsif", "when")


@dataclass(frozen=True, slots=True)
class Piece:
    """One tag or output: its place in the body, its name ("output" for `{{ }}`), and its markup.

    fault       what is wrong with it where it stands, a key of the table [liquid]; "" for nothing
    in_comment  whether it stands in a comment, where Liquid reads tags and prints nothing
    """

    start: int
    end: int
    name: str
    markup: str
    fault: str = ""
    in_comment: bool = False


def pieces(source: str) -> Iterator[Piece]:
    """All tags and outputs but those in raw text."""
    stream = Stream(tokens(source))
    closing = set(stream.ends.values())
    comment_end = -1
    for index, token in enumerate(stream.tokens):
        if token.kind not in (TOKEN_TAG, TOKEN_OUTPUT, TOKEN_BROKEN):
            continue
        markup = stream.tokens[index + 1].value if _has_markup(stream.tokens, index) else ""
        name = {TOKEN_OUTPUT: "output", TOKEN_BROKEN: "broken"}.get(token.kind, token.value)
        in_comment = index < comment_end
        fault = _fault(name, index, stream.ends, closing) if name == "broken" or not in_comment else ""
        yield Piece(token.start_index, _end(source, token.start_index, name), name, markup, fault, in_comment)
        if name == "comment" and not in_comment:
            comment_end = stream.ends.get(index, comment_end)


def _has_markup(found: list, index: int) -> bool:  # type: ignore[type-arg]
    return index + 1 < len(found) and found[index + 1].kind == TOKEN_EXPRESSION


def _fault(name: str, index: int, ends: dict[int, int], closing: set[int]) -> str:
    if name == "broken":
        return "not_terminated"
    if name.startswith("end") and index not in closing:
        return "stray_tag"
    tag = environment().tags.get(name)
    return "never_closed" if tag is not None and tag.block and index not in ends else ""


def _end(source: str, start: int, name: str) -> int:
    """Where the piece ends that begins at `start`; one that is not terminated, with its line."""
    if name == "broken":
        line = source.find("\n", start)
        return min(start + 80, line if line >= 0 else len(source))
    return source.find("}}" if name == "output" else "%}", start + 2) + 2


def faults(piece: Piece, site: Neighbours | None) -> list[tuple[str, dict[str, object]]]:
    """The keys, of the table [liquid], and facts of what is wrong with a piece."""
    if piece.fault:
        return [(piece.fault, {"tag": piece.name, "markup": piece.markup[:80]})]
    if piece.name == "output" or piece.name in _BRANCHES or piece.name.startswith("end"):
        return []
    tag = environment().tags.get(piece.name)
    if tag is None and piece.in_comment:
        return []
    if tag is None and piece.name not in OF_PLUGINS:
        return [("unknown_tag", {"tag": piece.name})]
    closing = f"{{% end{piece.name} %}}" if tag is not None and tag.block else ""
    source = f"{{% {piece.name} {piece.markup} %}}{closing}"
    rendering = Rendering(_surroundings(site), {}, Budget(_SECONDS))
    try:
        render(source, "", rendering)
    except TooMuch:
        return []
    return [
        (problem.key.removeprefix("liquid."), problem.facts) for problem in rendering.problems if not problem.template
    ]


class _Includes(SiteView):
    """A site whose includes say nothing: whether they are there is all that is asked."""

    def include(self, name: str) -> str | None:
        return None if super().include(name) is None else ""


@functools.lru_cache(maxsize=4)
def _surroundings(site: Neighbours | None) -> Surroundings:
    return _Includes(site.site) if site else Surroundings()
