"""Which inline markups recur: the house's styles, and how bold, italic and links are written."""

import re
from collections import defaultdict
from collections.abc import Iterator

from editor.body import Leaf, Mark
from editor.body.effects import Effects, effects_of
from editor.house.colours import WHITE, Colour, css_colour, is_grey, over
from editor.house.learning.counting import Counted, Tally

Markup = tuple[str, str]
Look = tuple[Colour | None, Colour | None, str]
"""The colour of a text, and of what is behind it; the classes of what is nothing without them."""

_PLAIN = {
    "bold": Effects(bold=True),
    "italic": Effects(italic=True),
    "underline": Effects(underline=True),
    "strike": Effects(strike=True),
}
_HREF = re.compile(r"""(?<=\shref=)("[^"]*"|'[^']*')""")
# A text colour so dark and grey is black in other words, as pasting from elsewhere leaves it.
_INK = 0.35
_SHARE_OF_MOST = 0.04
_MOST_STYLES = 9


class InlineTally:
    """Counts the inline markup of leaves."""

    def __init__(self) -> None:
        self._styles: defaultdict[Look, Tally[Markup]] = defaultdict(Tally)
        self._looks: Tally[Look] = Tally()
        self._marks: defaultdict[str, Tally[Markup]] = defaultdict(Tally)

    def add(self, leaf: Leaf, post: int, *, links: bool) -> None:
        """Count a leaf's markup, its `links` too or not."""
        for marks in _groups(leaf):
            effects = effects_of(marks)
            markup = _markup(marks)
            if look := _look(effects):
                self._styles[look].add(markup, post)
                self._looks.add(look, post)
            elif effects.link and not links:
                continue
            elif effects.link:
                self._marks["link"].add((_HREF.sub('"{url}"', markup[0]), markup[1]), post)
            else:
                kinds = (kind for kind, plain in _PLAIN.items() if plain == effects and " " not in markup[0])
                for kind in kinds:
                    self._marks[kind].add(markup, post)

    def styles(self, least_posts: int) -> list[Counted[Markup]]:
        """The markups that make styles, the most used first: of each look the markup that it mostly has."""
        looks = self._looks.uses.most_common(_MOST_STYLES)
        most = looks[0][1] if looks else 0
        return [
            Counted(markup.value, uses, self._looks.posts[look], markup.others)
            for look, uses in looks
            if self._looks.posts[look] >= least_posts and uses >= most * _SHARE_OF_MOST
            if (markup := self._styles[look].most())
        ]

    def marks(self, least_posts: int, least_linked: float) -> dict[str, Counted[Markup]]:
        """How "bold", "italic", "underline", "strike" and "link" are mostly written, where they are in HTML.

        Links count that are so in `least_linked` posts: a button of a few is not how the house links.
        """
        found = {kind: most for kind, tally in self._marks.items() if (most := tally.most())}
        link = found.pop("link", None)
        marks = {kind: most for kind, most in found.items() if most.posts >= least_posts}
        if link and link.posts >= max(least_posts, least_linked) and "{url}" in link.value[0]:
            marks["link"] = link
        return marks


def _groups(leaf: Leaf) -> Iterator[tuple[Mark, ...]]:
    """The marks of HTML around texts of a leaf, those together that span the same text; a link by itself."""
    spans: dict[Mark, list[int]] = {}
    for place, run in enumerate(leaf.runs):
        for mark in run.marks:
            if mark.open.startswith("<") and (run.text.strip() or mark in spans):
                spans.setdefault(mark, []).append(place)
    groups: defaultdict[tuple[bool, tuple[int, ...]], list[Mark]] = defaultdict(list)
    for mark, places in spans.items():
        groups[mark.kind == "a", tuple(places)].append(mark)
    yield from map(tuple, groups.values())


def _markup(marks: tuple[Mark, ...]) -> Markup:
    return "".join(mark.open for mark in marks), "".join(mark.close for mark in reversed(marks))


def _look(effects: Effects) -> Look | None:
    """What a style shows; None where it shows no colour, or ink on paper, and has no class either."""
    if effects.link:
        return None
    colour = css_colour(effects.colour) if effects.colour else None
    ground = css_colour(effects.background) if effects.background else None
    if colour and is_grey(colour) and colour.red < _INK:
        colour = None
    if ground and over(ground, WHITE) == WHITE:
        ground = None
    classes = effects.classes or ""
    return (colour, ground, classes) if colour or ground or classes else None
